/** Evidence whose file is gone or damaged before its words were read: nobody waits for it, and it is read once it is back. */
import { rename, rm, writeFile, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

vi.setConfig({ testTimeout: 60_000 });

/** A library in which the words of `name` are still to be read, and what happened to its file meanwhile. */
async function reopened(happened: (path: string) => Promise<void>, sql = 'DELETE FROM evidence_texts') {
  const first = await openTestCore();
  const { id: interviewId } = await first.call('interviews.create', { timeZone: 'UTC' });
  const { id, hash } = await first.upload(interviewId, 'a.txt', 'the marmalade report');
  await read(first, id);
  await first.core.close();
  const db = new Database(join(first.folder, 'library.sqlite'));
  db.exec(sql);
  db.close();
  const path = join(first.folder, 'evidence', hash.slice(0, 2), hash);
  await happened(path);
  return { ...(await openTestCore(first.folder)), interviewId, id, path };
}
const read = ({ call }: TestCore, id: string) =>
  vi.waitFor(async () => expect((await call('evidence.get', { id })).words).toBe('searchable'), { timeout: 30_000 });
const unread = async ({ call }: TestCore): Promise<number> =>
  (await call('search.query', { text: 'marmalade' })).unread;
const found = async ({ call }: TestCore): Promise<number> =>
  (await call('search.query', { text: 'marmalade' })).hits.length;

test('a missing file keeps no search waiting, and is read once it is back', async () => {
  const opened = await reopened((path) => rename(path, `${path}.away`));
  await vi.waitFor(async () => expect(await unread(opened)).toBe(0));
  expect(await opened.call('evidence.get', { id: opened.id })).toMatchObject({ state: 'missing' });
  await rename(`${opened.path}.away`, opened.path);
  await opened.call('evidence.list', { interviewId: opened.interviewId });
  await read(opened, opened.id);
  await vi.waitFor(async () => expect(await found(opened)).toBe(1));
});

test('a changed file neither; it is said to be changed, and read once it is mended and verified', async () => {
  const opened = await reopened(async (path) => {
    await chmod(path, 0o600);
    await writeFile(path, 'the MARMALADE report');
  });
  await vi.waitFor(async () => expect(await unread(opened)).toBe(0));
  const card = () => opened.call('evidence.get', { id: opened.id });
  expect(await card()).toMatchObject({ state: 'changed' });
  await writeFile(opened.path, 'the marmalade report');
  await opened.call('evidence.verify', { id: opened.id });
  await read(opened, opened.id);
});

test('a file that is gone is added again, and read', async () => {
  const opened = await reopened((path) => rm(path));
  await vi.waitFor(async () => expect(await unread(opened)).toBe(0));
  await opened.upload(opened.interviewId, 'a.txt', 'the marmalade report');
  await read(opened, opened.id);
});

test('old words are found for as long as the file can’t be read in another encoding', async () => {
  const opened = await reopened((path) => rename(path, `${path}.away`), 'SELECT 1');
  await opened.call('evidence.update', { id: opened.id, patch: { encoding: 'windows-1252' } });
  await vi.waitFor(async () => expect(await unread(opened)).toBe(0));
  expect(await found(opened)).toBe(1);
  await opened.core.close();
  const again = await openTestCore(opened.folder);
  expect(await found(again)).toBe(1);
  await again.core.close();
  const db = new Database(join(opened.folder, 'library.sqlite'), { readonly: true });
  expect(db.prepare('SELECT text FROM evidence_texts').pluck().all()).toEqual(['the marmalade report']);
  db.close();
});

test.each([
  ['Cyrillic', 'ж', 1_100_000, 'searchable'],
  ['Chinese', '证', 800_000, 'searchable'],
  ['Latin', 'a', 2_200_000, 'beginning']
])('how much of a long mail search knows is counted in letters: %s', async (_, letter, count, words) => {
  const opened = await openTestCore();
  const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'UTC' });
  const lines = `${letter.repeat(60)}\n`.repeat(count / 60);
  const mail = `Subject: long\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${lines}`;
  const { id } = await opened.upload(interviewId, 'long.eml', mail);
  await vi.waitFor(async () => expect((await opened.call('evidence.get', { id })).words).toBe(words), {
    timeout: 30_000
  });
});

test('a window hears when a file has been read, though nobody asked for anything', async () => {
  const opened = await reopened(async () => undefined);
  const event = await opened.core.events.subscribe(0).next();
  expect(event).toMatchObject({ kind: 'changed', topics: ['evidence'] });
  expect((await opened.call('evidence.get', { id: opened.id })).words).toBe('searchable');
});
