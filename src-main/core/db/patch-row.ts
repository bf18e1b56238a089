/** Changes only the named fields of one row, through a fixed map of fields to columns: no outside word gets into SQL. */
import type { Database } from 'better-sqlite3';
import { prepared } from './transaction';

export type Columns = Readonly<Record<string, string>>;

/**
 * `table`, `key` and `columns` are constants of the calling domain. Fields that `columns` does not name are left out;
 * booleans become 0 or 1 and lists JSON. False when nothing was named.
 */
export function patchRow(
  db: Database,
  { table, key = 'id', columns }: { table: string; key?: string; columns: Columns },
  id: string,
  patch: Readonly<Record<string, unknown>>
): boolean {
  const fields = Object.keys(columns).filter((field) => patch[field] !== undefined);
  if (fields.length === 0) return false;
  const assignments = fields.map((field) => `${columns[field]} = @${field}`).join(', ');
  const values = Object.fromEntries(fields.map((field) => [field, toColumn(patch[field])]));
  prepared(db, `UPDATE ${table} SET ${assignments} WHERE ${key} = @id`).run({ ...values, id });
  return true;
}

function toColumn(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
