/** A table's columns stand in one list: what is written by it comes back by it. */
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { flag, json, plain, table } from '../../../../src-main/core/db/table';

const things = table('things', {
  fixed: { id: plain(), bornOn: plain<string | null>() },
  open: {
    shortName: plain(),
    agreed: flag('consent_agreed'),
    tags: json<string[]>([]),
    box: json<number[] | null>(null)
  }
});

function database() {
  const db = new BetterSqlite3(':memory:');
  db.exec(
    'CREATE TABLE things (id TEXT, born_on TEXT, short_name TEXT, consent_agreed INTEGER, tags TEXT, box TEXT) STRICT'
  );
  return db;
}
const read = (db: ReturnType<typeof database>) =>
  things.decode(db.prepare(`SELECT ${things.select('t')} FROM things t`).get() as object);

test('what is inserted is read back, words, truth and lists alike', () => {
  const db = database();
  const thing = { id: 'a', bornOn: null, shortName: 'Ann', agreed: true, tags: ['x', 'y'], box: null };
  db.prepare(things.insert('id', 'bornOn', 'shortName', 'agreed', 'tags', 'box')).run(things.encode(thing));
  expect(db.prepare('SELECT * FROM things').get()).toEqual({
    id: 'a',
    born_on: null,
    short_name: 'Ann',
    consent_agreed: 1,
    tags: '["x","y"]',
    box: null
  });
  expect(read(db)).toEqual(thing);
});

test('a patch changes what it names and nothing that is set once', () => {
  const db = database();
  db.prepare(things.insert('id', 'shortName', 'agreed', 'tags')).run(
    things.encode({ id: 'a', shortName: 'Ann', agreed: true, tags: [] })
  );
  const patch = { id: 'b', bornOn: '2026-01-01', agreed: false, box: [0, 1], shortName: undefined, stranger: 'x' };
  expect(things.patch(db, 'a', patch)).toBe(true);
  expect(read(db)).toEqual({ id: 'a', bornOn: null, shortName: 'Ann', agreed: false, tags: [], box: [0, 1] });
  expect(things.patch(db, 'a', { ...{ id: 'b' }, shortName: undefined })).toBe(false);
});

test('JSON that damage made unreadable is what the column says instead', () => {
  const db = database();
  db.exec(`INSERT INTO things (id, tags, box) VALUES ('a', '["x', '[1,2]')`);
  expect(read(db)).toMatchObject({ tags: [], box: [1, 2] });
});

test('only the fields asked for are selected, under their own names', () => {
  expect(things.select('t', 'id', 'agreed')).toBe('t.id, t.consent_agreed AS "agreed"');
});
