/** What is said twice, said of others, or said of a day that nobody knows. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createItemOf, createSortingWords } from '../../../../src-main/core/proposals/sorting-words';
import { isSamePerson } from '../../../../src-main/shared/capture/handled';
import type { Found } from '../../../../src-main/shared/capture/proposal';
import { sortWords } from '../../../../src-main/shared/capture/sort';
import { shippedLanguages } from '../../../support/languages';

const wordsFor = createSortingWords({ resourcesFolder: resolve('resources'), languages: () => shippedLanguages });
const sorted = (text: string, isNow = true): Found[] => sortWords(text, wordsFor(text), { day: '2026-11-25', isNow });
const days = (text: string, isNow = true): (string | null | undefined)[] =>
  sorted(text, isNow).flatMap(({ kind, day }) => (kind === 'when' ? [day] : []));
const itemOf = createItemOf(resolve('resources'));

describe('the same words twice', () => {
  it.each([
    'I rambled. I rambled.',
    'She smiled at my idea.\nshe smiled at my idea.',
    'Ich war nervös. Ich war nervös.'
  ])('%s', (text) => {
    const found = sorted(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((each) => `${each.kind} ${each.text.toLowerCase()}`)).size).toBe(found.length);
  });
});

describe('a date', () => {
  it.each([
    ['The interview was on 12 November. Our rating went up to 4.8. this year.', ['2026-11-12']],
    ['I had the interview yesterday, we went up to 4.8. with the rating.', ['2026-11-24']],
    ['The interview was on 31.6. and it went badly for me.', []],
    ['Das Gespräch war am 4.8. und ich war sehr nervös.', ['2026-08-04']],
    ['Das Gespräch war am 31.6. und ich war sehr nervös.', []]
  ])('%s', (text, right) => {
    expect(days(text)).toEqual(right);
  });

  it('is not told from “yesterday” on another day', () => {
    expect(days('The interview was yesterday at 2pm, and I was late.')).toEqual(['2026-11-24']);
    expect(days('The interview was yesterday at 2pm, and I was late.', false)).toEqual([]);
  });
});

describe('whose doing it was', () => {
  it.each([
    'She was 20 minutes late',
    'The interviewer got my name wrong',
    'Her phone rang twice',
    'They had the wrong CV in front of them',
    'They gave me the wrong date',
    'Der Chef kam zu spät',
    'Sein Handy hat geklingelt'
  ])('%s: none of the user’s', (sign) => {
    expect(['late-arrival', 'phone-rang', 'wrong-name', 'wrong-documents', 'wrong-claim']).not.toContain(itemOf(sign));
  });

  it.each([
    ['I was 20 minutes late', 'late-arrival'],
    ['My phone rang twice', 'phone-rang'],
    ['I got her name wrong', 'wrong-name'],
    ['brought the wrong CV', 'wrong-documents'],
    ['they asked and I rambled', 'rambled']
  ])('%s: %s', (sign, item) => {
    expect(itemOf(sign)).toBe(item);
  });
});

it.each([
  ['Priya', 'Priya Raman', true],
  ['Herr Brandes', 'Thomas Brandes', true],
  ['Ms Okafor', 'Agnes Okafor', true],
  ['Tom Achebe', 'Tom Price', false],
  ['Ana', 'Hannah', false]
])('%s and %s: %s', (one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
});

it.each([
  [
    'Interview today at St Brides Hospital, senior staff nurse on the acute medical unit, with Joan Farrell, the ward manager. I was late.',
    'senior staff nurse'
  ],
  ['Interview at Corvane today with Dan Whitlock, the ops manager. I talked too fast.', undefined],
  ['Interview for warehouse supervisor with Dan Whitlock, the ops manager. I talked too fast.', 'warehouse supervisor']
])('what the person met does is not what was applied for: %s', (text, role) => {
  expect(sorted(text).find(({ kind }) => kind === 'role')?.text).toBe(role);
});

describe('typed in haste', () => {
  const all = (text: string): string[] =>
    sorted(text).map(({ kind, text, title }) => [kind, text, title].filter(Boolean).join(' | '));

  it('somebody in small letters has a family name and an office, and nobody’s surname is a bad sign', () =>
    expect(all('mr rhys pritchard service manager + Sian from HR didnt catch surname.')).toEqual([
      'person | Mr Rhys Pritchard | service manager',
      'person | Sian | HR'
    ]));

  it('“mr rhys nodded” is no family name', () => expect(all('mr rhys nodded')).toContain('person | Mr Rhys'));

  it('a question ends where what came of it begins', () =>
    expect(all('they asked tell us about a conflict in your team - went totaly blank.')).toContain(
      'question | Tell us about a conflict in your team'
    ));

  it('“late 6 mins” is late', () => expect(all('late 6 mins. parking was a joke.')[0]).toMatch(/^late/));
});
