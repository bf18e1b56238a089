/** The sample comes whole, through the program's own operations, and goes without a trace or a loss. */
import { claimsIn, withoutClaims } from '$shared/letter/claims/links';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

const countBlobs = async ({ folder }: TestCore): Promise<number> =>
  (await readdir(join(folder, 'evidence'), { recursive: true })).filter((name) => name.length > 64).length;

test('everything that the path needs is there', async () => {
  const { call } = await openTestCore();
  const { interviewId } = await call('sample.add', {});
  const interview = await call('interviews.get', { id: interviewId });
  expect(interview.isSample).toBe(true);
  expect(interview.decision).toBe('recover');
  expect(await call('people.list', { interviewId })).toHaveLength(2);
  expect((await call('questionCards.list', { interviewId })).filter((card) => card.useInLetter)).toHaveLength(2);
  const facts = await call('facts.list', { interviewId });
  expect(facts).toHaveLength(4);
  expect(facts.at(-1)?.retractedAt).not.toBeNull();
  const evidence = await call('evidence.list', { interviewId });
  expect(evidence.map((each) => each.view).sort()).toEqual(['audio', 'image', 'pdf', 'text']);
  expect(evidence.every((each) => each.present)).toBe(true);
  expect(await call('recordings.list', { interviewId })).toHaveLength(1);
  expect((await call('letters.list', { interviewId })).map((letter) => letter.kind).sort()).toEqual([
    'recovery',
    'request'
  ]);
  const { verdict } = await call('perspective.get', { interviewId });
  expect(verdict.countsAgainst.length).toBeGreaterThan(0);
  expect(verdict.onlyFelt.length).toBeGreaterThan(0);
});

test('the letter hours are not over, and the letter is of the recommended length', async () => {
  const { call, now } = await openTestCore();
  const { interviewId } = await call('sample.add', {});
  const { window } = await call('interviews.get', { id: interviewId });
  expect(Date.parse(window?.closesAt ?? '')).toBeGreaterThan(now().getTime() + 4 * 3_600_000);
  const letter = (await call('letters.list', { interviewId })).find((each) => each.kind === 'recovery');
  const { words } = await call('letters.keepVersion', { id: letter?.id ?? '', label: '' });
  expect(words).toBeGreaterThanOrEqual(150);
  expect(words).toBeLessThanOrEqual(250);
  expect(letter?.body).toContain('Dear Marta Lindqvist and Tom Achebe');
  expect(claimsIn(letter?.body ?? '')).toHaveLength(3);
  const text = withoutClaims(letter?.body ?? '');
  expect(text).not.toMatch(/\[[^\]]*\]/);
  for (const figure of ['78%', '14 people', '6 colleagues']) expect(letter?.body).toContain(figure);
  expect(text).not.toContain('33');
});

test('asked for twice at once, it comes once', async () => {
  const { call } = await openTestCore();
  const [one, other] = await Promise.all([call('sample.add', {}), call('sample.add', {})]);
  expect(one).toEqual(other);
  expect(await call('sample.add', {})).toEqual(one);
  expect(await call('interviews.list', {})).toHaveLength(1);
});

test('removed, it leaves nothing, and what others use stays', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const own = await call('interviews.create', { timeZone: 'Europe/Berlin', company: 'Mine' });
  await opened.upload(own.id, 'mine.txt', 'mine');
  const { interviewId } = await call('sample.add', {});
  expect(await countBlobs(opened)).toBe(5);
  const [fact] = await call('facts.list', { interviewId });
  await call('facts.attach', { interviewId: own.id, id: fact?.id ?? '' });
  expect(await call('sample.remove', {})).toEqual({ removed: true });
  expect((await call('interviews.list', {})).map((each) => each.id)).toEqual([own.id]);
  expect(await call('facts.list', { interviewId: own.id })).toHaveLength(1);
  expect(await countBlobs(opened)).toBe(2);
  expect((await call('search.query', { text: 'Lindqvist' })).hits).toEqual([]);
  expect(await call('trash.list', {})).toEqual([]);
  expect(await call('sample.remove', {})).toEqual({ removed: false });
});

test('removed, not even its words stay in the database', async () => {
  const { call, core, folder } = await openTestCore();
  await call('sample.add', {});
  await call('sample.remove', {});
  await core.close();
  const db = new BetterSqlite3(join(folder, 'library.sqlite'), { readonly: true });
  // The index keeps its own structure, SQLite the last number it gave; that the program ran today is nobody's word.
  const tables = db.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%'"
  );
  for (const table of (tables.pluck().all() as string[]).filter((name) => name !== 'run_days')) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  }
  db.close();
  expect(await readFile(join(folder, 'library.sqlite'), 'latin1')).not.toMatch(/lindqvist/i);
});

test('its report is searchable by what is written in it', async () => {
  const { call } = await openTestCore();
  const { interviewId } = await call('sample.add', {});
  await expect
    .poll(
      async () => (await call('evidence.list', { interviewId })).filter((each) => each.words === 'searchable').length,
      {
        timeout: 15_000
      }
    )
    .toBe(2);
  const { hits } = await call('search.query', { text: 'repacking' });
  expect(hits.map((hit) => hit.kind)).toEqual(['evidence']);
});
