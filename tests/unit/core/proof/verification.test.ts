/** Files that changed or vanished on disk are found without being asked for, said on their cards, and mended by adding them again. */
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBlobStore } from '../../../../src-main/core/blobs/blob-store';
import { createCommit } from '../../../../src-main/core/kernel/commit';
import { createEvents } from '../../../../src-main/core/kernel/events';
import type { Upkeep } from '../../../../src-main/core/kernel/context';
import { startVerification } from '../../../../src-main/core/proof/public';
import { openLibrary } from '../../../../src-main/core/library/open-library';
import { collectingLog } from '../../../support/temporary-folder';
import { openTestCore } from '../create-core/open-test-core';

const week = 7 * 24 * 3_600_000;

async function withDamage(days: number) {
  const opened = await openTestCore();
  const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'UTC' });
  const file = await opened.upload(interviewId, 'a.txt', 'original');
  const lost = await opened.upload(interviewId, 'b.txt', 'lost');
  const path = (hash: string) => join(opened.folder, 'evidence', hash.slice(0, 2), hash);
  await chmod(path(file.hash), 0o600);
  await writeFile(path(file.hash), 'ORIGINAL');
  await rm(path(lost.hash));
  opened.pass(days * 24 * 3_600_000);
  const states = async () =>
    Object.fromEntries(
      (await opened.call('evidence.list', { interviewId })).map((each) => [each.fileName, each.state])
    );
  return { ...opened, interviewId, states };
}

test('after a week every file is looked at again, each once; the cards say what was found', async () => {
  const opened = await withDamage(8);
  expect(await opened.states()).toEqual({ 'a.txt': 'whole', 'b.txt': 'missing' });
  await opened.core.close();
  const log = collectingLog();
  const library = await openLibrary({ folder: opened.folder, programVersion: '0.0.0', log, now: opened.now });
  const commit = createCommit(library.db, createEvents());
  const context = { db: library.db, commit, now: opened.now, log } as unknown as Upkeep;
  const verification = startVerification(context, createBlobStore(library.layout));
  expect([await verification.next(), await verification.next(), await verification.next()]).toEqual([
    true,
    true,
    false
  ]);
  opened.pass(week);
  expect(await verification.next()).toBe(true);
  await verification.close();
  await library.close();
  const again = await openTestCore(opened.folder, opened.now().toISOString());
  const files = await again.call('evidence.list', { interviewId: opened.interviewId });
  expect(Object.fromEntries(files.map((each) => [each.fileName, each.state]))).toEqual({
    'a.txt': 'changed',
    'b.txt': 'missing'
  });
});

test('a file that can’t be read keeps no other waiting', async () => {
  const opened = await withDamage(8);
  await opened.core.close();
  const log = collectingLog();
  const library = await openLibrary({ folder: opened.folder, programVersion: '0.0.0', log, now: opened.now });
  const commit = createCommit(library.db, createEvents());
  const context = { db: library.db, commit, now: opened.now, log } as unknown as Upkeep;
  const asked: string[] = [];
  const verify = (hash: string): Promise<number> => {
    asked.push(hash);
    return asked.length === 1 ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : Promise.resolve(1);
  };
  const verification = startVerification(context, { verify });
  while (await verification.next());
  expect(new Set(asked).size).toBe(2);
  expect(asked).toHaveLength(2);
  await verification.close();
  await library.close();
});

test('adding the file again mends it, also where the wrong bytes are as many', async () => {
  const { call, failure, upload, interviewId, states } = await withDamage(0);
  const [file] = (await call('evidence.list', { interviewId })).filter((each) => each.fileName === 'a.txt');
  expect(await failure('evidence.verify', { id: file!.id })).toBe('EVIDENCE_DAMAGED');
  expect(await states()).toMatchObject({ 'a.txt': 'changed' });
  expect((await upload(interviewId, 'a.txt', 'original')).id).toBe(file!.id);
  expect(await states()).toMatchObject({ 'a.txt': 'whole' });
  expect((await call('evidence.verify', { id: file!.id })).state).toBe('whole');
});
