/** The formula gives what is published for known sentences. */
import { expect, it } from 'vitest';
import { readingEase } from '$shared/letter/checks/reading-ease';
import { wordingFor } from '../../../../support/languages';

const ease = (...sentences: string[]) => readingEase(sentences, wordingFor('en')!.readingEase);

it.each([
  // The values that are usually given for these three; a syllable counted otherwise moves a sentence so short by 6.
  ['The cat sat on the mat.', 116, 0.5],
  ['This sentence, taken as a reading passage unto itself, is being used to prove a point.', 69, 6],
  ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 37.5, 7]
])('%s', (sentence, value, within) => {
  expect(Math.abs(ease(sentence)! - value)).toBeLessThanOrEqual(within);
});

it('knows endings that are not spoken', () => {
  // One sentence of one word: 206.835 - 1.015 - 84.6 for each syllable.
  const syllables = (word: string) => Math.round((205.82 - ease(word)!) / 84.6);
  const expected = { used: 1, wanted: 2, times: 1, pages: 2, table: 2, place: 1, boxes: 2, being: 2, bring: 1, the: 1 };
  expect(Object.fromEntries(Object.keys(expected).map((word) => [word, syllables(word)]))).toEqual(expected);
});

it('has nothing to say without words', () => expect(ease()).toBeNull());
