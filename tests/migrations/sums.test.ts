/** Sums after migrating: a library of every earlier format, with rows in every table that carries a sum, comes out with sums that fit. */
import { expect, test } from 'vitest';
import { migrations } from '../../src-main/core/db/migrations';
import { migrate } from '../../src-main/core/db/migrate';
import { damagedRows, sealedTables } from '../../src-main/core/db/seals';
import { readRow } from '../../src-main/core/db/transaction';
import { openLibrary, type OpenLibrary } from '../../src-main/core/library/open-library';
import { collectingLog, memoryFolder } from '../support/temporary-folder';

const open = (folder: string, known = migrations): Promise<OpenLibrary> =>
  openLibrary({ folder, programVersion: '0.0.0-test', log: collectingLog(), migrations: known });

/** Words that a sum could stumble over. */
const words = ['Łukasz 山田', '', 'a\u0000b', '👩‍🔬 e\u0301', 'it\'s "quoted" \\ \n', '1e3', 'x'.repeat(5000)];

/** One row or more in every table of this format, made from its own schema, each row naming the same one of every other table. */
function fill({ db }: OpenLibrary): string[] {
  db.pragma('foreign_keys = OFF');
  const tables = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'"
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const columns = db.prepare("SELECT name, type FROM pragma_table_info(?) WHERE name <> 'sum'").all(table) as {
      name: string;
      type: string;
    }[];
    const { sql } = readRow<{ sql: string }>(db, 'SELECT sql FROM sqlite_schema WHERE name = ?', table)!;
    const references = new Map(
      (db.pragma(`foreign_key_list(${table})`) as { from: string; to: string }[]).map(({ from, to }) => [from, to])
    );
    words.forEach((text, index) => {
      const values = columns.map(({ name, type }) => {
        const allowed = new RegExp(`CHECK \\(${name} (?:IN \\('?(\\w+)|BETWEEN (\\d+))`).exec(sql);
        const value = allowed?.[1] ?? allowed?.[2];
        if (value !== undefined) return type === 'INTEGER' ? Number(value) : value;
        if (sql.includes(`json_valid(${name})`)) return JSON.stringify([text]);
        return valueFor(references.get(name) ?? name, type, text, index);
      });
      const places = columns.map(() => '?').join(', ');
      db.prepare(
        `INSERT OR IGNORE INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${places})`
      ).run(...values);
    });
  }
  return tables;
}

const viewsOf = ({ db }: OpenLibrary): string[] =>
  db.prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'view'").pluck().all() as string[];

function valueFor(name: string, type: string, text: string, index: number): unknown {
  if (type === 'INTEGER') return index + 1;
  if (type === 'BLOB') return Buffer.from(text);
  if (type === 'REAL') return index / 3;
  if (name === 'hash') return index.toString(16).padStart(64, '0');
  return /(^|_)id$|^key$/.test(name) ? `${name}-${index}` : text;
}

test.each(migrations.slice(0, -1).map(({ version, name }) => ({ version, name })))(
  'from format $version ($name)',
  async ({ version }) => {
    const folder = memoryFolder();
    const old = await open(folder, migrations.slice(0, version));
    fill(old);
    const counted = countRows(old);
    // They are defined once the migrations are done.
    for (const view of viewsOf(old)) old.db.exec(`DROP VIEW temp.${view}`);
    await migrate(old.db, migrations, () => Promise.resolve());
    const sealed = [...sealedTables(old.db).keys()];
    expect(sealed.length).toBeGreaterThan(15);
    expect(damagedRows(old.db)).toEqual([]);
    for (const table of sealed) {
      const { whole, all } = readRow<{ whole: number; all: number }>(
        old.db,
        `SELECT count(*) AS "all", count(sum) AS whole FROM ${table}`
      )!;
      expect(whole, table).toBe(all);
      if (counted.has(table)) expect(all, table).toBe(counted.get(table));
      if (counted.has(table)) expect(all, table).toBeGreaterThan(0);
    }
    await old.close();
  }
);

function countRows({ db }: OpenLibrary): Map<string, number> {
  const names = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  return new Map(names.map((name) => [name, Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]));
}
