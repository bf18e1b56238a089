/**
 * That no topic is forgotten: every write operation is run once over a real library, what it really changed is read from the tables, and
 * that must be among the topics that its contract names and that the core told of. And that no reading operation changes anything.
 */
import type { Database } from 'better-sqlite3';
import { PDFDocument } from 'pdf-lib';
import { expect, test, vi } from 'vitest';
import {
  operations,
  topics as allTopics,
  type OperationName,
  type Topic,
  type Write
} from '../../../../src-main/contract';
import { readOnly } from '../../../../src-main/core/db/transaction';
import { createCommit } from '../../../../src-main/core/kernel/commit';
import { createDispatch, type Handlers } from '../../../../src-main/core/kernel/dispatch';
import { createEvents } from '../../../../src-main/core/kernel/events';
import type { OpenLibrary } from '../../../../src-main/core/library/open-library';
import { openTestCore } from './open-test-core';
import { changedTopics, tablesOf } from './changed-topics';
import { readings } from './readings';
import { stepsOf, type WriteName } from './write-steps';

const opened = vi.hoisted(() => ({ library: undefined as OpenLibrary | undefined }));
vi.mock('../../../../src-main/core/library/open-library', async (original) => {
  const module = await original<typeof import('../../../../src-main/core/library/open-library')>();
  return {
    ...module,
    openLibrary: async (options: Parameters<typeof module.openLibrary>[0]) =>
      (opened.library = await module.openLibrary(options))
  };
});

/** As many operations as there are, one after the other: on a busy machine that takes a while. */
const patience = 300_000;

test('every write operation names what it changes, and the core tells of it', { timeout: patience }, async () => {
  const tested = await openTestCore();
  const pdf = await PDFDocument.create();
  pdf.addPage();
  tested.pdf = await pdf.save();
  const { db } = opened.library!;
  const steps = await stepsOf(tested, opened.library!);
  const seen = new Set<Topic>();
  const quiet: string[] = [];
  const missed: string[] = [];
  for (const [name, make] of Object.entries(steps)) {
    const input: unknown = await (make as () => unknown)();
    await settled(db);
    const [before, heardFrom] = [tablesOf(db), tested.core.events.sequence];
    const envelope = await tested.core.dispatch(name, input, 'tester');
    expect(envelope, name).toMatchObject({ ok: true });
    const after = tablesOf(db);
    const listener = tested.core.events.subscribe(heardFrom);
    const event = tested.core.events.sequence > heardFrom ? await listener.next() : null;
    listener.close();
    const told = event?.kind === 'changed' ? event.topics : [];

    const changed = changedTopics(before, after);
    const { topics, input: schema } = operations[name as WriteName] as Write;
    const named = typeof topics === 'function' ? topics(schema.parse(input)) : topics;
    for (const topic of changed) {
      if (!named.includes(topic)) missed.push(`${name} does not name ${topic}`);
      if (!told.includes(topic)) missed.push(`${name} did not tell of ${topic}`);
    }
    for (const topic of changed) seen.add(topic);
    if (changed.size === 0) quiet.push(name);
  }
  expect(missed).toEqual([]);
  // What changes nothing here would pass whatever it names.
  console.log(`${Object.keys(steps).length} operations ran; these changed no row: ${quiet.join(', ')}.`);
  expect(quiet.sort()).toEqual(['evidence.prove', 'jobs.cancel', 'letters.print', 'library.acceptClock']);
  const never: Topic[] = ['library'];
  expect(allTopics.filter((topic) => !seen.has(topic) && !never.includes(topic))).toEqual([]);
});

test('no reading operation changes anything, nor tells of a change', async () => {
  const tested = await openTestCore();
  const questions = await readings(tested);
  const { db } = opened.library!;
  await settled(db);
  await tested.call('search.query', { text: 'ma' });
  for (const [name, inputs] of Object.entries(questions)) {
    if (operations[name as OperationName].kind !== 'read') continue;
    for (const input of inputs) {
      const [before, sequence] = [db.prepare('SELECT total_changes()').pluck().get(), tested.core.events.sequence];
      expect(await tested.core.dispatch(name, input), name).toMatchObject({ ok: true });
      expect({ name, changes: db.prepare('SELECT total_changes()').pluck().get() }).toEqual({ name, changes: before });
      expect({ name, sequence: tested.core.events.sequence }).toEqual({ name, sequence });
    }
  }
});

test('a reading operation that would write fails, whatever it tries', async () => {
  await openTestCore();
  const { db } = opened.library!;
  const attempts = [
    "INSERT INTO settings (key, value) VALUES ('x', 'y')",
    "UPDATE settings SET value = 'x' RETURNING value",
    'DELETE FROM interviews',
    'CREATE TABLE mine (a)',
    'DROP TABLE interviews',
    'BEGIN IMMEDIATE',
    'VACUUM',
    'REINDEX',
    'PRAGMA user_version = 7',
    "ATTACH ':memory:' AS other",
    'SAVEPOINT mine'
  ];
  const handlers = Object.fromEntries(
    Object.entries(operations)
      .filter(([, { kind }]) => kind === 'read')
      .map(([name], at) => [
        name,
        () =>
          readOnly(db)
            .prepare(attempts[at % attempts.length]!)
            .all()
      ])
  ) as unknown as Handlers;
  const dispatch = createDispatch(
    handlers,
    { write: () => undefined },
    { hasNoRoom: () => false, isDamaged: () => false, mayWrite: () => undefined },
    createCommit(db, createEvents())
  );
  const before = tablesOf(db);
  const kinds: Record<string, string> = { 'damage.show': 'sign', 'letters.compose': 'recovery' };
  const valid = (name: string): object => ({ ...anything, ...(kinds[name] && { kind: kinds[name] }) });
  for (const name of Object.keys(handlers)) {
    const envelope = await dispatch(name, valid(name));
    expect(envelope, name).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
  }
  expect(tablesOf(db)).toEqual(before);
});

const id = '0198a1b2-0000-7000-8000-0000000000aa';
/** Fits the input of every operation that reads. */
const anything = {
  id,
  interviewId: id,
  letterId: id,
  recordingId: id,
  versionId: id,
  text: 'x',
  place: 'x',
  tone: 'plain',
  row: 1,
  url: 'https://example.org/',
  statement: 'x',
  figure: '',
  unit: '',
  period: '',
  sourcePerson: '',
  verifiableBy: '',
  hasFile: false,
  page: 1
};

/** Until the words of evidence, also those in pictures, are read and nothing is left to be done in the background. */
async function settled(db: Database): Promise<void> {
  const waiting = db.prepare(`
    SELECT count(*) FROM evidence WHERE id NOT IN (SELECT evidence_id FROM evidence_texts)
      OR (trashed_at IS NULL AND media_type IN ('application/pdf', 'image/png', 'image/jpeg')
        AND id NOT IN (SELECT evidence_id FROM recognitions))`);
  await expect.poll(() => waiting.pluck().get(), { timeout: 60_000 }).toBe(0);
}
