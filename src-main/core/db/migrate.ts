/** Brings a database to the newest schema by numbered steps, each whole or not at all. */
import type { Database } from 'better-sqlite3';
import { firstForeignKeyProblem } from './check';
import type { Migration } from './migrations';
import { defineSum, resealing } from './seals';

/** "2IMP" in ASCII: tells a library from any other SQLite file. */
export const APPLICATION_ID = 0x32494d50;

export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/**
 * Applies what is missing, in order. `beforehand` runs once, ahead of the first step on a database that already holds a library (a
 * snapshot is taken there: the way back to the version before); when it fails, nothing is changed.
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
  beforehand: (next: Migration) => Promise<void>
): Promise<number> {
  checkNumbers(migrations);
  defineSum(db);
  // A new database on its way to the newest schema holds nothing that a snapshot could bring back.
  const holdsLibrary = versionOf(db) > 0;
  const missing = migrations.filter(({ version }) => version > versionOf(db));
  if (holdsLibrary && missing[0]) await beforehand(missing[0]);
  // It also becomes one at once, or none: that is one write to the disk instead of one for each step.
  for (const steps of holdsLibrary ? missing.map((each) => [each]) : [missing]) apply(db, steps);
  return versionOf(db);
}

/** Foreign keys are off while tables are rebuilt, as https://sqlite.org/lang_altertable.html#otheralter advises. */
function apply(db: Database, steps: readonly Migration[]): void {
  const last = steps.at(-1);
  if (!last) return;
  db.pragma('foreign_keys = OFF');
  try {
    db.exec('BEGIN IMMEDIATE');
    resealing(db, () => {
      for (const { sql } of steps) db.exec(sql);
    });
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${last.version}`);
    const problem = firstForeignKeyProblem(db);
    if (problem) throw new Error(`Migration ${last.version} leaves a dangling reference: ${problem}`);
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma('foreign_keys = ON');
  }
}

function checkNumbers(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.name} is out of order.`);
  });
}
