import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { libraryLayout } from '../../../../src-main/core/library/layout';
import { firstDamageInFile } from '../../../../src-main/core/db/check';
import {
  hashesNamedBySnapshots,
  listSnapshots,
  snapshotFile,
  takeSnapshot
} from '../../../../src-main/core/library/snapshots';
import { temporaryFolder } from '../../../support/temporary-folder';
import { addNote, firstSchema, openForTest } from './open-for-test';

test('a snapshot holds all that was committed when it ended, while the program goes on writing', async () => {
  const library = await openForTest(temporaryFolder());
  const insert = library.db.prepare('INSERT INTO notes (text) VALUES (?)');
  library.db.transaction(() => {
    for (let index = 0; index < 5000; index += 1) insert.run('x'.repeat(500));
  })();
  const taken = library.takeSnapshot('bulk-delete');
  let written = 0;
  const writing = setInterval(() => {
    addNote(library, 'meanwhile');
    written += 1;
  }, 1);
  const snapshot = await taken;
  clearInterval(writing);
  expect(written).toBeGreaterThan(0);
  const copy = new BetterSqlite3(join(library.layout.snapshots, snapshot.name), { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare('SELECT count(*) FROM notes WHERE text <> ?').pluck().get('meanwhile')).toBe(5000);
  copy.close();
  expect(readdirSync(library.layout.incoming)).toEqual([]);
});

test('names tell time and reason; other files in the folder are ignored; too many are thinned out', async () => {
  const start = Date.UTC(2026, 10, 23, 8);
  // By this clock none is due, however long the test takes.
  const library = await openForTest(temporaryFolder(), { now: () => new Date(start + 12 * 60_000) });
  writeFileSync(join(library.layout.snapshots, 'note to self.txt'), '');
  for (let index = 0; index < 12; index += 1) {
    const reason = index === 0 ? 'migration' : 'timed';
    await takeSnapshot(library.db, library.layout, reason, new Date(start + index * 60_000));
  }
  const listed = listSnapshots(library.layout);
  expect(listed[0]).toEqual({
    name: '000012.2026-11-23T08-11-00.000Z.timed.sqlite',
    sequence: 12,
    takenAt: new Date(start + 11 * 60_000),
    reason: 'timed',
    flawed: false
  });
  // Eight recent ones, and the way back to the version before.
  expect(listed.map(({ reason }) => reason)).toEqual([...Array<string>(8).fill('timed'), 'migration']);
  expect(readdirSync(library.layout.snapshots)).toContain('note to self.txt');
});

test('evidence named by any snapshot is known; an unreadable snapshot stops the question', async () => {
  const library = await openForTest(temporaryFolder());
  addNote(library, 'old');
  await takeSnapshot(library.db, library.layout, 'timed', new Date('2026-11-01T00:00:00Z'));
  library.db.exec("UPDATE notes SET text = 'new'");
  await takeSnapshot(library.db, library.layout, 'timed', new Date('2026-11-02T00:00:00Z'));
  expect(hashesNamedBySnapshots(library.layout, 'SELECT text FROM notes')).toEqual(new Set(['old', 'new']));
  writeFileSync(join(library.layout.snapshots, '2026-11-03T00-00-00.000Z.timed.sqlite'), 'broken '.repeat(100));
  expect(() => hashesNamedBySnapshots(library.layout, 'SELECT text FROM notes')).toThrow();
});

test('an index that does not fit ends no snapshots: it is made anew in the copy', async () => {
  const library = await openForTest(temporaryFolder(), {
    migrations: [
      {
        ...firstSchema,
        sql: `${firstSchema.sql} CREATE VIRTUAL TABLE words USING fts5 (text); CREATE INDEX by_text ON notes (text);`
      }
    ]
  });
  for (let index = 0; index < 50; index += 1) addNote(library, `note ${index}`);
  library.db.unsafeMode(true);
  library.db.exec(
    "INSERT INTO words (text) SELECT text FROM notes; UPDATE words_data SET block = replace(block, 'note', 'nooe')"
  );
  const snapshot = await library.takeSnapshot('timed');
  expect(firstDamageInFile(snapshotFile(library.layout, snapshot))).toBeNull();
});

test('a folder without snapshots has none', () => {
  expect(listSnapshots(libraryLayout(temporaryFolder()))).toEqual([]);
});
