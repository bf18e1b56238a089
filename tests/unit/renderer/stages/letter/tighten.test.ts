/** The hints of the one-page meter: only what was tried on the paper is promised. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterContent } from '../../../../../src-main/contract';
import { countWords } from '$shared/letter/text/words';
import { settingWords } from '../../../../../src-renderer/stages/letter/paper/paper-words';
import { tightenHints } from '../../../../../src-renderer/stages/letter/paper/tighten';

const long = `This sentence has ${'many '.repeat(20)}words and could go.`;
const backed = `[By May the wait was down by 78%](fact:0123456789) ${'and '.repeat(20)}so.`;
const letter = (middle: string): LetterContent =>
  ({
    body: `Dear you,\n\n${middle}\n\nKind regards,\n\nJo\n`,
    language: 'en',
    paperStyle: 'classic',
    textSize: '11',
    margins: 'normal'
  }) as LetterContent;

/** A paper that holds so many words. */
const holding = (most: number) => (trial: LetterContent) => ({ pages: countWords(trial.body) <= most ? 1 : 2 });

test('one page needs no hint', () => expect(tightenHints(letter('Short.'), () => ({ pages: 1 }))).toBeNull());

test('the number of words is exact: so many fewer fit, one less does not', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (over) => {
      const content = letter(
        `${'word '.repeat(40)}[a claim of six whole words](fact:0123456789) ${'word '.repeat(40)}`
      );
      const all = countWords(content.body);
      expect(tightenHints(content, holding(all - over))?.words).toBe(over);
    })
  ));

test('of the sentences that are enough alone, those without a fact come first, the shortest of them first', () => {
  const short = 'This one has twelve words, which is enough for the purpose here.';
  const content = letter(`${backed} ${long} Tiny.\n\n${short}`);
  const hints = tightenHints(content, holding(countWords(content.body) - 10))!;
  expect(hints.enough).toBe('each');
  expect(hints.cuts.map(({ text }) => text.slice(0, 8))).toEqual(['This one', 'This sen', 'By May t']);
  expect(hints.cuts.map((cut) => cut.backed)).toEqual([false, false, true]);
  const [first] = hints.cuts;
  expect(content.body.slice(first!.from, first!.to)).toBe(short);
});

test('where no sentence is enough, a paragraph or several sentences are', () => {
  const content = letter(
    `Nine words stand here, and here they stay now. ${'Five words are in here. '.repeat(6)}\n\nShort.`
  );
  const all = countWords(content.body);
  expect(tightenHints(content, holding(all - 30))).toMatchObject({ enough: 'each', cuts: [{ words: 39 }] });
  const apart = letter(Array.from({ length: 5 }, () => 'Five words are in here.').join('\n\n'));
  const together = tightenHints(apart, holding(countWords(apart.body) - 9))!;
  expect(together.enough).toBe('together');
  expect(together.cuts).toHaveLength(2);
});

test('far too long a letter is told which paragraphs could go together', () => {
  const paragraph = 'Five words are in here. '.repeat(8).trim();
  const content = letter(`${paragraph}\n\n${paragraph} ${backed}\n\n${paragraph}`);
  const hints = tightenHints(content, holding(countWords(content.body) - 80))!;
  expect(hints).toMatchObject({
    enough: 'together',
    cuts: [
      { backed: false, words: 40 },
      { backed: false, words: 40 }
    ]
  });
});

test('salutation and closing are never offered, and are said to be too long where they are', () => {
  const hints = tightenHints(letter('One. Two.'), () => ({ pages: 2 }))!;
  expect(hints).toMatchObject({ words: null, cuts: [], settings: [] });
});

test('the mildest setting that holds the letter is offered, never a larger one', () => {
  const content = { ...letter(long), textSize: '10.5' } as LetterContent;
  const hints = tightenHints(content, ({ textSize, margins }) => ({
    pages: textSize === '10' || (textSize === '10.5' && margins === 'narrow') ? 1 : 2
  }))!;
  expect(hints.settings).toEqual([{ paperStyle: 'classic', textSize: '10.5', margins: 'narrow' }]);
  expect(settingWords(hints.settings[0]!, content)).toBe('With narrow margins it fits as it is.');
});
