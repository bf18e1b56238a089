import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinParts } from '../../../../src-main/core/debrief/story';

const nothing = { situation: '', task: '', action: '', result: '' };
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('a story', () => {
  it('that was not begun is not thin', () => {
    expect(thinParts(nothing)).toEqual([]);
    expect(thinParts({ ...nothing, situation: ' \n– ', result: '…' })).toEqual([]);
  });

  it('that only sets the scene lacks both action and result', () => {
    expect(thinParts({ ...nothing, situation: 'We had 400 returns a week.' })).toEqual(['action', 'result']);
  });

  it.each([
    [words(7), words(12), ['action']],
    [words(8), words(12), []],
    [words(8), words(11), ['result']],
    [words(8), `${words(7)} 23`, []],
    [words(8), `${words(6)} 23`, ['result']],
    ['I don’t re-check 1.4 tonnes on-site any more alone', words(12), []]
  ])('with action %j and result %j is thin in %j', (action, result, thin) => {
    expect(thinParts({ ...nothing, action, result })).toEqual(thin);
  });

  it('never gets thinner by being told at more length', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.boolean(), (action, result, figure) => {
        const story = { ...nothing, situation: 'Scene', action: words(action), result: words(result) };
        const longer = {
          ...story,
          action: `${story.action} more`,
          result: `${story.result} ${figure ? '42' : 'more'}`
        };
        const before = thinParts(story);
        expect(thinParts(longer).every((part) => before.includes(part))).toBe(true);
      })
    );
  });
});
