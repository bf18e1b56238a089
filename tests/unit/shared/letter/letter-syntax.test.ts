/** The parser with the bounds of a letter: ordinary text comes out as without them, absurd text whole and before the test's time is up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { letterMarks, letterSyntax, parsable } from '$shared/letter/text/syntax';
import { structureOf, textOf } from '../../../../src-main/core/outputs/structure';
import { BlockParser } from '../../../../src-renderer/parts/paper/markdown';
import { absurdities } from '../../../support/absurd-markdown';

const unbounded = new Marked({ ...letterSyntax, tokenizer: letterMarks });
const bounded = new Marked(letterSyntax);
const asWithoutBounds = (markdown: string): void => {
  expect(parsable(markdown)).toBe(markdown);
  expect(bounded.parse(markdown)).toBe(unbounded.parse(markdown));
};

test('ordinary text is given to the parser as it stands and comes out as it would without bounds', () => {
  const folder = join(import.meta.dirname, 'checks/letters');
  const letters = readdirSync(folder).map(
    (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { body: string }).body
  );
  expect(letters.length).toBeGreaterThan(20);
  for (const body of letters) asWithoutBounds(body);
  const piece = fc.constantFrom(
    ...[
      'Dear Ms Okafor,',
      'waste fell by',
      '31 %',
      'snake_case',
      'https://example.org/a_b?c=d',
      'a.b@example.org',
      '<name>'
    ],
    ...[
      ' ',
      ' ',
      '\n',
      '\n\n',
      '  \n',
      '*',
      '**',
      '_',
      '~',
      '~~',
      '`',
      '[',
      '](fact:0123456789ab)',
      '](https://x.example)'
    ],
    ...[
      '- ',
      '  - ',
      '1. ',
      '> ',
      '# ',
      '| a | b |\n|---|---|\n',
      '\n---\n',
      '<p>\n',
      '&amp;',
      '\\',
      '!',
      'été',
      '漢字',
      '🙂'
    ]
  );
  const document = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(document, asWithoutBounds), { numRuns: 3_000 });
});

test('a page of emphasis, and an underlined gap to fill in, are nothing absurd', () => {
  asWithoutBounds('We *weighed* every **bin** for a ~~week~~ month. '.repeat(15));
  asWithoutBounds(`Name ${'_'.repeat(60)} and *date* ${'_'.repeat(60)}`);
});

test('a table of more columns than any paper shows stays the signs that it is', () => {
  const table = (columns: number): string =>
    `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n|${'b|'.repeat(columns)}`;
  asWithoutBounds(table(100));
  expect(structureOf(table(100)).map(({ kind }) => kind)).toEqual(['table']);
  expect(structureOf(table(101)).map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('no absurd text keeps the parser busy, and no word of it is lost on paper or in a file', () => {
  // Markup has letters too.
  const letters = (text: string): string => text.replace(/<[^>]*>|&\w+;|[^a-z]/gm, '');
  for (const [name, make] of Object.entries(absurdities)) {
    const text = `Dear Ada,\n\n${make(100_000)}`;
    const paper = new BlockParser().parse(text).map((block) => block.html);
    const written = letters(text.replaceAll('<', ''));
    expect(letters(paper.join('').replace(/<[^>]*>/g, '')) === written, `${name} on paper`).toBe(true);
    expect(letters(structureOf(text).map(textOf).join('\n').replaceAll('<', '')) === written, `${name} in a file`).toBe(
      true
    );
  }
}, 60_000);
