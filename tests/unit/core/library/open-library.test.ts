import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src-main/core/kernel/app-error';
import { APPLICATION_ID } from '../../../../src-main/core/db/migrate';
import { collectingLog, temporaryFolder } from '../../../support/temporary-folder';
import { addNote, firstSchema, noteTexts, openForTest } from './open-for-test';
import { timed } from '../../../support/timed';

const failure = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

test('a new library is marked as ours and keeps what was written', async () => {
  const folder = join(temporaryFolder(), 'new', 'library');
  const library = await openForTest(folder);
  addNote(library, 'kept');
  expect(library.startedAfterUncleanEnd).toBe(false);
  expect(library.fullDisk).toBe(false);
  await library.close();
  await library.close();

  const bytes = readFileSync(join(folder, 'library.sqlite'));
  expect(bytes.readUInt32BE(68)).toBe(APPLICATION_ID);
  expect(bytes.toString('latin1', 68, 72)).toBe('2IMP');
  expect(bytes.readUInt32BE(60)).toBe(1);
  expect(existsSync(join(folder, 'lock.txt'))).toBe(false);
  expect(noteTexts(await openForTest(folder))).toEqual(['kept']);
});

test('every pragma that durability rests on is in force', async () => {
  const { db } = await openForTest(temporaryFolder());
  const read = (name: string): unknown => db.pragma(name, { simple: true });
  expect({
    locking: read('locking_mode'),
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    foreignKeys: read('foreign_keys'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
    secureDelete: read('secure_delete'),
    mmap: read('mmap_size'),
    tempStore: read('temp_store')
  }).toEqual({
    locking: 'exclusive',
    journal: 'delete',
    synchronous: 3,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    secureDelete: 1,
    mmap: 0,
    tempStore: 2
  });
});

test('no other connection can even read while the library is open', async () => {
  const folder = temporaryFolder();
  await openForTest(folder);
  const other = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true, timeout: 0 });
  try {
    expect(() => other.prepare('SELECT count(*) FROM notes').get()).toThrow(/locked/);
  } finally {
    other.close();
  }
});

test('opening twice in one process fails without touching the files, also through a link', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'library');
  const library = await openForTest(folder);
  symlinkSync(folder, join(parent, 'link'));
  expect((await failure(openForTest(join(parent, 'link')))).code).toBe('LIBRARY_IN_USE');
  addNote(library, 'still locked');
  const other = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true, timeout: 0 });
  expect(() => other.prepare('SELECT 1 FROM notes').get()).toThrow(/locked/);
  other.close();
});

test('a library of a newer version is left as it is, byte for byte', async () => {
  const folder = temporaryFolder();
  const library = await openForTest(folder, {
    migrations: [firstSchema, { version: 2, name: 'two', sql: 'SELECT 1' }]
  });
  addNote(library, 'from the future');
  await library.close();
  const before = readdirSync(folder).map((name) => [
    name,
    name.includes('.') ? readFileSync(join(folder, name)) : null
  ]);
  const error = await failure(openForTest(folder));
  expect(error.code).toBe('LIBRARY_TOO_NEW');
  expect(error.details).toMatchObject({ version: 2, newestKnown: 1 });
  expect(
    readdirSync(folder).map((name) => [name, name.includes('.') ? readFileSync(join(folder, name)) : null])
  ).toEqual(before);
});

test('a folder with other things in it is not made into a library', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'holiday.jpg'), 'x');
  expect((await failure(openForTest(folder))).code).toBe('NOT_A_LIBRARY');
  expect(readdirSync(folder)).toEqual(['holiday.jpg']);
});

test('another program’s database of the same name is not ours', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'library.sqlite');
  const other = new BetterSqlite3(file);
  other.exec('CREATE TABLE books (title TEXT); PRAGMA user_version = 1');
  other.close();
  const before = readFileSync(file);
  expect((await failure(openForTest(folder))).code).toBe('NOT_A_LIBRARY');
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
});

test('what the system puts into every folder does not matter', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.DS_Store'), 'x');
  await openForTest(folder);
});

test('a note without a holder tells of an unclean end; unfinished files are swept', async () => {
  const folder = temporaryFolder();
  await (await openForTest(folder)).close();
  writeFileSync(join(folder, 'lock.txt'), 'not even JSON');
  writeFileSync(join(folder, 'incoming', 'half.part'), 'half');
  const log = collectingLog();
  const library = await openForTest(folder, { log });
  expect(library.startedAfterUncleanEnd).toBe(true);
  expect(log.events).toContain('RECOVERED');
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  await library.close();
  expect((await openForTest(folder)).startedAfterUncleanEnd).toBe(false);
});

test('a second process is told who has the library, within two seconds', async () => {
  const folder = temporaryFolder();
  const since = '2026-11-23T08:00:00.000Z';
  const script = `
    const Database = require(${JSON.stringify(require.resolve('better-sqlite3'))});
    const fs = require('node:fs');
    const db = new Database(${JSON.stringify(join(folder, 'lock.sqlite'))});
    db.exec('BEGIN EXCLUSIVE');
    fs.writeFileSync(${JSON.stringify(join(folder, 'lock.txt'))}, JSON.stringify({
      note: '', pid: process.pid, host: ${JSON.stringify(hostname())}, since: '${since}', programVersion: '1' }));
    process.stdout.write('held');
    setTimeout(() => {}, 10000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const error = await timed('an explanation of who has the library', () => failure(openForTest(folder)));
    expect(error.code).toBe('LIBRARY_IN_USE');
    expect(error.details).toMatchObject({ holder: { pid: child.pid, host: hostname(), since } });
    expect(error.message).toContain(String(child.pid));
  } finally {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  }
  // The killed holder leaves no stale lock.
  expect((await openForTest(folder)).startedAfterUncleanEnd).toBe(true);
});

test('a snapshot comes every fifteen minutes, only if something changed, also across short sittings', async () => {
  const folder = temporaryFolder();
  let time = Date.parse('2026-11-23T08:00:00Z');
  const now = (): Date => new Date(time);
  const count = (): number => readdirSync(join(folder, 'snapshots')).length;
  const library = await openForTest(folder, { now });
  addNote(library, 'one');
  await library.lookAfter();
  expect(count()).toBe(1);
  expect(library.newestSnapshotAt).toEqual(now());
  addNote(library, 'two');
  time += 14 * 60_000;
  await library.lookAfter();
  expect(count()).toBe(1);
  time += 60_000;
  await library.lookAfter();
  expect(count()).toBe(2);
  time += 60 * 60_000;
  await library.lookAfter();
  expect(count()).toBe(2);
  addNote(library, 'three');
  utimesSync(join(folder, 'snapshots'), now(), now());
  await library.close();
  expect(count()).toBe(3);
});

test('snapshots in the folder but no database: that is damage, not a new beginning', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'damaged-2026'), { recursive: true });
  expect((await failure(openForTest(folder))).code).toBe('LIBRARY_DAMAGED');
  expect(existsSync(join(folder, 'library.sqlite'))).toBe(false);
  await openForTest(folder, { beginAnew: true });
});
