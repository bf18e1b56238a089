/** The one way in which the library is changed: a transaction, and once it stands, the topics for every window. */
import type { Database } from 'better-sqlite3';
import type { Topic } from '../../contract';
import { inTransaction, readRow } from '../db/transaction';
import { AppError } from './app-error';
import type { Events } from './events';

/**
 * Runs `work` in one transaction: all of it or nothing. What it changed is told under `topics`; work that changed no row is not told of.
 * `from`: see the contract. `work` does nothing but database work and waits for nothing: on a full disk it runs a second time.
 */
export type Commit = <Result>(topics: readonly Topic[], work: (db: Database) => Result, from?: string | null) => Result;

export function createCommit(db: Database, events: Pick<Events, 'changed'>): Commit {
  return (topics, work, from = null) => {
    if (db.inTransaction) throw new TypeError('A commit within a transaction.');
    const before = changesOf(db);
    try {
      const result = inTransaction(db, () => work(db));
      if (changesOf(db) !== before) events.changed(topics, from);
      return result;
    } catch (error) {
      // A commit whose last sync failed may stand all the same.
      if (!(error instanceof AppError)) events.changed(topics, from);
      throw error;
    }
  };
}

const changesOf = (db: Database): number =>
  readRow<{ changes: number }>(db, 'SELECT total_changes() AS changes')?.changes ?? 0;
