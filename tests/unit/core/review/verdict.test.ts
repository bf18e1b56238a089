import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PerspectiveItem, Rating } from '../../../../src-main/contract';
import { placeOf, saysSomething, verdictOf, verdictRule } from '../../../../src-main/core/review/verdict';
import { said } from '../../../support/said';

const item = (patch: Partial<PerspectiveItem>): PerspectiveItem => ({
  itemId: 'item',
  own: false,
  kind: 'impression',
  label: '',
  words: '',
  hint: '',
  happened: 'yes',
  noticed: null,
  seen: '',
  against: '',
  weight: null,
  ...patch
});

const rating = (kind: Rating['kind'], score: number): Rating => ({
  id: kind,
  interviewId: 'i',
  kind,
  score,
  note: '',
  ratedAt: '2026-11-22T10:00:00.000Z'
});

const words = fc.oneof(fc.constantFrom('', ' ', 'Nothing.', 'no', 'A long pause', 'They nodded'), fc.string());
const anyItem: fc.Arbitrary<PerspectiveItem> = fc.record({
  itemId: fc.uuid(),
  own: fc.boolean(),
  kind: fc.constantFrom('fact', 'impression'),
  label: fc.string(),
  words: fc.constantFrom('', 'I went blank'),
  hint: fc.constant(''),
  happened: fc.constantFrom('yes', 'no', 'unsure', null),
  noticed: fc.constantFrom('yes', 'no', null),
  seen: words,
  against: words,
  weight: fc.constantFrom(1, 2, 3, null)
});
const anyItems = fc.uniqueArray(anyItem, { selector: (each) => each.itemId, maxLength: 25 });

describe('the verdict', () => {
  it.each([
    ['a fact that happened', { kind: 'fact', against: 'The train', weight: 1 }, 'countsAgainst'],
    ['a fact that did not happen', { kind: 'fact', happened: 'no', own: true }, 'leftOut'],
    ['a fact in doubt', { kind: 'fact', happened: 'unsure' }, 'cannotTell'],
    ['a stumble that they heard', { seen: 'I said “um” for a minute' }, 'countsAgainst'],
    ['a surprise that did not show', { seen: 'Nothing, really', weight: 3 }, 'onlyFelt'],
    ['a surprise with an empty answer and a weight', { weight: 2 }, 'onlyFelt'],
    ['a stumble that they heard and took lightly', { seen: 'A pause', against: 'They nodded', weight: 1 }, 'onlyFelt'],
    [
      'a stumble with both sides that weighs some',
      { seen: 'A pause', against: 'They nodded', weight: 2 },
      'cannotTell'
    ],
    ['a stumble with both sides not weighed', { seen: 'A pause', against: 'They nodded' }, 'cannotTell'],
    ['a stumble that nothing speaks against', { seen: 'A pause', against: 'nothing', weight: 1 }, 'countsAgainst'],
    ['a bare yes', {}, 'open'],
    ['an impression in doubt', { happened: 'unsure', seen: 'A pause' }, 'cannotTell'],
    ['an impression that did not happen', { happened: 'no' }, 'leftOut'],
    ['a worry of one’s own that did not happen', { happened: 'no', own: true }, 'onlyFelt'],
    ['a bad sign that they could see', { words: 'I went blank', noticed: 'yes' }, 'countsAgainst'],
    ['a bad sign that only felt so', { words: 'I went blank', noticed: 'no' }, 'onlyFelt'],
    ['a bad sign that they saw and took lightly', { noticed: 'yes', against: 'They nodded', weight: 1 }, 'onlyFelt'],
    ['one that they could see, of which nothing is named', { noticed: 'yes', seen: 'Nothing' }, 'onlyFelt'],
    ['a bad sign that did not happen', { happened: 'no', words: 'I went blank' }, 'onlyFelt'],
    ['a bad sign not yet answered', { happened: null, words: 'I went blank' }, 'open'],
    ['a worry of one’s own not yet answered', { happened: null, own: true, seen: 'A pause' }, 'open'],
    ['what nobody worried about', { happened: null }, 'leftOut']
  ] as const)('puts %s in its place', (_, patch, place) => {
    expect(placeOf(item(patch))).toBe(place);
  });

  it.each([
    ['', false],
    ['Nothing at all.', false],
    ['n/a', false],
    ['–', false],
    ['No', false],
    ['Not really', false],
    ['No eye contact', true],
    ['Nothing but a pause', true],
    ['none of my slides opened', true]
  ])('takes %j as naming something: %s', (text, expected) => {
    expect(saysSomething(text)).toBe(expected);
  });

  it('is stated in at most five short sentences that never say it was fine', () => {
    expect(verdictRule.length).toBeLessThanOrEqual(5);
    for (const sentence of verdictRule.map(said)) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
      expect(sentence).not.toMatch(/\bfine\b|went well/i);
    }
  });

  it('lists an item at most once, leaves out only what did not happen, and keeps the order', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { countsAgainst, onlyFelt, cannotTell, open } = verdictOf(items, []);
        const listed = [...countsAgainst, ...onlyFelt, ...cannotTell, ...open];
        expect(new Set(listed).size).toBe(listed.length);
        const left = items.filter((each) => !listed.includes(each.itemId));
        const isAsked = ({ own, words }: PerspectiveItem): boolean => own || words !== '';
        expect(left.every((each) => each.happened === 'no' || (each.happened === null && !isAsked(each)))).toBe(true);
        const order = items.map((each) => each.itemId);
        for (const list of [countsAgainst, onlyFelt, cannotTell, open]) {
          expect(list).toEqual(order.filter((id) => list.includes(id)));
        }
      })
    );
  });

  it('keeps a fact out of what only felt bad, and counts nothing that is unsure, unanswered or denied', () => {
    fc.assert(
      fc.property(anyItem, (each) => {
        const place = placeOf(each);
        if (each.kind === 'fact') expect(place).not.toBe('onlyFelt');
        if (each.happened !== 'yes') expect(place).not.toBe('countsAgainst');
        if (each.happened === 'unsure') expect(place).toBe('cannotTell');
        if (each.happened === null) expect(place).toBe(each.own || each.words !== '' ? 'open' : 'leftOut');
        if (each.kind === 'fact' && each.happened === 'yes') expect(place).toBe('countsAgainst');
      })
    );
  });

  it('never grows milder when something they noticed is added, nor harsher when something speaks against it', () => {
    const harshness = ['leftOut', 'onlyFelt', 'cannotTell', 'countsAgainst'];
    fc.assert(
      fc.property(anyItem, (each) => {
        const place = placeOf(each);
        if (place === 'open' || each.happened === null) return;
        const noticed = placeOf({ ...each, seen: 'They looked up' });
        const excused = placeOf({ ...each, against: 'They smiled' });
        expect(harshness.indexOf(noticed)).toBeGreaterThanOrEqual(harshness.indexOf(place));
        expect(harshness.indexOf(excused)).toBeLessThanOrEqual(harshness.indexOf(place));
      })
    );
  });

  it('sets the newest second rating beside the gut', () => {
    const ratings = [rating('gut', 3), rating('second', 5), rating('later', 9), rating('second', 2)];
    expect(verdictOf([], ratings)).toMatchObject({ gut: { score: 3 }, second: { score: 2 }, difference: -1 });
    expect(verdictOf([], ratings.slice(0, 1))).toMatchObject({ second: null, difference: null });
  });
});
