/** What is due in the whole library, of every kind, a message each, most urgent first. */
import type { OutputOf } from '../../contract';
import { placeOfDue, type DueKind } from '../../shared/kinds';
import type { ReadDatabase } from '../db/transaction';
import type { DueThing } from '../kernel/kinds/due';
import { kinds } from '../kinds';

type Due = OutputOf<'due.list'>[number];

export function listDue(db: ReadDatabase, now: Date): Due[] {
  return kinds
    .flatMap(({ name, due }) => (due?.(db, now) ?? []).map((thing) => ({ kind: name as DueKind, thing })))
    .sort(({ thing: one }, { thing: other }) => rank(one) - rank(other) || moment(one) - moment(other))
    .map(({ kind, thing: { id, canWait: _canWait, ...told } }) => ({ kind, ...placeOfDue(kind, id), ...told }));
}

/** What has hours left goes first, in the order of the hours; what can wait once it is too late goes last. */
const rank = ({ overdue, dueAt, canWait }: DueThing): number => {
  if (canWait) return 2;
  return overdue || dueAt === null ? 1 : 0;
};

/** A day is due when it ends. */
function moment({ dueAt, dueOn }: DueThing): number {
  if (dueAt !== null) return Date.parse(dueAt);
  if (dueOn === null) return 0;
  const [year = 0, month = 1, day = 1] = dueOn.split('-').map(Number);
  return new Date(year, month - 1, day + 1).getTime();
}
