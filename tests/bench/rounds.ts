/** How everything here is measured: ours beside its control, by turns, and what comes out in one table and one file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Row {
  name: string;
  /** Medians, in `unit`. */
  ours: number;
  control: number | null;
  unit: string;
  /** The median of the rounds' own ratios, the least and the largest of them. */
  ratio: number | null;
  spread: [number, number] | null;
  goal: string;
  met: boolean;
}

/** The value under which so large a part of the others lies, 0.95 for p95. */
export const share = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
export const median = (values: readonly number[]): number => share(values, 0.5);

/** Milliseconds that it took, and what it gave. */
export async function clocked<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const before = performance.now();
  const result = await work();
  return [performance.now() - before, result];
}

interface Rounds {
  rounds?: number;
  warmUps?: number;
  /** Milliseconds of one time. */
  ours: () => Promise<number>;
  control: () => Promise<number>;
}

interface Measured {
  ours: number;
  control: number;
  ratio: number;
  spread: [number, number];
}

/** Who begins changes with every round, so that neither always finds the machine as the other left it. */
export async function inTurns({ rounds = 9, warmUps = 1, ours, control }: Rounds): Promise<Measured> {
  const times: [number, number][] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const pair: [number, number] = [0, 0];
    const turns = [async () => void (pair[0] = await ours()), async () => void (pair[1] = await control())];
    if (round % 2 !== 0) turns.reverse();
    for (const turn of turns) await turn();
    if (round >= 0) times.push(pair);
  }
  const ratios = times.map(([one, other]) => one / other);
  return {
    ours: median(times.map(([each]) => each)),
    control: median(times.map(([, each]) => each)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)]
  };
}

/** Milliseconds beside a control; the goal is a ratio. */
export const ratioRow = (name: string, measured: Measured, most: number): Row => ({
  name,
  ...measured,
  unit: 'ms',
  goal: `<= ${most} x`,
  met: measured.ratio <= most
});

/** A bound that does not move with the machine. */
export const boundRow = (name: string, value: number, most: number, unit: string): Row => ({
  name,
  ours: value,
  control: null,
  unit,
  ratio: null,
  spread: null,
  goal: `<= ${most} ${unit}`,
  met: value <= most
});

const folder = join(import.meta.dirname, '../../bench');
const file = join(folder, 'results.json');

/** Prints the table, and puts the rows into `bench/results.json` in the place of those of the same names. */
export function report(rows: readonly Row[]): void {
  const number = (value: number | null, digits = 1): string => (value === null ? '' : value.toFixed(digits));
  const cells = rows.map(({ name, ours, control, unit, ratio, spread, goal, met }) => [
    name,
    `${number(ours)} ${unit}`,
    control === null ? '' : `${number(control)} ${unit}`,
    ratio === null ? '' : `${number(ratio, 2)} x (${spread?.map((each) => number(each, 2)).join(' to ')})`,
    goal,
    met ? 'met' : 'missed'
  ]);
  const all = [['', 'ours', 'control', 'ratio', 'goal', ''], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  console.log(all.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n'));
  const kept = readRows().filter(({ name }) => rows.every((row) => row.name !== name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify([...kept, ...rows], null, 2)}\n`);
}

function readRows(): Row[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Row[];
  } catch {
    return [];
  }
}
