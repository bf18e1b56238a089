/** Opens the library's database with the settings that durability rests on, and makes sure that they took hold. */
import BetterSqlite3, { type Database } from 'better-sqlite3';

/** Name, value to set, value to read back. Reasons: docs/decisions and https://sqlite.org/pragma.html. */
const settings: readonly (readonly [string, string, string | number])[] = [
  // Deletes the journal only after its folder is synced: an acknowledged save survives a power cut.
  ['synchronous', 'EXTRA', 3],
  // On macOS only F_FULLFSYNC reaches the disk; elsewhere it changes nothing.
  ['fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2]
];

/**
 * Opens (and creates) the database for this process alone. Throws what SQLite throws: SQLITE_NOTADB and SQLITE_CORRUPT
 * for damage, SQLITE_BUSY where another process has it open.
 */
export function connect(file: string): Database {
  const db = new BetterSqlite3(file, { timeout: 1000 });
  try {
    expect(db, 'locking_mode', 'EXCLUSIVE', 'exclusive');
    // The exclusive lock is taken with the first write transaction only; without this, readers would get in.
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    expect(db, 'journal_mode', 'DELETE', 'delete');
    for (const [name, value, readBack] of settings) expect(db, name, value, readBack);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function expect(db: Database, name: string, value: string, readBack: string | number): void {
  db.pragma(`${name} = ${value}`);
  const found = db.pragma(name, { simple: true });
  if (found !== readBack) throw new Error(`PRAGMA ${name} is ${String(found)}, expected ${readBack}.`);
}
