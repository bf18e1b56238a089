import BetterSqlite3, { type Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import {
  inTransaction,
  newId,
  nowIso,
  onFullDisk,
  prepared,
  readRow,
  readRows
} from '../../../../src-main/core/db/transaction';
import { temporaryFolder } from '../../../support/temporary-folder';

function notes(): Database {
  const db = new BetterSqlite3(`${temporaryFolder()}/notes.sqlite`);
  db.exec('CREATE TABLE notes (text TEXT)');
  onTestFinished(() => void db.close());
  return db;
}
const add = (db: Database, text: string): void => void prepared(db, 'INSERT INTO notes VALUES (?)').run(text);
const count = (db: Database): unknown => readRow<{ n: number }>(db, 'SELECT count(*) AS n FROM notes')?.n;

test('all of it or nothing, also inside another transaction', () => {
  const db = notes();
  expect(inTransaction(db, () => (add(db, 'a'), 'result'))).toBe('result');
  expect(() =>
    inTransaction(db, () => {
      inTransaction(db, () => add(db, 'b'));
      throw new Error('no');
    })
  ).toThrow('no');
  expect(count(db)).toBe(1);
  expect(db.inTransaction).toBe(false);
});

test('work that waits is refused: the transaction would be over before the work', () => {
  const db = notes();
  expect(() => inTransaction(db, async () => add(db, 'late'))).toThrow(/must not wait/);
  expect(count(db)).toBe(0);
});

test('on a full disk the work is tried once more when space was made, and only then', () => {
  const db = notes();
  db.pragma('max_page_count = 3');
  const large = 'x'.repeat(20_000);
  expect(() => inTransaction(db, () => add(db, large))).toThrow(/full/);
  let ballast = 1;
  onFullDisk(db, () => {
    db.pragma('max_page_count = 1000');
    return ballast-- > 0;
  });
  inTransaction(db, () => add(db, large));
  expect(count(db)).toBe(1);
  db.pragma('max_page_count = 1');
  onFullDisk(db, () => false);
  expect(() => inTransaction(db, () => add(db, large))).toThrow(/full/);
  expect(count(db)).toBe(1);
});

test('a statement is prepared once for each database', () => {
  const db = notes();
  expect(prepared(db, 'SELECT 1')).toBe(prepared(db, 'SELECT 1'));
  expect(prepared(db, 'SELECT 1')).not.toBe(prepared(notes(), 'SELECT 1'));
});

test('a query that is meant to read can not write', () => {
  const db = notes();
  expect(() => readRows(db, "INSERT INTO notes VALUES ('x') RETURNING text")).toThrow(/read only/);
  expect(count(db)).toBe(0);
});

test('ids sort by time of creation, times are UTC', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(nowIso(() => new Date(0))).toBe('1970-01-01T00:00:00.000Z');
});
