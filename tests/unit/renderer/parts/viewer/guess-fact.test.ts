/** What selected words say about a fact: the sentence, its figure, unit and period. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessFact, guessFigures, tidy } from '../../../../../src-renderer/parts/viewer/guess-fact';
import { timed } from '../../../../support/timed';

describe('figure, unit and period', () => {
  test.each([
    ['Returns fell by 23 % within a year', '23', '%', 'within a year'],
    ['returns fell 23% from March to June 2026', '23', '%', 'March to June 2026'],
    ['Revenue grew by €1.4 million in 2025', '1.4', 'million €', '2025'],
    ['saved EUR 40,000 per year', '40,000', 'EUR', 'per year'],
    ['We saved 12 thousand pounds between 2023 and 2024.', '12', 'thousand pounds', 'between 2023 and 2024'],
    ['I trained 14 people in spring 2026', '14', 'people', 'spring 2026'],
    ['Waste fell from 412 kg in March to 284 kg in June', '412', 'kg', 'March'],
    ['Waste fell from 412 kg to 284 kg', '284', 'kg', ''],
    ['Delivery takes 2 days instead of 9', '2', 'days', ''],
    ['done within 9 days', '9', 'days', ''],
    ['up 3 percentage points since 2021', '3', 'percentage points', 'since 2021'],
    ['Since 2021 I have led the night shift', '', '', 'Since 2021'],
    ['On 12 March 2026 the audit took place', '', '', '12 March 2026'],
    ['She was a good colleague', '', '', ''],
    ['First half of 2025: 1,204 orders', '1,204', 'orders', 'First half of 2025'],
    ['fell by 78%, while parcels rose by a quarter', '78', '%', ''],
    ['the ISO 9001 certificate', '', '', ''],
    ['Certificate in emergency call handling level 4', '', '', ''],
    ['Halle 3: 40 Paletten', '40', 'Paletten', '']
  ])('%s', (sentence, figure, unit, period) => expect(guessFigures(sentence)).toEqual({ figure, unit, period }));

  test('no text is too strange or too long', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.stringMatching(/^[0-9.,% €a-z-]{0,200}$/)), (text) => {
        const { figure, quote } = guessFact(text);
        expect(quote.length).toBeLessThanOrEqual(4000);
        expect(figure === '' || text.includes(figure)).toBe(true);
      })
    ));
  test.each(['1,', '1 ', 'from '])('a hundred thousand signs of %j come to an end', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(timed(`a guess from ${piece}`, () => guessFigures(text)).figure.length).toBeLessThan(text.length + 1);
  });
});

describe('the statement', () => {
  const page = 'Packing report\nIn spring 2026 returns fell\nby 23 %. The team has 14 peo-\nple. Thank you.';
  const select = (words: string) => guessFact(words, page, page.indexOf(words));

  test('is the sentence in which the words lie, in one line; the quote is the words alone', () => {
    expect(select('returns fell\nby 23 %')).toEqual({
      statement: 'In spring 2026 returns fell by 23 %.',
      figure: '23',
      unit: '%',
      period: 'spring 2026',
      quote: 'returns fell by 23 %'
    });
    expect(select('14 peo-\nple')).toMatchObject({ statement: 'The team has 14 people.', quote: '14 people' });
  });
  test('is the words themselves where they go over several sentences', () => {
    const words = 'by 23 %. The team has 14';
    expect(select(words).statement).toBe(words);
  });
  test('words without a figure do not take a neighbour’s', () => {
    expect(select('The team')).toMatchObject({ figure: '', unit: '' });
  });
});

test('a word parted at a line end is whole again, a real hyphen stays', () => {
  expect(tidy('exam-\nple  of well-known\u00AD')).toBe('example of well-known');
});
