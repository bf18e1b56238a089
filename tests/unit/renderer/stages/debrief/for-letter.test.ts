/** What a card will say in a letter while its own field is empty. */
import { expect, test } from 'vitest';
import { forLetter } from '../../../../../src-renderer/stages/debrief/for-letter';

const card = (words: Partial<Parameters<typeof forLetter>[0]>) => ({ wishSaid: '', action: '', result: '', ...words });

test('it is the first sentences of the better answer', () => {
  expect(forLetter(card({ wishSaid: 'I counted **every** bin. Waste fell by 31 %. Then we moved the rack.' }))).toBe(
    'I counted every bin. Waste fell by 31 %.'
  );
  expect(forLetter(card({ wishSaid: '- I weighed the dough\n- I moved the rack', result: 'Less waste.' }))).toBe(
    'I weighed the dough I moved the rack'
  );
});

test('without one it is what was done and what came of it', () => {
  expect(forLetter(card({ action: 'I moved the rack. Twice.', result: 'Waste fell by 31 %.' }))).toBe(
    'I moved the rack. Waste fell by 31 %.'
  );
  expect(forLetter(card({ wishSaid: ' \n', result: 'Less waste' }))).toBe('Less waste');
  expect(forLetter(card({}))).toBe('');
});
