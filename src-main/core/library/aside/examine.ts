/** Looks at a closed database file: its structure, its references, its words. Takes seconds with a large one. */
import { closeSync, openSync, readSync } from 'node:fs';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { firstDamage } from '../../db/check.ts';
import { damagedRows, defineSum, sealedTables } from '../../db/seals.ts';
import type { Examined } from './tasks.ts';

/** With `mend`, indexes that do not fit are made anew. Throws where the file can't be read. */
export function examine(file: string, mend: boolean): Examined {
  try {
    return hasLibrarysHeader(file) ? examineDatabase(file, mend) : unsound('the header is not a library’s');
  } catch (error) {
    const { code } = error as { code?: unknown };
    // SQLITE_ERROR: a schema that makes no sense. Of a disk that fails, or a system that has no memory, nothing is known about the file.
    if (!/^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT)/.test(String(code))) throw error;
    return unsound(String(code));
  }
}

const unsound = (damage: string): Examined => ({ damage, damagedRows: [], rows: 0 });

function examineDatabase(file: string, mend: boolean): Examined {
  const db = new BetterSqlite3(file, { readonly: !mend, fileMustExist: true });
  try {
    if (mend) db.pragma('secure_delete = ON');
    const damage = firstDamage(db, true);
    if (damage !== null) return unsound(damage);
    defineSum(db);
    return { damage: null, damagedRows: damagedRows(db), rows: countSealed(db) };
  } finally {
    db.close();
  }
}

const countSealed = (db: Database): number =>
  [...sealedTables(db).keys()].reduce(
    (rows, table) => rows + Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    0
  );

/** What SQLite would open all the same, and no library of this program has (https://sqlite.org/fileformat.html#the_database_header). */
function hasLibrarysHeader(file: string): boolean {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  const pageSize = header.readUInt16BE(16);
  return (
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
    (pageSize === 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) === 0)) &&
    // Written and read with a rollback journal; no reserved space, and SQLite's only fractions; format 4; UTF-8.
    header.readUInt16BE(18) === 0x0101 &&
    header.readUInt32BE(20) === 0x00402020 &&
    header.readUInt32BE(44) === 4 &&
    header.readUInt32BE(56) === 1
  );
}
