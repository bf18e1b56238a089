/** Which snapshots to keep: a rule over their sequence and their times, without any file. */

/** Newest ones, then the newest of each day, week and month that has any (reliability: “Snapshots”). Days are UTC. */
export const retention = { recent: 8, days: 14, weeks: 8, months: 12 } as const;

export interface Dated {
  /** By the clock of then, which may have been wrong. */
  readonly takenAt: Date;
  /** Their order, whatever the clock said; where it is the same or unknown, the times decide. */
  readonly sequence?: number;
}

/**
 * The subset to keep, the one taken last first. Never empty where there is any; keeping twice changes nothing. Days, weeks
 * and months that only a wrong clock showed take no place from true ones: snapshots that fit in no row of rising times are
 * counted apart.
 */
export function snapshotsToKeep<Snapshot extends Dated>(all: readonly Snapshot[]): Snapshot[] {
  const newestFirst = all.toSorted(
    (a, b) => (b.sequence ?? 0) - (a.sequence ?? 0) || b.takenAt.getTime() - a.takenAt.getTime()
  );
  // Beginning with the clock as it is now; then what fits together without it.
  const inOrder = longestFalling(newestFirst, true);
  const others = newestFirst.filter((snapshot) => !inOrder.has(snapshot));
  const together = longestFalling(others, false);
  const astray = others.filter((snapshot) => !together.has(snapshot));
  const kept = new Set<Snapshot>([
    ...newestFirst.slice(0, retention.recent),
    ...byPeriods([...inOrder]),
    ...byPeriods([...together]),
    ...byPeriods(astray)
  ]);
  return newestFirst.filter((snapshot) => kept.has(snapshot));
}

const byPeriods = <Snapshot extends Dated>(newestFirst: readonly Snapshot[]): Snapshot[] => [
  ...newestOfEach(newestFirst, retention.days, dayOf),
  ...newestOfEach(newestFirst, retention.weeks, weekOf),
  ...newestOfEach(newestFirst, retention.months, monthOf)
];

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

/** The longest part of the list whose times fall from each to the next: any, or one that begins with the first. */
function longestFalling<Snapshot extends Dated>(newestFirst: readonly Snapshot[], fromNewest: boolean): Set<Snapshot> {
  const times = newestFirst.map(({ takenAt }) => takenAt.getTime());
  /** How long a falling row can be that begins here, and where it goes on. */
  const best: { length: number; next: number }[] = [];
  for (let index = times.length - 1; index >= 0; index -= 1) {
    let [length, next] = [1, -1];
    for (let later = index + 1; later < times.length; later += 1) {
      const row = best[later];
      if (row && times[later]! <= times[index]! && row.length >= length) [length, next] = [row.length + 1, later];
    }
    best[index] = { length, next };
  }
  const longest = best.reduce((found, { length }, index) => (length > (best[found]?.length ?? 0) ? index : found), 0);
  let at = fromNewest ? 0 : longest;
  const row = new Set<Snapshot>();
  while (at >= 0 && at < newestFirst.length) {
    row.add(newestFirst[at]!);
    at = best[at]?.next ?? -1;
  }
  return row;
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
const monthOf = (time: Date): string => time.toISOString().slice(0, 7);

/** Weeks begin on Monday; day 0 of the Unix epoch was a Thursday. */
const weekOf = (time: Date): number => Math.floor((time.getTime() / 86_400_000 + 3) / 7);
