/** The kinds of things whose rows carry a sum, and how one is named. */
import type { DamagedKind } from '../../contract';
import { kinds } from '../kinds';
import { isSealed, keyOf } from '../kernel/kinds/kind';

interface DamageTarget {
  readonly kind: DamagedKind;
  readonly table: string;
  /** SQL for the thing's first words, for the interview that it belongs to, and for its own id. */
  readonly label: string;
  readonly interview: string;
  readonly id: string;
  /** The table allows no change: a row is mended by writing it anew. */
  readonly frozen: boolean;
}

const targets = kinds.filter(isSealed).map(({ name, rows, sealed }): DamageTarget => ({
  kind: name as DamagedKind,
  table: rows.table,
  label: sealed.label ?? rows.label,
  interview: rows.interview ?? 'NULL',
  id: sealed.id ?? keyOf(rows),
  frozen: sealed.frozen === true
}));
const byTable = new Map(targets.map((target) => [target.table, target]));
const byKind = new Map(targets.map((target) => [target.kind, target]));

/** Undefined for a table whose rows carry no sum. */
export const targetIn = (table: string): DamageTarget | undefined => byTable.get(table);

/** Throws where no domain declares it: the contract knows a kind that its domain has forgotten. */
export function tableOf(kind: DamagedKind): string {
  const target = byKind.get(kind);
  if (!target) throw new TypeError(`No domain declares the sums of ${kind}.`);
  return target.table;
}
