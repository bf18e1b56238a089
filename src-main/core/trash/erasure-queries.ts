/** All SQL about what was erased and is still in snapshots. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { noteTraces } from '../db/traces';
import type { Change } from '../library/rewrite-aside';
import { prepared, readRows, type ReadDatabase } from '../db/transaction';
import { trashTargets } from './targets';

/** An interview takes its application along, which is no thing of its own in the trash. */
type ErasureTarget = Trashable | 'application';

export interface Erasure {
  target: ErasureTarget;
  id: string;
}

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

/** What erases the same in a copy of the library, of this version or an older one; what was not there yet is no matter. */
export function erasingChanges(copy: ReadDatabase, erasures: readonly Erasure[]): Change[] {
  const tables = new Set(
    readRows<{ name: string }>(copy, "SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name)
  );
  const changes: Change[] = [];
  const change = (sql: string, ...parameters: string[]): void => void changes.push({ sql, parameters });
  // Applications last: an interview that is not erased may still need one.
  const applicationsLast = erasures.toSorted(
    (a, b) => Number(a.target === 'application') - Number(b.target === 'application')
  );
  for (const { target, id } of applicationsLast) {
    const { table, key } = target === 'application' ? { table: 'applications', key: 'id' } : trashTargets[target];
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
  if (tables.has('search_sections')) {
    // No indexer runs on a copy: the sections of documents that are gone go with their words.
    const unnamed = 'FROM search_sections WHERE document NOT IN (SELECT rowid FROM search_documents)';
    change(`DELETE FROM search_index WHERE rowid IN (SELECT id ${unnamed})`);
    change(`DELETE ${unnamed}`);
  }
  return changes;
}
