import BetterSqlite3, { type Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { APPLICATION_ID, migrate, versionOf } from '../../../../src-main/core/db/migrate';
import type { Migration } from '../../../../src-main/core/db/migrations';
import { temporaryFolder } from '../../../support/temporary-folder';

const one: Migration = { version: 1, name: 'one', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY)' };
const two: Migration = {
  version: 2,
  name: 'two',
  sql: 'CREATE TABLE b (a_id INTEGER NOT NULL REFERENCES a (id)); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)'
};

function empty(): Database {
  const db = new BetterSqlite3(`${temporaryFolder()}/database.sqlite`);
  onTestFinished(() => void db.close());
  return db;
}

test('a new database gets every step and no snapshot: there is nothing to bring back', async () => {
  const db = empty();
  const before: number[] = [];
  expect(await migrate(db, [one, two], async ({ version }) => void before.push(version))).toBe(2);
  expect(before).toEqual([]);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(await migrate(db, [one, two], () => Promise.reject(new Error('nothing to do')))).toBe(2);
});

test('a library gets one snapshot, before the first step that it still needs', async () => {
  const db = empty();
  await migrate(db, [one], async () => undefined);
  const before: number[] = [];
  const three = { version: 3, name: 'three', sql: 'CREATE TABLE c (x)' };
  await migrate(db, [one, two, three], async ({ version }) => void before.push(version));
  expect(before).toEqual([2]);
  expect(versionOf(db)).toBe(3);
});

const bad = [
  ['fails half way', 'CREATE TABLE c (x); INSERT INTO nowhere VALUES (1)', /nowhere/],
  ['leaves a dangling reference', 'CREATE TABLE c (x); DELETE FROM a', /dangling/]
] as const;

test.each(bad)('a step that %s changes nothing of a library', async (_name, sql, problem) => {
  const db = empty();
  await migrate(db, [one, two], async () => undefined);
  const steps = [one, two, { version: 3, name: 'three', sql }];
  await expect(migrate(db, steps, async () => undefined)).rejects.toThrow(problem);
  expect(versionOf(db)).toBe(2);
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'c'").pluck().get()).toBe(0);
  expect(db.prepare('SELECT count(*) FROM a').pluck().get()).toBe(1);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test.each(bad)('with a step that %s a new database stays empty', async (_name, sql, problem) => {
  const db = empty();
  await expect(migrate(db, [one, two, { version: 3, name: 'three', sql }], async () => undefined)).rejects.toThrow(
    problem
  );
  expect(versionOf(db)).toBe(0);
  expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
});

test('without its snapshot a step is not taken', async () => {
  const db = empty();
  await migrate(db, [one], async () => undefined);
  await expect(migrate(db, [one, two], () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  expect(versionOf(db)).toBe(1);
});

test('a gap in the numbers is refused before anything is done', async () => {
  const db = empty();
  await expect(migrate(db, [one, { ...two, version: 3 }], async () => undefined)).rejects.toThrow(/out of order/);
  expect(versionOf(db)).toBe(0);
});
