/** The structure of a letter: what the paper shows, without markup, machinery or addresses that lead elsewhere. */
import { expect, test } from 'vitest';
import { runsText, structureOf, textOf, type Run } from '../../../../src-main/core/outputs/structure';

const runsOf = (markdown: string): Run[] => {
  const [block] = structureOf(markdown);
  if (block?.kind !== 'paragraph') throw new Error(`not a paragraph: ${block?.kind}`);
  return block.runs;
};
const looks = (markdown: string): string[] =>
  runsOf(markdown).map((run) =>
    [run.text, ...(['strong', 'emphasis', 'struck', 'code'] as const).filter((look) => run[look])].join('|')
  );

test('emphasis, code and struck text, one in another', () => {
  expect(looks('a **b *c*** ~~d~~ `e`')).toEqual([
    'a ',
    'b |strong',
    'c|strong|emphasis',
    ' ',
    'd|struck',
    ' ',
    'e|code'
  ]);
});

test('a line that ends in the editor ends in the letter', () => {
  expect(runsText(runsOf('one\ntwo  \nthree\\\nfour'))).toBe('one\ntwo\nthree\nfour');
});

test('a claim is its text and remembers its fact; nothing of its address is left', () => {
  const runs = runsOf('We [cut costs by **23 %**](fact:0123456789) in a year.');
  expect(runs.map((run) => run.claim)).toEqual([null, '0123456789', null]);
  expect(runsText(runs)).toBe('We cut costs by 23 % in a year.');
  expect(runs.every((run) => run.address === null)).toBe(true);
});

test.each(['>', '> - ', '- ', '1. '])('%s again and again ends, and the text behind it stays', (mark) => {
  const blocks = structureOf(`Dear Ada,\n\n${mark.repeat(5000)} deep\n\nKind regards`);
  expect(textOf(blocks[0]!)).toBe('Dear Ada,');
  expect(blocks.map(textOf).join('\n')).toMatch(/deep[^]*Kind regards/);
});

test.each([
  ['[a](https://example.org/x?y=1&z=2)', 'https://example.org/x?y=1&z=2'],
  ['<mailto:m@example.org>', 'mailto:m@example.org'],
  ['[a](javascript:alert(1))', null],
  ['[a](file:///etc/passwd)', null],
  ['[a](/relative)', null],
  ['[a](fact:NOTAKEY)', null]
])('%s leads to %s', (markdown, address) => {
  expect(runsOf(markdown).find((run) => run.text !== '')?.address).toBe(address);
});

test('raw HTML is text, named signs are the signs, and what a backslash keeps stays', () => {
  expect(runsText(runsOf('<b>bold</b> R&amp;D &lt;3 &#8364;5 &unknown; \\&amp; `&amp;`'))).toBe(
    '<b>bold</b> R&D <3 €5 &unknown; &amp; &amp;'
  );
});

test('lists in lists, their first numbers, and boxes to tick', () => {
  const [list] = structureOf('3. three\n4. four\n   - [x] done\n   - [ ] open\n');
  if (list?.kind !== 'list') throw new Error('not a list');
  expect(list.start).toBe(3);
  expect(list.items).toHaveLength(2);
  expect(textOf(list)).toBe('three\nfour\n☑ done\n☐ open');
});

test('quotes, headings, tables, code and rules', () => {
  const kinds = structureOf('# A\n\n> b\n\n| c | d |\n|---|---|\n| 1 | 2 |\n\n```\ne\n```\n\n---\n').map(
    (block) => block.kind
  );
  expect(kinds).toEqual(['heading', 'quote', 'table', 'code', 'rule']);
});

test('a hundred levels of quotes end, and no word is lost', () => {
  const [block] = structureOf(`${'> '.repeat(100)}deep`);
  expect(block && textOf(block)).toContain('deep');
});
