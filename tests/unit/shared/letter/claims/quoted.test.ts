/** Six words in a row that somebody else wrote are a quotation; five are anybody's. */
import { describe, expect, it } from 'vitest';
import { quotedIn } from '$shared/letter/claims/quoted';

const passages = [
  { who: 'Ines Moreau', text: 'Nadia sorted the returns by fault, and the wait\nfell from nine days to two.' },
  { who: 'Tom Achebe', text: 'She is the calmest shift lead that I have ever worked with.' }
];
const read = (letter: string) => quotedIn(letter, passages).map(({ from, to, who }) => [letter.slice(from, to), who]);

describe('words taken over', () => {
  it.each([
    ['He wrote: “the wait fell from nine days to two”.', [['the wait fell from nine days to two', 'Ines Moreau']]],
    ['The WAIT – fell from   nine days to two!', [['The WAIT – fell from   nine days to two', 'Ines Moreau']]],
    ['Parcels wait from nine days to two.', []],
    ['The wait fell from nine of them.', []],
    [
      'By fault, and the wait fell from nine; the calmest shift lead that I have met.',
      [
        ['By fault, and the wait fell from nine', 'Ines Moreau'],
        ['the calmest shift lead that I have', 'Tom Achebe']
      ]
    ],
    ['', []]
  ])('%s', (letter, expected) => expect(read(letter)).toEqual(expected));

  it('finds nothing where nothing is kept from quoting', () => expect(quotedIn(passages[0]!.text, [])).toEqual([]));
});
