/** The sample's interview lies at a believable hour, is over, and leaves time for a letter, whenever the sample is added. */
import { expect, it } from 'vitest';
import { sampleInterviewTime } from '../../../../src-main/core/sample/interview-time';

const hour = 3_600_000;
const local = (text: string): Date => new Date(text);

it.each([
  ['2026-11-23T16:20:00', '2026-11-23T14:00:00'],
  ['2026-11-23T15:00:00', '2026-11-23T14:00:00'],
  ['2026-11-24T02:45:00', '2026-11-23T14:00:00'],
  ['2026-11-24T10:01:00', '2026-11-24T09:00:00'],
  ['2026-11-24T14:59:00', '2026-11-24T09:00:00']
])('added at %s, it began at %s', (now, began) => {
  expect(sampleInterviewTime(local(now))).toBe(local(began).toISOString());
});

it('is over for at least an hour and at most twenty, at every quarter of an hour of a week', () => {
  const from = local('2026-11-23T00:00:00').getTime();
  for (let quarter = 0; quarter < 7 * 24 * 4; quarter++) {
    const now = new Date(from + (quarter * hour) / 4);
    const ago = now.getTime() - Date.parse(sampleInterviewTime(now));
    expect(ago, now.toString()).toBeGreaterThanOrEqual(hour);
    expect(ago, now.toString()).toBeLessThanOrEqual(20 * hour);
  }
});
