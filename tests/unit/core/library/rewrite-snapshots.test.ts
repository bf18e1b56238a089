/** Taking something out of every snapshot: one that is whole is never given up, one that is damaged never holds the rest up. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Migration } from '../../../../src-main/core/db/migrations';
import type { OpenLibrary } from '../../../../src-main/core/library/open-library';
import type { Change } from '../../../../src-main/core/library/aside/tasks';
import { rewriteSnapshots } from '../../../../src-main/core/library/rewrite-snapshots';
import { listSnapshots } from '../../../../src-main/core/library/snapshots';
import { collectingLog, memoryFolder } from '../../../support/temporary-folder';
import { addNote, firstSchema, openForTest } from './open-for-test';

const withSearch: Migration = {
  ...firstSchema,
  sql: `${firstSchema.sql}
    CREATE TABLE ratings (id INTEGER PRIMARY KEY, note_id INTEGER REFERENCES notes (id) ON DELETE SET NULL,
      score INTEGER NOT NULL CHECK (score < 5)) STRICT;
    CREATE VIRTUAL TABLE words USING fts5 (text, prefix = '2 3');
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN INSERT INTO words (rowid, text) VALUES (new.id, new.text); END;
    CREATE TRIGGER notes_gone AFTER DELETE ON notes BEGIN DELETE FROM words WHERE rowid = old.id; END;`
};

/** Three snapshots that name Quartzword, beside 200 other notes. */
async function threeSnapshots(): Promise<OpenLibrary> {
  const library = await openForTest(memoryFolder(), { migrations: [withSearch] });
  addNote(library, 'Quartzword once');
  library.db.exec('INSERT INTO ratings (note_id, score) VALUES (1, 4)');
  library.db.transaction(() => {
    for (let index = 0; index < 200; index += 1) addNote(library, `basalt${index} ${'common words '.repeat(20)}`);
  })();
  for (let count = 0; count < 3; count += 1) {
    addNote(library, `basalt of snapshot ${count}`);
    await library.takeSnapshot('timed');
  }
  expect(files(library).filter((file) => /quartzword/i.test(readFileSync(file, 'latin1')))).toHaveLength(3);
  return library;
}

const files = ({ layout }: OpenLibrary): string[] =>
  listSnapshots(layout).map(({ name }) => join(layout.snapshots, name));

const takeOut = (): Change[] => [{ sql: 'DELETE FROM notes WHERE id = 1', parameters: [] }];
const rewrite = (library: OpenLibrary, change = takeOut): Promise<{ name: string }[]> =>
  rewriteSnapshots(
    library.layout,
    change,
    collectingLog(),
    { expect: () => undefined, progress: () => undefined },
    new AbortController().signal
  );

function overwrite(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  rmSync(file);
  writeFileSync(file, bytes);
}

function inSnapshot(file: string, sql: string): void {
  const db = new BetterSqlite3(file);
  db.pragma('ignore_check_constraints = ON');
  db.unsafeMode(true);
  for (const pragma of ['writable_schema = ON', 'foreign_keys = OFF']) db.pragma(pragma);
  db.exec(sql);
  db.close();
}

const holding = (library: OpenLibrary): string[] =>
  files(library).filter((file) => /quartzword/i.test(readFileSync(file, 'latin1')));

test.each([
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_NOMEM',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
  'SQLITE_READONLY',
  'SQLITE_ERROR',
  'SQLITE_FULL',
  'EMFILE'
])('%s says nothing against a snapshot that is whole: it is told, and none is given up', async (code) => {
  const library = await threeSnapshots();
  const [, second] = files(library);
  let count = 0;
  const failing: typeof takeOut = () => {
    count += 1;
    if (count === 2) throw Object.assign(new Error('by the disk'), { code });
    return takeOut();
  };
  await expect(rewrite(library, failing)).rejects.toMatchObject({ code });
  expect(files(library)).toHaveLength(3);
  // The others are done all the same, unless there is no room for any.
  expect(holding(library)).toEqual(code === 'SQLITE_FULL' ? files(library).slice(1) : [second]);
  expect(await rewrite(library)).toEqual([]);
  expect(holding(library)).toEqual([]);
});

