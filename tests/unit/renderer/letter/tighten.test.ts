/** The hints of the one-page meter: only what was tried on the paper is promised. */
import { expect, test } from 'vitest';
import type { LetterContent } from '../../../../src-main/contract';
import { overInWords, tightenHints } from '../../../../src-renderer/features/letter/tighten';

const long = `This sentence has ${'many '.repeat(20)}words and could go.`;
const content = {
  body: `Dear you,\n\nShort one. ${long} Another short one.\n\nKind regards\n\nJo\n`,
  paperStyle: 'classic'
} as LetterContent;

test('one page needs no hint', () => expect(tightenHints(content, () => ({ pages: 1, fill: 1 }))).toBeNull());

test('a sentence and a style are named as the way only where the paper says so', () => {
  const seen: LetterContent[] = [];
  const lay = (trial: LetterContent) => {
    seen.push(trial);
    const fits = !trial.body.includes('could go') || trial.paperStyle === 'plain';
    return { pages: fits ? 1 : 2, fill: 0.05 };
  };
  const hints = tightenHints(content, lay);
  expect(hints).toMatchObject({ lines: 2, styles: ['plain'], sentences: [{ text: long, fits: true }] });
  expect(seen.some(({ body }) => body.includes('Short one. Another short one.'))).toBe(true);
  expect(overInWords(hints!)).toBe('About 2 lines are over: cut up to 26 words.');
});

test('three pages are too many for one cut', () => {
  const hints = tightenHints(content, () => ({ pages: 3, fill: 0.5 }));
  expect(hints).toMatchObject({ lines: 66, styles: [], sentences: [{ fits: false }] });
});
