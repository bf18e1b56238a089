import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retention, snapshotsToKeep, type Dated } from '../../../../src-main/core/library/retention';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const at = (time: number): Dated => ({ takenAt: new Date(time) });
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 3 * 365 * 24 * 4 }), { maxLength: 400 })
  .map((quarters) => quarters.map((quarter) => at(Date.UTC(2024, 0, 1) + quarter * 15 * MINUTE)));
const most = retention.recent + retention.days + retention.weeks + retention.months;

test('keeps the newest ones, never more than the rule counts, and nothing changes the second time', () => {
  fc.assert(
    fc.property(times, (all) => {
      const kept = snapshotsToKeep(all);
      const newestFirst = all.toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
      expect(kept.slice(0, retention.recent)).toEqual(newestFirst.slice(0, retention.recent));
      expect(kept.length).toBeLessThanOrEqual(most);
      expect(snapshotsToKeep(kept)).toEqual(kept);
    })
  );
});

test('the order in which snapshots are listed does not matter', () => {
  fc.assert(
    fc.property(times, (all) => {
      expect(snapshotsToKeep(all.toReversed())).toEqual(snapshotsToKeep(all));
    })
  );
});

test('the newest of each of the last 14 days, 8 weeks and 12 months with any survives', () => {
  const newestPer = (all: Dated[], key: (time: string) => string, count: number): Dated[] => {
    const groups = Map.groupBy(all, ({ takenAt }) => key(takenAt.toISOString()));
    return [...groups.keys()]
      .sort()
      .slice(-count)
      .flatMap((group) => groups.get(group)?.reduce((a, b) => (a.takenAt > b.takenAt ? a : b)) ?? []);
  };
  const monday = (time: string): string => {
    const day = new Date(time.slice(0, 10));
    return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY).toISOString();
  };
  fc.assert(
    fc.property(times, (all) => {
      const kept = new Set(snapshotsToKeep(all));
      const due = [
        ...newestPer(all, (time) => time.slice(0, 10), retention.days),
        ...newestPer(all, monday, retention.weeks),
        ...newestPer(all, (time) => time.slice(0, 7), retention.months)
      ];
      for (const snapshot of due) expect(kept.has(snapshot)).toBe(true);
    })
  );
});

test('thinned after every snapshot for a year, there is still one from each of the last 12 months', () => {
  let kept: Dated[] = [];
  const start = Date.UTC(2025, 0, 1);
  for (let hour = 0; hour < 365 * 24; hour += 3) kept = snapshotsToKeep([...kept, at(start + hour * 60 * MINUTE)]);
  expect(new Set(kept.map(({ takenAt }) => takenAt.getUTCMonth())).size).toBe(12);
  const lastDays = kept.filter(({ takenAt }) => takenAt.getTime() >= start + 351 * DAY);
  expect(new Set(lastDays.map(({ takenAt }) => takenAt.toISOString().slice(0, 10))).size).toBe(14);
});
