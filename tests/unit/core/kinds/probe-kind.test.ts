/** A new kind of thing is added in three places: its domain's declaration, the list of kinds, the list that contract and screens share. No more is needed. */
import type { Database } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import type { Kind } from '../../../../src-main/core/kernel/kinds/kind';
import { operations, type Trashable } from '../../../../src-main/contract';
import { openTestCore } from '../create-core/open-test-core';

/** 1: the declaration, as it would stand in the domain's `kind.ts`. */
const { probe } = vi.hoisted(() => {
  const declared = {
    name: 'probe',
    rows: { table: 'probes', interview: 'interview_id', label: 'words' },
    trash: { gone: 'entry' },
    search: { words: { title: 'new.words', body: ['new.more'], columns: ['words', 'more'] } },
    sealed: {},
    due: (db: Database) =>
      db
        .prepare(
          `SELECT p.id, p.interview_id AS interviewId, i.company, i.role, p.more AS dueOn FROM probes p
             JOIN shown_interviews i ON i.id = p.interview_id WHERE p.trashed_at IS NULL`
        )
        .all()
        .map((row) => ({ ...(row as object), what: { key: 'due.followUp' }, dueAt: null, overdue: false })),
    unfinished: true,
    progress: { debriefAny: 'FROM probes x WHERE x.trashed_at IS NULL' }
  };
  return { probe: declared as unknown as Kind };
});

/** 2: the list. */
vi.mock(import('../../../../src-main/core/kinds'), async (original) => {
  const real = await original();
  return { kinds: [...real.kinds, probe] };
});

/** 3: the list that contract and screens share. */
vi.mock(import('../../../../src-main/shared/kinds'), async (original) => {
  const real = await original();
  const shown = { stage: 'debrief', item: true } as const;
  const kinds = {
    ...real.kinds,
    probe: { topic: 'markers', shown, trash: true, search: true, due: true, sealed: true } as const
  };
  return { ...real, kinds, ...real.madeOf(kinds) };
});

/** Its table, made by a migration with the frozen helper, as every table is. */
vi.mock(import('../../../../src-main/core/db/migrations'), async (original) => {
  const { migrations } = await original();
  const { searchTriggers, trashView, unfinishedTrigger } =
    await import('../../../../src-main/core/db/migrations/frozen/kinds-1');
  const { kinds } = await import('../../../../src-main/core/kinds');
  const { isTrashable, keyOf } = await import('../../../../src-main/core/kernel/kinds/kind');
  const sql = `
    CREATE TABLE probes (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      words TEXT NOT NULL DEFAULT '',
      more TEXT NOT NULL DEFAULT '',
      trashed_at TEXT,
      sum TEXT
    ) STRICT;
    ${searchTriggers({ kind: 'probe', table: 'probes', interview: 'new.interview_id', ...probe.search!.words! })}
    ${unfinishedTrigger({ kind: 'probe', table: 'probes' })}
    ${trashView(
      kinds.filter(isTrashable).map(({ name, rows, trash }) => ({
        kind: name,
        table: rows.table,
        key: keyOf(rows),
        interview: rows.interview ?? 'NULL',
        label: trash.label ?? rows.label
      }))
    )}`;
  return { migrations: [...migrations, { version: migrations.length + 1, name: 'probes', sql }] };
});

let db: Database;
vi.mock(import('../../../../src-main/core/db/connect'), async (original) => {
  const real = await original();
  return { ...real, connect: (file) => (db = real.connect(file)) };
});

const id = '0193a000-0000-7000-8000-00000000abcd';
const kind = 'probe' as Trashable;

async function withProbe() {
  const opened = await openTestCore();
  const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  db.prepare('INSERT INTO probes (id, interview_id, words, more) VALUES (?, ?, ?, ?)').run(
    id,
    interviewId,
    'Zebrafish',
    'Quagga'
  );
  const found = async (text: string) => (await opened.call('search.query', { text })).hits;
  return { ...opened, interviewId, found };
}

test('it is found by search, by every word, and opened at its stage', async () => {
  const { found, interviewId } = await withProbe();
  for (const text of ['zebrafish', 'quagg']) {
    expect(await found(text)).toMatchObject([
      { kind: 'probe', id, interviewId, stage: 'debrief', itemId: id, where: 'Acme' }
    ]);
  }
});

test('what is due of it is listed, leads to it, and is told by its topic', async () => {
  const { call, interviewId } = await withProbe();
  const due = { kind: 'probe', interviewId, stage: 'debrief', itemId: id, company: 'Acme', dueOn: '2026-12-01' };
  db.exec("UPDATE probes SET more = '2026-12-01'");
  expect(await call('due.list', {})).toMatchObject([due]);
  await call('trash.move', { kind, id });
  expect(await call('due.list', {})).toEqual([]);
  for (const name of ['due.list', 'search.query'] as const) expect(operations[name].topics, name).toContain('markers');
});

test('it goes to the trash, where it is named, is found no more, and comes back', async () => {
  const { call, failure, found, interviewId } = await withProbe();
  expect(await call('trash.move', { kind, id })).toEqual({ label: 'Zebrafish' });
  expect(await call('trash.list', {})).toMatchObject([{ kind: 'probe', id, label: 'Zebrafish', where: 'Acme' }]);
  expect(await found('zebrafish')).toEqual([]);
  expect((await call('interviews.get', { id: interviewId })).stage).toBe('capture');
  await call('trash.restore', { kind, id });
  expect(await found('zebrafish')).toHaveLength(1);
  expect((await call('interviews.get', { id: interviewId })).stage).toBe('debrief');
  expect(await failure('trash.restore', { kind, id })).toBe('NOT_FOUND');
});

test('erased, it is gone, and gone from the search, with the words that waited in it', async () => {
  const { call, found } = await withProbe();
  await call('unfinished.keep', { about: id, field: 'answer', words: 'and more' });
  await call('trash.move', { kind, id });
  expect(await call('trash.erase', { kind, id })).toEqual({ erased: 1, everywhere: true });
  expect(db.prepare('SELECT count(*) FROM probes').pluck().get()).toBe(0);
  expect(db.prepare("SELECT count(*) FROM search_documents WHERE kind = 'probe'").pluck().get()).toBe(0);
  expect(await found('zebrafish')).toEqual([]);
  expect(await call('unfinished.list', {})).toEqual([]);
});

test('damage in it is told by its name, and its waiting words are kept', async () => {
  const { call, interviewId } = await withProbe();
  await call('unfinished.keep', { about: id, field: 'answer', words: 'and more' });
  expect(await call('unfinished.list', {})).toEqual([{ about: id, field: 'answer', words: 'and more' }]);
  db.exec("UPDATE probes SET sum = 'spoiled'");
  expect((await call('library.verify', {})).damaged).toMatchObject([
    { kind: 'probe', id, interviewId, label: 'Zebrafish' }
  ]);
});
