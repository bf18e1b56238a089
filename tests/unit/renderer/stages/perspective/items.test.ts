import type { PerspectiveItem } from '$contract';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  answersOf,
  detailsInWords,
  differenceInWords,
  groupItems,
  isAnswered,
  patchOf
} from '../../../../../src-renderer/stages/perspective/items';

const item = (itemId: string, more: Partial<PerspectiveItem> = {}): PerspectiveItem => ({
  itemId,
  own: false,
  kind: 'fact',
  label: itemId,
  words: '',
  hint: '',
  happened: null,
  noticed: null,
  seen: '',
  against: '',
  weight: null,
  ...more
});

const list = [
  item('stumbled', { kind: 'impression' }),
  item('late'),
  item('mine', { own: true }),
  item('phone', { happened: 'no' })
];

describe('checklist items', () => {
  it('stand in groups, without those of the user’s own', () => {
    expect(groupItems(list).map((group) => group.items.map((each) => each.itemId))).toEqual([
      ['late', 'phone'],
      ['stumbled']
    ]);
  });

  it.each([
    ['a fact that happened', item('a', { happened: 'yes' }), true],
    ['an impression that did not', item('a', { kind: 'impression', happened: 'no' }), true],
    [
      'an impression that happened, with nothing said about it',
      item('a', { kind: 'impression', happened: 'yes' }),
      false
    ],
    ['one with only spaces', item('a', { kind: 'impression', happened: 'yes', seen: ' ' }), false],
    ['one with a weight', item('a', { kind: 'impression', happened: 'yes', weight: 1 }), true],
    ['one that the user is not sure of', item('a', { kind: 'impression', happened: 'unsure' }), true]
  ])('%s', (_, each, answered) => {
    expect(isAnswered(each)).toBe(answered);
  });

  it('are answered in one press, and the press comes back', () => {
    for (const kind of ['fact', 'impression'] as const) {
      for (const { value } of answersOf({ kind })) {
        expect(answerOf(item('a', { kind, ...patchOf({ kind }, value) }))).toBe(value);
      }
    }
  });

  it('say in one line what stands behind an answer', () => {
    expect(detailsInWords(item('a'))).toBe('');
    expect(detailsInWords(item('a', { seen: 'A pause', weight: 3 }))).toBe('A pause · matters a lot');
  });

  it('name the difference of the ratings without a verdict', () => {
    expect(differenceInWords(2)).toBe('Your second rating is 2 points higher than your first.');
    expect(differenceInWords(-1)).toBe('Your second rating is 1 point lower than your first.');
    expect(differenceInWords(0)).not.toMatch(/fine|well|good/);
  });
});
