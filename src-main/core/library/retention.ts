/** Which snapshots to keep: a rule over their times, without any file. */

/** Newest ones, then the newest of each day, week and month that has any (reliability: “Snapshots”). Days are UTC. */
export const retention = { recent: 8, days: 14, weeks: 8, months: 12 } as const;

export interface Dated {
  readonly takenAt: Date;
}

/** The subset to keep, newest first. Never empty where there is any; keeping twice changes nothing. */
export function snapshotsToKeep<Snapshot extends Dated>(all: readonly Snapshot[]): Snapshot[] {
  const newestFirst = all.toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
  const kept = new Set<Snapshot>([
    ...newestFirst.slice(0, retention.recent),
    ...newestOfEach(newestFirst, retention.days, dayOf),
    ...newestOfEach(newestFirst, retention.weeks, weekOf),
    ...newestOfEach(newestFirst, retention.months, monthOf)
  ]);
  return newestFirst.filter((snapshot) => kept.has(snapshot));
}

function newestOfEach<Snapshot extends Dated>(
  newestFirst: readonly Snapshot[],
  count: number,
  periodOf: (time: Date) => string | number
): Snapshot[] {
  const periods = new Map<string | number, Snapshot>();
  for (const snapshot of newestFirst) {
    const period = periodOf(snapshot.takenAt);
    if (!periods.has(period)) periods.set(period, snapshot);
    if (periods.size === count) break;
  }
  return [...periods.values()];
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
const monthOf = (time: Date): string => time.toISOString().slice(0, 7);

/** Weeks begin on Monday; day 0 of the Unix epoch was a Thursday. */
const weekOf = (time: Date): number => Math.floor((time.getTime() / 86_400_000 + 3) / 7);
