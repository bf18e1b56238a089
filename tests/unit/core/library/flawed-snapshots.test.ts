/** A row that changed by itself and that nobody mends costs neither the backups nor what was written since. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { restoreNewestSnapshot } from '../../../../src-main/core/library/damage';
import type { OpenLibrary } from '../../../../src-main/core/library/open-library';
import { listSnapshots, snapshotFile, takeSnapshot } from '../../../../src-main/core/library/snapshots';
import { memoryFolder } from '../../../support/temporary-folder';
import { firstSchema, openForTest } from './open-for-test';

const sealed = {
  ...firstSchema,
  sql: `CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT NOT NULL, sum TEXT) STRICT;
    CREATE TABLE ratings (id TEXT PRIMARY KEY, score INTEGER NOT NULL, sum TEXT) STRICT;
    CREATE TRIGGER ratings_are_kept BEFORE UPDATE OF id, score ON ratings BEGIN SELECT raise(ABORT, 'kept'); END;`
};

const minutes = 60_000;
const start = Date.UTC(2026, 10, 1, 8);
const open = (folder: string): Promise<OpenLibrary> => openForTest(folder, { migrations: [sealed] });
const add = ({ db }: OpenLibrary, id: string, text = `text of ${id}`): void =>
  void db.prepare('INSERT INTO notes (id, text) VALUES (?, ?)').run(id, text);
const take = (library: OpenLibrary, after: number, reason: 'timed' | 'migration' = 'timed') =>
  takeSnapshot(library.db, library.layout, reason, new Date(start + after));

/** The words are others, their sum is not. */
function spoil({ db }: OpenLibrary, id: string): void {
  const sum = db.prepare('SELECT sum FROM notes WHERE id = ?').pluck().get(id);
  db.prepare('UPDATE notes SET text = ? WHERE id = ?').run(`tfxt of ${id}`, id);
  db.prepare('UPDATE notes SET sum = ? WHERE id = ?').run(sum, id);
}

function textsIn(file: string): string[] {
  const db = new BetterSqlite3(file, { readonly: true });
  const texts = db.prepare<[], string>('SELECT text FROM notes ORDER BY id').pluck().all();
  db.close();
  return texts;
}

test('weeks after a row was damaged the backups are those of weeks, and the last with the row whole is among them', async () => {
  const library = await open(memoryFolder());
  add(library, 'a');
  add(library, 'b');
  await take(library, 0);
  spoil(library, 'a');
  for (let day = 1; day <= 20; day += 1) {
    add(library, `day ${day}`);
    await take(library, day * 24 * 60 * minutes);
  }
  const all = listSnapshots(library.layout);
  // Eight recent ones are among the fourteen days; then weeks; and the flaw with what was before it.
  expect(all.length).toBeGreaterThanOrEqual(16);
  expect(all.map(({ reason }) => reason)).toEqual(all.map(() => 'timed'));
  expect(all.filter(({ flawed }) => flawed).map(({ sequence }) => sequence)).toEqual([2]);
  expect(all.at(-1)).toMatchObject({ sequence: 1, flawed: false });

  await library.close();
  const newest = listSnapshots(library.layout)[0]!;
  const { takenAt } = await restoreNewestSnapshot(library.layout.folder, '0.0.0-test');
  expect(takenAt).toEqual(newest.takenAt);
  const texts = textsIn(library.layout.database);
  expect(texts).toContain('text of day 20');
  // The damaged row is as the older one has it.
  expect(texts).toContain('text of a');
  expect(texts).not.toContain('tfxt of a');
});

test('each new damage is marked, and what was before it stays', async () => {
  const library = await open(memoryFolder());
  for (const id of ['a', 'b', 'c']) add(library, id);
  let after = 0;
  const next = () => take(library, (after += 15 * minutes));
  await next();
  const flaws: number[] = [];
  for (const id of ['a', 'b', 'c']) {
    for (let count = 0; count < 10; count += 1) {
      add(library, `${id} ${count}`);
      await next();
    }
    spoil(library, id);
    flaws.push((await next()).sequence);
  }
  for (let count = 0; count < 10; count += 1) await next();
  const all = listSnapshots(library.layout);
  expect(all.filter(({ flawed }) => flawed).map(({ sequence }) => sequence)).toEqual(flaws.toReversed());
  for (const flaw of flaws) expect(all.map(({ sequence }) => sequence)).toContain(flaw - 1);
});

test('a snapshot before a migration stays the way back, damaged rows or not', async () => {
  const library = await open(memoryFolder());
  add(library, 'a');
  await take(library, 0);
  spoil(library, 'a');
  const { name, reason } = await take(library, 1, 'migration');
  expect(reason).toBe('migration');
  for (let count = 2; count < 30; count += 1) await take(library, count * 15 * minutes);
  expect(listSnapshots(library.layout).map((snapshot) => snapshot.name)).toContain(name);
});

test('of a damaged row that changed since its last whole copy nothing is taken: the user decides', async () => {
  const library = await open(memoryFolder());
  add(library, 'a', 'an older text');
  library.db.exec("INSERT INTO ratings (id, score) VALUES ('r', 4)");
  await take(library, 0);
  library.db.exec("UPDATE notes SET text = 'text of a' WHERE id = 'a'");
  spoil(library, 'a');
  await take(library, 15 * minutes);
  await library.close();
  // A frozen row of the newest snapshot, changed in its file.
  const [newest] = listSnapshots(library.layout);
  const file = snapshotFile(library.layout, newest!);
  const db = new BetterSqlite3(file);
  db.exec("DROP TRIGGER ratings_are_kept; UPDATE ratings SET score = 5 WHERE id = 'r'");
  db.exec(sealed.sql.slice(sealed.sql.indexOf('CREATE TRIGGER')));
  db.close();
  await restoreNewestSnapshot(library.layout.folder, '0.0.0-test');
  expect(textsIn(library.layout.database)).toEqual(['tfxt of a']);
  const restored = new BetterSqlite3(library.layout.database, { readonly: true });
  expect(restored.prepare('SELECT score FROM ratings').pluck().all()).toEqual([4]);
  restored.close();
});

test('names of before this rule are known still', async () => {
  const library = await open(memoryFolder());
  const { name } = await take(library, 0);
  const bytes = readFileSync(join(library.layout.snapshots, name));
  writeFileSync(join(library.layout.snapshots, '000007.2026-11-23T08-11-00.000Z.flawed.sqlite'), bytes);
  expect(listSnapshots(library.layout)[0]).toMatchObject({ sequence: 7, flawed: true });
});
