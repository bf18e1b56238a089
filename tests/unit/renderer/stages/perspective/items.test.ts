import type { PerspectiveItem } from '$contract';
import { describe, expect, it } from 'vitest';
import {
  answerInWords,
  differenceInWords,
  groupItems,
  isAnswered,
  nextItem
} from '../../../../../src-renderer/stages/perspective/items';

const item = (itemId: string, more: Partial<PerspectiveItem> = {}): PerspectiveItem => ({
  itemId,
  own: false,
  kind: 'fact',
  label: itemId,
  hint: '',
  happened: null,
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
  it('stand in groups: facts, impressions, own', () => {
    expect(groupItems(list).map((group) => group.items.map((each) => each.itemId))).toEqual([
      ['late', 'phone'],
      ['stumbled'],
      ['mine']
    ]);
  });

  it('come one after the other in the order of the screen, skipping what is answered, then from the top', () => {
    expect(nextItem(list, null)?.itemId).toBe('late');
    expect(nextItem(list, 'late')?.itemId).toBe('stumbled');
    expect(nextItem(list, 'mine')?.itemId).toBe('late');
  });

  it('end when everything is answered, even if the last one is still open', () => {
    expect(nextItem([item('late'), item('phone', { happened: 'yes' })], 'late')).toBeNull();
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

  it('say a closed answer in one line', () => {
    expect(answerInWords(item('a'))).toBe('');
    expect(answerInWords(item('a', { kind: 'impression', happened: 'yes', weight: 3 }))).toBe(
      'It happened · weighs a lot'
    );
    expect(answerInWords(item('a', { kind: 'impression', happened: 'no', weight: 3 }))).toBe('It didn’t happen');
  });

  it('name the difference of the ratings without a verdict', () => {
    expect(differenceInWords(2)).toBe('Your second rating is 2 points higher than your first.');
    expect(differenceInWords(-1)).toBe('Your second rating is 1 point lower than your first.');
    expect(differenceInWords(0)).not.toMatch(/fine|well|good/);
  });
});
