/** All SQL about what was erased and is still in snapshots. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { noteTraces } from '../db/traces';
import type { Change } from '../library/aside/tasks';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';
import { rowsOf } from './targets';

/** An interview takes its application along, which is no thing of its own in the trash. */
type ErasureTarget = Trashable | 'application';

export interface Erasure {
  target: ErasureTarget;
  id: string;
}

export const erasedRows = (target: ErasureTarget): { table: string; key: string } =>
  target === 'application' ? { table: 'applications', key: 'id' } : rowsOf(target);

/** Written with the erasing itself, so that a killed program goes on with it. Holds ids, nobody's words. */
export function rememberErasure(db: Database, target: ErasureTarget, id: string): void {
  prepared(db, 'INSERT OR IGNORE INTO erasures (target, id) VALUES (?, ?)').run(target, id);
  noteTraces(db);
}

export const pendingErasures = (db: ReadDatabase): Erasure[] =>
  readRows<Erasure>(db, "SELECT target, id FROM erasures WHERE target <> 'database' ORDER BY target, id");

export function forgetErasures(db: Database, erasures: readonly Erasure[]): void {
  const forget = prepared(db, 'DELETE FROM erasures WHERE target = ? AND id = ?');
  for (const { target, id } of erasures) forget.run(target, id);
}

const tablesOf = (db: ReadDatabase): Set<string> =>
  new Set(
    readRows<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name)
  );

/** What erases these things for good: in the library, and in a copy of this version or an older one. What is not there is no matter. */
export function erasingChanges(db: ReadDatabase, erasures: readonly Erasure[]): Change[] {
  const tables = tablesOf(db);
  const changes: Change[] = [];
  const change = (sql: string, ...parameters: string[]): void => void changes.push({ sql, parameters });
  // Applications last: an interview that is not erased may still need one.
  const applicationsLast = erasures.toSorted(
    (a, b) => Number(a.target === 'application') - Number(b.target === 'application')
  );
  for (const { target, id } of applicationsLast) {
    const { table, key } = erasedRows(target);
    if (!tables.has(table)) continue;
    const kept =
      target === 'application'
        ? ' AND NOT EXISTS (SELECT 1 FROM interviews WHERE application_id = applications.id)'
        : '';
    change(`DELETE FROM ${table} WHERE ${key} = ?${kept}`, id);
  }
  const sent = tables.has('sent_copies')
    ? ' AND NOT EXISTS (SELECT 1 FROM sent_copies WHERE sent_copies.pdf_hash = blobs.hash)'
    : '';
  change(`DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.hash = blobs.hash)${sent}`);
  return changes;
}

/** The same in a copy, where no indexer runs: the sections of what is gone go with their words. The number of a document is used again. */
export function erasingChangesInCopy(copy: ReadDatabase, erasures: readonly Erasure[]): Change[] {
  const changes = erasingChanges(copy, erasures);
  if (!tablesOf(copy).has('search_sections')) return changes;
  const unnamed = `FROM search_sections WHERE NOT EXISTS (SELECT 1 FROM search_documents d
    WHERE d.rowid = search_sections.document AND d.entity_id = search_sections.entity_id)`;
  return [
    ...changes,
    { sql: `DELETE FROM search_index WHERE rowid IN (SELECT id ${unnamed})`, parameters: [] },
    { sql: `DELETE ${unnamed}`, parameters: [] }
  ];
}
