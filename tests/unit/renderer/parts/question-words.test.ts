/** Cards are called by their question, and thin stories are spoken of kindly and exactly. */
import { expect, test } from 'vitest';
import {
  kindOptions,
  nameOf,
  scoreWords,
  thinWords,
  wentWrongOptions
} from '../../../../src-renderer/parts/question-words';
import { questionKinds, wentWrongKinds } from '../../../../src-main/contract/debrief';

test('every kind and every tag of the contract has its words, once', () => {
  expect(kindOptions.map((option) => option.value)).toEqual([...questionKinds]);
  expect(wentWrongOptions.map((option) => option.value)).toEqual([...wentWrongKinds]);
});

test('a card is called by the first line of its question, or by its number', () => {
  expect(nameOf({ question: ' Why us?\nAnd why now?', position: 3 })).toBe('Why us?');
  expect(nameOf({ question: ' ', position: 3 })).toBe('Question 4');
  expect(nameOf({ question: 'x'.repeat(500), position: 0 }).length).toBeLessThanOrEqual(90);
});

test('a score is said in words, and so is its absence', () => {
  expect(scoreWords(2)).toBe('went 2 of 5');
  expect(scoreWords(null)).toBe('not rated yet');
});

test('the thin part of a story is named', () => {
  expect(thinWords([])).toBeNull();
  expect(thinWords(['action'])).toContain('action');
  expect(thinWords(['result'])).toContain('result');
  expect(thinWords(['action', 'result'])).not.toBe(thinWords(['action']));
});
