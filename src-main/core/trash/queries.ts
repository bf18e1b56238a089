/** All SQL of the trash: into it, out of it, and for good. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { keyOf } from '../kernel/kinds/kind';
import { kinds } from '../kinds';
import { erasedRows, type Erasure } from './erasure-queries';
import { trashKind } from './targets';

export interface TrashRow {
  kind: Trashable;
  id: string;
  interviewId: string | null;
  label: string;
  trashedAt: string;
  company: string | null;
  role: string | null;
}

/** What several interviews may use is named with the newest of them. */
const newestUse = kinds.flatMap(({ name, rows }) =>
  rows?.usedIn
    ? [
        `,
    (SELECT max(interview_id) FROM ${rows.usedIn.view} WHERE t.kind = '${name}' AND ${rows.usedIn.column} = t.id)`
      ]
    : []
);
const select = `
SELECT t.kind, t.id, t.interview_id AS interviewId, coalesce(t.label, '') AS label, t.trashed_at AS trashedAt,
       i.company, i.role
  FROM trash t LEFT JOIN known_interviews i ON i.id = coalesce(t.interview_id, NULL${newestUse.join('')})`;

export const listTrash = (db: ReadDatabase): TrashRow[] =>
  readRows<TrashRow>(db, `${select} ORDER BY t.trashed_at DESC, t.id DESC`);

export const findInTrash = (db: ReadDatabase, kind: Trashable, id: string): TrashRow | undefined =>
  readRow<TrashRow>(db, `${select} WHERE t.kind = ? AND t.id = ?`, kind, id);

/** `trashedAt: null` takes it out. False when there was no such thing in the expected state. */
export function setTrashed(db: Database, name: Trashable, id: string, trashedAt: string | null): boolean {
  const { rows, trash } = trashKind(name);
  const expected = trashedAt === null ? 'IS NOT NULL' : 'IS NULL';
  const own = trash.only ? ` AND ${trash.only}` : '';
  const sql = `UPDATE ${rows.table} SET trashed_at = ? WHERE ${keyOf(rows)} = ? AND trashed_at ${expected}${own}`;
  return prepared(db, sql).run(trashedAt, id).changes === 1;
}

export function isGone(db: ReadDatabase, { target, id }: Erasure): boolean {
  const { table, key } = erasedRows(target);
  return readRow(db, `SELECT 1 FROM ${table} WHERE ${key} = ?`, id) === undefined;
}
