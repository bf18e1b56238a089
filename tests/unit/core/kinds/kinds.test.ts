/** Kinds of things are declared once, by their domains; what is in the contract and in the schema is what they declare. */
import type { Database } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { damagedKind, dueKind, searchKind, trashable } from '../../../../src-main/contract';
import { searchTriggers, trashView, unfinishedTrigger } from '../../../../src-main/core/db/migrations/frozen/kinds-1';
import { sealedTables } from '../../../../src-main/core/db/seals';
import { kinds } from '../../../../src-main/core/kinds';
import { isSealed, isTrashable, keyOf } from '../../../../src-main/core/kernel/kinds/kind';
import { kinds as named } from '../../../../src-main/shared/kinds';
import { english } from '../../../../src-main/shared/messages/catalogue';
import { oneOfEach } from '../../../support/one-of-each';
import { openTestCore } from '../create-core/open-test-core';

let db: Database;
vi.mock(import('../../../../src-main/core/db/connect'), async (original) => {
  const real = await original();
  return { ...real, connect: (file) => (db = real.connect(file)) };
});

test('the shared list and the contract name the kinds that the domains declare, each with what can be done with it', () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual(Object.keys(named).sort());
  const able = (ability: 'trash' | 'search' | 'sealed' | 'due') =>
    kinds.flatMap((kind) => (kind[ability] ? [kind.name] : [])).sort();
  expect(able('trash')).toEqual([...trashable.options].sort());
  expect(able('search')).toEqual([...searchKind.options].sort());
  expect(able('sealed')).toEqual([...damagedKind.options].sort());
  expect(able('due')).toEqual([...dueKind.options].sort());
});

test('what carries a sum in the schema is a kind, and the other way round', async () => {
  await openTestCore();
  expect([...sealedTables(db).keys()].sort()).toEqual(
    kinds
      .filter(isSealed)
      .map(({ rows }) => rows.table)
      .sort()
  );
});

/** Migration 10 sets nothing but the body of a sign: it has no title and stays with its interview. */
const writtenOtherwise = ['sign'];
const inOneLine = (sql: string): string => sql.replace(/\s+/g, ' ').replace(/;$/, '').trim();

test('the triggers of search in the schema are those that the frozen helper makes of the declarations', async () => {
  await openTestCore();
  const searched = kinds.filter(({ search, name }) => search?.words && !writtenOtherwise.includes(name));
  expect(searched.length).toBeGreaterThan(6);
  for (const { name, rows, search } of searched) {
    const interview = rows!.interview === undefined ? 'NULL' : `new.${rows!.interview}`;
    const sql = searchTriggers({ kind: name, table: rows!.table, interview, ...search!.words! });
    const stored = db
      .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE ? ORDER BY rowid")
      .pluck()
      .all(`${rows!.table}_searched_%`) as string[];
    const made = sql.split('END;').flatMap((each) => (each.trim() === '' ? [] : [inOneLine(`${each}END`)]));
    expect(stored.map(inOneLine).sort(), name).toEqual(made.sort());
  }
});

test('words that wait go with the things in which they wait, and with no others', async () => {
  await openTestCore();
  const stored = db
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'unfinished_of_%'")
    .pluck()
    .all() as string[];
  const made = kinds.flatMap(({ name, rows, unfinished }) =>
    unfinished && rows ? [inOneLine(unfinishedTrigger({ kind: name, table: rows.table }))] : []
  );
  expect(stored.map(inOneLine).sort()).toEqual(made.sort());
});

test('the view of the trash in the schema lists what the frozen helper’s lists', async () => {
  const opened = await openTestCore();
  const { things } = await oneOfEach(opened);
  for (const [kind, id] of things) await opened.call('trash.move', { kind, id });
  const sql = trashView(
    kinds.filter(isTrashable).map(({ name, rows, trash }) => ({
      kind: name,
      table: rows.table,
      key: keyOf(rows),
      interview: rows.interview ?? 'NULL',
      label: trash.label ?? rows.label
    }))
  );
  const listed = () => db.prepare('SELECT * FROM main.trash ORDER BY kind, id').all();
  const before = listed();
  expect(before.length).toBe(things.length);
  db.exec(sql);
  expect(listed()).toEqual(before);
});

test('every part of an interview’s progress has a kind that tells it', () => {
  expect(new Set(kinds.flatMap(({ progress }) => Object.keys(progress ?? {}))).size).toBe(16);
});

test('a kind has the names on the screen that it needs, and no other', () => {
  const needed = Object.entries(named).flatMap(([kind, able]: [string, object]) => {
    const name = kind.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    const [trash, search, sealed] = ['trash' in able, 'search' in able, 'sealed' in able];
    const forms = { name: trash || sealed, counted: sealed, found: search, untitled: trash };
    return Object.entries(forms).flatMap(([form, needs]) => (needs ? [`kinds.${name}.${form}`] : []));
  });
  expect(needed.length).toBeGreaterThan(60);
  expect(
    Object.keys(english)
      .filter((key) => key.startsWith('kinds.'))
      .sort()
  ).toEqual(needed.sort());
});
