/** A database whose transactions are parts of a trial while one runs, so that the trial can be taken back whole. */
import type { Database } from 'better-sqlite3';

let trial: { inner: boolean } | null = null;
export const beginTrial = (): void => void (trial = { inner: false });
export const endTrial = (): void => void (trial = null);

const inTrial: Record<string, string> = {
  'BEGIN IMMEDIATE': 'SAVEPOINT inner',
  COMMIT: 'RELEASE inner',
  ROLLBACK: 'ROLLBACK TO inner; RELEASE inner'
};

export function withTrials(connected: Database): Database {
  const prepare = (sql: string): unknown => {
    const statement = connected.prepare(sql);
    const instead = inTrial[sql];
    if (instead === undefined) return statement;
    const run = (): unknown => {
      if (!trial) return statement.run();
      trial.inner = sql.startsWith('BEGIN');
      return connected.exec(instead);
    };
    return { readonly: false, run };
  };
  return new Proxy(connected, {
    get(database, name) {
      if (name === 'prepare') return prepare;
      if (name === 'inTransaction' && trial) return trial.inner;
      const value = Reflect.get(database, name) as unknown;
      return typeof value === 'function' ? (value.bind(database) as unknown) : value;
    }
  });
}
