/** The kinds of things that can be put into the trash. */
import type { Trashable } from '../../contract';
import { kinds } from '../kinds';
import { isTrashable, keyOf, type Kind } from '../kernel/kinds/kind';

const trashKinds = new Map(kinds.filter(isTrashable).map((kind) => [kind.name as Trashable, kind]));

/** Throws where no domain declares it: the contract knows a kind that its domain has forgotten. */
export function trashKind(name: Trashable): Extract<Kind, object> & Required<Pick<Kind, 'rows' | 'trash'>> {
  const kind = trashKinds.get(name);
  if (!kind) throw new TypeError(`No domain declares the trash of ${name}.`);
  return kind;
}

/** The table that holds a kind's rows, and the column that names one. */
export function rowsOf(name: Trashable): { table: string; key: string } {
  const { rows } = trashKind(name);
  return { table: rows.table, key: keyOf(rows) };
}

export const trashDays = 30;

const longestLabel = 120;

/** One line that names the thing in the trash: the user's words, cut where they are long; empty where there are none. */
export function trashLabel(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : line;
}
