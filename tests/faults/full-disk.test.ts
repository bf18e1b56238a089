/** R3 in small, on a real file system that is really full: a tmpfs of a few megabytes. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createBlobStore } from '../../src-main/core/blobs/blob-store';
import { firstDamage } from '../../src-main/core/db/check';
import { createFiles } from '../../src-main/core/files';
import { createExports } from '../../src-main/core/files/exports';
import { createJobs } from '../../src-main/core/kernel/jobs/jobs';
import { addNote, examine, open } from './children/library';
import { openWholeCore } from './children/whole-core';

const MEGABYTES = 24;
const parent = join('/dev/shm', `second-impression-full-${process.pid}`);
const whySkipped = 'a full disk needs root, to mount a small file system';
let mounted = false;

/** Only root may mount; elsewhere these tests are reported as skipped. */
beforeAll(() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  try {
    mkdirSync(parent, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', parent], { stdio: 'pipe' });
    mounted = true;
  } catch {
    // A container without the right to mount.
  }
});

afterAll(() => {
  // Lazily: a test that failed may have left its library open.
  if (mounted) execFileSync('umount', ['-l', parent]);
  rmSync(parent, { recursive: true, force: true });
});

/** Fills the disk to the last page; returns how to free it. */
function fillDisk(): () => void {
  const file = join(parent, 'somebody-else’s-files');
  const handle = openSync(file, 'a');
  try {
    for (const size of [1024 * 1024, 4096]) {
      try {
        for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break;
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
    }
  } finally {
    closeSync(handle);
  }
  return () => rmSync(file);
}

test('on a full disk saving goes on for a while, then fails whole, and works once there is room', async ({ skip }) => {
  if (!mounted) skip(whySkipped);
  const library = await open(join(parent, 'library'));
  addNote(library, 'before');
  const freeDisk = fillDisk();
  expect(library.fullDisk).toBe(false);

  // The ballast pays for these.
  for (let index = 0; index < 5; index += 1) addNote(library, `${index} ${'x'.repeat(20_000)}`);
  expect(library.fullDisk).toBe(true);
  expect(existsSync(library.layout.ballast)).toBe(false);
  await library.lookAfter();
  expect(library.fullDisk).toBe(true);

  let saved = 5;
  expect(() => {
    for (; saved < 1000; saved += 1) addNote(library, `${saved} ${'x'.repeat(20_000)}`);
  }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  expect(library.db.inTransaction).toBe(false);
  expect((await examine(library)).notes.size).toBe(1 + saved);
  expect(firstDamage(library.db, true)).toBeNull();

  freeDisk();
  addNote(library, 'after');
  await library.lookAfter();
  expect(library.fullDisk).toBe(false);
  expect(existsSync(library.layout.ballast)).toBe(true);
  await library.close();
  const again = await open(join(parent, 'library'));
  expect((await examine(again)).notes.has('after')).toBe(true);
  await again.close();
});

test('a library opens on a full disk, so that something can be deleted', async ({ skip }) => {
  if (!mounted) skip(whySkipped);
  const folder = join(parent, 'library');
  const first = await open(folder);
  addNote(first, 'kept');
  await first.close();
  rmSync(join(folder, 'ballast'));
  const freeDisk = fillDisk();
  const library = await open(folder);
  expect(library.fullDisk).toBe(true);
  expect((await examine(library)).notes.has('kept')).toBe(true);
  await library.close();
  freeDisk();
});

test.for([
  ['of known size is refused before a byte is written', '&bytes=50000000'],
  ['of unknown size stops when the disk is full', '']
])('evidence %s; nothing of it stays', async ([, more], { skip }) => {
  if (!mounted) skip(whySkipped);
  const library = await open(join(parent, 'library'));
  let pulls = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      controller.enqueue(new Uint8Array(500_000));
      if (++pulls === 100) controller.close();
    }
  });
  const handle = createFiles({
    blobs: createBlobStore(library.layout),
    jobs: createJobs(),
    exports: createExports(),
    log: { write: () => undefined },
    findSent: () => null,
    findFiled: () => null,
    checkInterview: () => undefined,
    noteChanged: () => undefined,
    commitFor: () => (work) => work(undefined as never),
    hasNoRoom: () => false,
    findBlob: () => null,
    fileEvidence: () => {
      throw new Error('never reached');
    }
  });
  const url = `app://second-impression/files/evidence?interview=0198a1b2-0000-7000-8000-000000000001&name=a${more}`;
  const answer = await handle(new Request(url, { method: 'POST', body, duplex: 'half' } as RequestInit));
  expect(answer.status).toBe(507);
  expect(await answer.json()).toMatchObject({ error: { code: 'DISK_FULL' } });
  if (more) expect(pulls).toBeLessThan(3);
  expect(readdirSync(library.layout.incoming)).toEqual([]);
  addNote(library, 'there is room again');
  await library.close();
});

test('a letter is saved, kept and frozen whole or not at all; what comes out of it needs no room', async ({ skip }) => {
  if (!mounted) skip(whySkipped);
  const folder = join(parent, 'letters');
  const { core, call } = await openWholeCore(folder);
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const { id } = await call('letters.create', { interviewId, kind: 'recovery' });
  const freeDisk = fillDisk();
  let [saved, failure] = ['', ''];
  for (let count = 0; failure === '' && count < 1000; count += 1) {
    // Ever longer: words that fit into the place of the last ones need no room.
    const body = `${count} ${'x'.repeat(20_000 + 500 * count)}`;
    const { revision } = await call('letters.get', { id });
    await call('letters.save', { id, baseRevision: revision, patch: { body } }).then(
      () => (saved = body),
      (error: { code: string }) => (failure = error.code)
    );
    if (failure === '') await call('letters.keepVersion', { id, label: '' }).catch(() => undefined);
  }
  expect(failure).toBe('DISK_FULL');
  const sentAt = new Date().toISOString();
  await expect(call('letters.freeze', { id, sentAt })).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(await call('letters.sentCopies', { interviewId })).toEqual([]);
  expect((await call('letters.get', { id })).body).toBe(saved);
  const left = await call('letters.exportHtml', { id });
  expect(left).toMatchObject({ outcome: 'download', remarks: [{ key: 'saved.fullDisk' }] });

  freeDisk();
  const { id: copyId } = await call('letters.freeze', { id, sentAt });
  expect(await call('letters.verifySent', { id: copyId })).toEqual({ state: 'same' });
  // A snapshot of the library may be on its way through there just now.
  await vi.waitFor(() => expect(readdirSync(join(folder, 'incoming'))).toEqual([]), { timeout: 20_000 });
  await core.close();
});
