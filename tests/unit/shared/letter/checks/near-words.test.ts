/** What is one slip from a right word, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { isSlip, nearWords } from '$shared/letter/checks/near-words';
import { wordingFor } from '../../../../support/languages';

describe('near words', () => {
  it.each([
    ['referrenzen', 'referenzen'],
    ['protokol', 'protokoll'],
    ['verantwordlich', 'verantwortlich'],
    ['qualtität', 'qualität'],
    ['temrine', 'termine']
  ])('%s is a slip in %s', (word, right) => expect(isSlip(word, right)).toBe(true));

  it.each([
    ['werkstoffs', 'werkstoff'],
    ['reisen', 'weisen'],
    ['kunden', 'stunden']
  ])('%s is none in %s', (word, right) => expect(isSlip(word, right)).toBe(false));

  it('finds them in a text, but for names and right words', () => {
    const wording = wordingFor('de-DE')!;
    const found = (text: string, ...names: string[]): string[] =>
      nearWords(text, wording, new Set(names)).map(({ right }) => right);
    expect(found('Die Referrenzen und das Protokol liegen bei.')).toEqual(['referenzen', 'protokoll']);
    expect(found('Die Referenzen, Protokolle und Grüsse liegen bei, Hausprotokol-Mappe auch.')).toEqual([]);
    expect(found('Frau Protokol rief an.', 'Protokol')).toEqual([]);
    expect(nearWords('The protokol', wordingFor('en-GB')!, new Set())).toEqual([]);
  });
});
