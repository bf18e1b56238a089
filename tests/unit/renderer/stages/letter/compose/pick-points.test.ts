/** Choosing among points: order, the tray, and that nothing written is lost on the way. */
import { describe, expect, test } from 'vitest';
import type { Composition, Picks, Point } from '../../../../../../src-main/contract';
import {
  broughtIn,
  changedPoint,
  chosenPoints,
  leftOut,
  movedPoint,
  takenOut
} from '../../../../../../src-renderer/stages/letter/compose/pick-points';
import { tidiedInLetter } from '../../../../../../src-renderer/stages/letter/compose/tidied-in-letter';

const point = (id: string, proposed: boolean): Point => ({
  id,
  origin: 'card',
  topic: id,
  cues: [],
  question: null,
  answers: [{ id: `${id}:answer`, text: `I did ${id}.`, origin: 'card' }],
  proofs: [],
  isNote: false,
  doubtful: [],
  form: 'sentences',
  proposed
});
const composition = { points: ['a', 'b', 'c', 'd'].map((id) => point(id, id < 'd')) } as Composition;
const picks: Picks = { slots: {}, letIn: [], asTyped: [], personId: null };
const ids = (points: readonly { id: string }[]): string => points.map(({ id }) => id).join('');

test('what is proposed is chosen until something is picked; what is gone from the review is not', () => {
  expect(ids(chosenPoints(composition, picks))).toBe('abc');
  expect(ids(leftOut(composition, picks))).toBe('d');
  const own = { ...picks, points: [{ id: 'd' }, { id: 'gone' }, { id: 'a' }] };
  expect(ids(chosenPoints(composition, own))).toBe('da');
  expect(ids(leftOut(composition, own))).toBe('bc');
  expect(ids(chosenPoints(composition, { ...picks, points: [] }))).toBe('');
});

test('a point moves by one place, and no further than the ends', () => {
  const points = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(ids(movedPoint(points, 'c', -1))).toBe('acb');
  expect(ids(movedPoint(points, 'a', 1))).toBe('bac');
  for (const [id, by] of [
    ['a', -1],
    ['c', 1],
    ['x', 1]
  ] as const)
    expect(movedPoint(points, id, by)).toBe(points);
});

describe('the tray', () => {
  test('one more comes in at the end, or in the last one’s place where the letter is full', () => {
    const choice = { points: [{ id: 'a' }, { id: 'b' }], out: [] };
    expect(ids(broughtIn(choice, 'c', 3).points)).toBe('abc');
    const swapped = broughtIn({ points: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], out: [] }, 'd', 3);
    expect([ids(swapped.points), ids(swapped.out)]).toEqual(['abd', 'c']);
    const own = [{ id: 'a' }, { id: 'b', answer: { text: 'Mine.' } }];
    expect(ids(broughtIn({ points: own, out: [] }, 'd', 2).points)).toBe('bd');
    expect(broughtIn(choice, 'a', 3)).toBe(choice);
    expect(ids(broughtIn({ points: [], out: [] }, 'd', 1).points)).toBe('d');
  });

  test('what was written on a point is there again when it comes back', () => {
    const written = changedPoint([{ id: 'a' }, { id: 'b' }], 'a', { answer: { text: 'My own words.' }, cue: null });
    const out = takenOut({ points: written, out: [] }, 'a');
    expect([ids(out.points), ids(out.out)]).toEqual(['b', 'a']);
    const back = broughtIn(out, 'a', 3);
    expect(back).toEqual({ points: [{ id: 'b' }, { id: 'a', answer: { text: 'My own words.' }, cue: null }], out: [] });
    const full = broughtIn(back, 'c', 2);
    expect([ids(full.points), ids(full.out)]).toEqual(['ac', 'b']);
    const swapped = broughtIn(takenOut(full, 'a'), 'a', 2);
    expect(swapped.points.at(-1)).toMatchObject({ answer: { text: 'My own words.' } });
  });
});

test('only what was tidied in words of the letter is shown', () => {
  const piece = (id: string) => ({ id, before: 'i', after: 'I', reason: 'capital' as const, within: 'i' });
  const sign = { id: 'sign:s:0', text: 'You said so.', origin: 'sign' as const };
  const frame = { id: 'frame:detail:0', text: 'It was good.', origin: 'frame' as const };
  const all: Composition = {
    ...composition,
    slots: [{ name: 'detail', optional: true, passages: [sign, frame], proposed: true }],
    tidied: ['a:wishSaid:0:capital', 'd:wishSaid:0:capital', 'sign:s:4:capital', 'sign:other:4:capital'].map(piece)
  };
  const shown = (now: Picks) => tidiedInLetter(all, now).map(({ id }) => id);
  expect(shown(picks)).toEqual(['a:wishSaid:0:capital', 'sign:s:4:capital']);
  expect(shown({ ...picks, points: [{ id: 'd' }], slots: { detail: { passage: frame.id } } })).toEqual([
    'd:wishSaid:0:capital'
  ]);
});
