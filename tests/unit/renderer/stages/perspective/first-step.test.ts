import type { Perspective, PerspectiveItem } from '$contract';
import { describe, expect, it } from 'vitest';
import { firstStep } from '../../../../../src-renderer/stages/perspective/items';

const never: Perspective['coolOff'] = { startedAt: null, wakeAt: null, skippedAt: null, awake: false, latest: null };
const skipped = { ...never, skippedAt: '2025-11-21T18:00:00Z' };
const resting = { ...never, startedAt: '2025-11-21T18:00:00Z', wakeAt: '2025-11-22T08:00:00Z' };
const review = (coolOff: Perspective['coolOff'], open: string[], happened: PerspectiveItem['happened'] = null) => ({
  coolOff,
  verdict: { open } as Perspective['verdict'],
  items: [{ happened } as PerspectiveItem]
});

describe('where the second look opens', () => {
  it.each([
    ['at the pause when nothing was done', review(never, ['late']), null, 'pause'],
    ['at the pause while it lasts, even with answers', review(resting, ['late'], 'yes'), null, 'pause'],
    ['at the questions when awake', review({ ...resting, awake: true }, ['late']), null, 'look'],
    ['at the questions when the pause was skipped', review(skipped, ['late']), null, 'look'],
    ['at the questions when some were answered without any pause', review(never, ['late'], 'no'), null, 'look'],
    ['at the rating when all is answered', review(skipped, [], 'no'), null, 'rate'],
    [
      'at the result when rated a second time, with questions left out',
      review(skipped, ['late']),
      { score: 5 },
      'result'
    ],
    ['at the result when all is done', review(skipped, [], 'no'), { score: 5 }, 'result']
  ])('%s', (_, given, second, step) => {
    expect(firstStep(given, { second })).toBe(step);
  });
});
