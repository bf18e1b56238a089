import { expect, test } from 'vitest';
import { regionalEdits, spelledAs, spellingsOf } from '../../../../../src-main/shared/letter/compose/regional';

const swiss = { countries: ['CH', 'LI'], from: 'ß', to: 'ss' };
const others = (edit: { from: number; to: number; text: string }): typeof edit => edit;

test('Swiss letters have no ß, by their language or where they go', () => {
  expect(spellingsOf({ language: 'de-CH', country: '' }, [swiss])).toEqual([swiss]);
  expect(spellingsOf({ language: 'de', country: 'LI' }, [swiss])).toEqual([swiss]);
  expect(spellingsOf({ language: 'de-CH', country: 'AT' }, [swiss])).toEqual([]);
  expect(spellingsOf({ language: 'de-AT', country: '' }, [swiss])).toEqual([]);
  expect(spelledAs('Sie haben außerdem gefragt, wie groß es ist.', [swiss])).toBe(
    'Sie haben ausserdem gefragt, wie gross es ist.'
  );
});

test('the user’s words are offered in the spelling of the country, and tidying does not bring back what it has not', () => {
  const text = 'die Strasse ist groesser, der Fuß heiß';
  const edits = [
    { from: 0, to: 3, text: 'Die' },
    { from: 4, to: 11, text: 'Straße' },
    { from: 16, to: 24, text: 'größer' }
  ];
  expect(regionalEdits(text, edits, [swiss], others)).toEqual([
    { from: 0, to: 3, text: 'Die' },
    { from: 16, to: 24, text: 'grösser' },
    { from: 30, to: 33, text: 'Fuss' },
    { from: 34, to: 38, text: 'heiss' }
  ]);
  expect(regionalEdits(text, edits, [], others)).toEqual(edits);
});