test('an index of a snapshot that was damaged is made anew, and the snapshot stays', async () => {
  const library = await threeSnapshots();
  const [, second] = files(library);
  const before = files(library);
  let flips = 0;
  for (const word of ['quartzword', 'common', 'basalt1', 'basalt199', 'snapshot']) {
    overwrite(second!, (bytes) => {
      // The index keeps words in small letters; of the notes only the first has a large one, so take the last place.
      const at = bytes.lastIndexOf(word);
      if (at < 0) return;
      flips += 1;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    });
  }
  expect(flips).toBeGreaterThan(2);
  inSnapshot(second!, "UPDATE words_data SET block = replace(block, 'quart', 'puart') WHERE id > 10");
  expect(await rewrite(library)).toEqual([]);
  expect(files(library)).toEqual(before);
  expect(holding(library)).toEqual([]);
  expect(files(library).filter((file) => /puartzword/.test(readFileSync(file, 'latin1')))).toEqual([]);
});

const spoilt: [string, (file: string) => void][] = [
  ['a page of zeros', (file) => overwrite(file, (bytes) => void bytes.fill(0, 4096 * 3, 4096 * 4))],
  ['cut off', (file) => overwrite(file, (bytes) => void bytes.fill(0, bytes.length - 9000))],
  ['emptied', (file) => writeFileSync(file, '')],
  ['something else', (file) => writeFileSync(file, 'Once upon a time. '.repeat(400))],
  ['a reference to nothing', (file) => inSnapshot(file, 'INSERT INTO links (note_id) VALUES (999)')],
  [
    'a column by another name',
    (file) => inSnapshot(file, "UPDATE sqlite_schema SET sql = replace(sql, 'note_id', 'nnte_id') WHERE name = 'links'")
  ],
  [
    'the column that is asked for by another name',
    (file) => inSnapshot(file, "UPDATE sqlite_schema SET sql = replace(sql, '(id', '(ie') WHERE name = 'notes'")
  ],
  [
    'a tokenizer that nobody knows',
    (file) =>
      inSnapshot(file, "UPDATE sqlite_schema SET sql = replace(sql, 'fts5 (text', 'fts5 (tokenize = odd, text')")
  ],
  [
    'a module that nobody knows',
    (file) => inSnapshot(file, "UPDATE sqlite_schema SET sql = replace(sql, 'USING fts5', 'USING ftt5')")
  ],
  ['a structure record of the index', (file) => inSnapshot(file, "UPDATE words_data SET block = x'00' WHERE id = 10")],
  ['an index without its version', (file) => inSnapshot(file, 'DELETE FROM words_config')],
  ['a value out of its bounds', (file) => inSnapshot(file, 'UPDATE ratings SET score = 9')]
];

test.each(spoilt)('%s in one snapshot holds none of the others up', async (_name, spoil) => {
  const library = await threeSnapshots();
  const [newest, second, oldest] = files(library);
  spoil(second!);
  const damaged = await rewrite(library);
  const given = damaged.map(({ name }) => join(library.layout.snapshots, name));
  expect([[], [second]]).toContainEqual(given);
  // Either it was mended and is without the word, or it is told and the caller drops it.
  expect(holding(library).filter((file) => !given.includes(file))).toEqual([]);
  expect(files(library)).toEqual([newest, second, oldest]);
});

test('a flip in any byte of a snapshot’s header holds nothing up either', async () => {
  const library = await threeSnapshots();
  const [, second] = files(library);
  // One is enough beside it.
  rmSync(files(library)[2]!);
  for (const at of [0, 15, 16, 17, 18, 19, 20, 21, 22, 28, 31, 36, 40, 44, 47, 52, 56, 59, 60, 64, 68, 92, 96]) {
    overwrite(second!, (bytes) => bytes.writeUInt8(bytes.readUInt8(at) ^ (at % 2 === 0 ? 2 : 128), at));
    const result = await rewrite(library).catch((error: unknown) => error);
    expect(result, `byte ${at}`).toBeInstanceOf(Array);
    // As it was, for the next byte.
    writeFileSync(second!, readFileSync(files(library)[0]!));
  }
}, 240_000);
