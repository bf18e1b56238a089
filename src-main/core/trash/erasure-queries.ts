/** All SQL about what was erased and is still in snapshots. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
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
}

export const pendingErasures = (db: ReadDatabase): Erasure[] =>
  readRows<Erasure>(db, 'SELECT target, id FROM erasures ORDER BY target, id');

export function forgetErasures(db: Database, erasures: readonly Erasure[]): void {
  const forget = prepared(db, 'DELETE FROM erasures WHERE target = ? AND id = ?');
  for (const { target, id } of erasures) forget.run(target, id);
}

/** Erases the same in a copy of the library, of this version or an older one; what was not there yet is no matter. */
export function eraseInCopy(copy: Database, erasures: readonly Erasure[]): void {
  const tables = new Set(copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
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
    copy.prepare(`DELETE FROM ${table} WHERE ${key} = ?${kept}`).run(id);
  }
  const sent = tables.has('sent_copies')
    ? ' AND NOT EXISTS (SELECT 1 FROM sent_copies WHERE sent_copies.pdf_hash = blobs.hash)'
    : '';
  copy
    .prepare(`DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.hash = blobs.hash)${sent}`)
    .run();
  if (tables.has('search_sections')) eraseUnnamedSections(copy);
}

/** No indexer runs on a copy: the sections of documents that are gone go with their words. */
function eraseUnnamedSections(copy: Database): void {
  const unnamed = 'FROM search_sections WHERE document NOT IN (SELECT rowid FROM search_documents)';
  copy.exec(`DELETE FROM search_index WHERE rowid IN (SELECT id ${unnamed}); DELETE ${unnamed};`);
}
