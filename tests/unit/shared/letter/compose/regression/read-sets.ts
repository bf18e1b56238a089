/** The labelled sets of this folder. They were written before the rules and mended ever since: they hold what was reached, and judge nothing anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Lines of `input => … => one || another`. */
export const labelled = (name: string): string[][] =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => line.split(' => ').map((part) => part.trim()));

export const either = (label = ''): string[] => label.split(' || ').map((each) => each.trim());

export const labelledCards = (name: string): LabelledCard[] => JSON.parse(read(name)) as LabelledCard[];

export interface LabelledCard {
  card: Partial<Record<'forLetter' | 'wishSaid' | 'situation' | 'task' | 'action' | 'result', string>>;
  /** What the first alternative must hold. */
  first?: string[];
  /** Another beginning that would do; empty: nothing at all would. */
  or?: string;
  never?: string[];
  none?: boolean;
  maxWords?: number;
}

/** How many of a set are right, printed; those that are not come back. */
export function rightOf(what: string, wrong: readonly string[], all: number): readonly string[] {
  console.log(`${what}: ${all - wrong.length} of ${all} right`);
  return wrong;
}
