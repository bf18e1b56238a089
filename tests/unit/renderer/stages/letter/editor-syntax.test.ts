/** What the editor takes for Markdown: all that people write, and no tree that nobody could walk. */
import { expect, test } from 'vitest';
import { editorSyntax } from '../../../../../src-renderer/stages/letter/editor/editor-syntax';

/** The deepest node of each text. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  editorSyntax.language.parser.parse(text).iterate({
    enter: () => void (deepest = Math.max(deepest, (depth += 1))),
    leave: () => void (depth -= 1)
  });
  return deepest;
}

test('quotes and lists in one another are seen as far as anybody writes them, and no further', () => {
  expect(depthOf(`${'> '.repeat(20)}a *word*`)).toBeGreaterThan(20);
  expect(depthOf(`${'- '.repeat(10)}a *word*`)).toBeGreaterThan(20);
  for (const marks of ['> ', '- ', '> - ', '1. ']) expect(depthOf(`${marks.repeat(10_000)}a`)).toBeLessThan(80);
  const lines = Array.from({ length: 500 }, (_, level) => `${'  '.repeat(level)}- a`);
  expect(depthOf(lines.join('\n'))).toBeLessThan(80);
});
