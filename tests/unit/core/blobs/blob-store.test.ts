import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlobStore, type BlobStore } from '../../../../src-main/core/blobs/blob-store';
import { libraryLayout, type LibraryLayout } from '../../../../src-main/core/library/layout';
import { temporaryFolder } from '../../../support/temporary-folder';

function emptyStore(): { blobs: BlobStore; layout: LibraryLayout } {
  const layout = libraryLayout(temporaryFolder());
  mkdirSync(layout.incoming);
  mkdirSync(layout.evidence);
  return { blobs: createBlobStore(layout), layout };
}

const streamOf = (...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    }
  });

/** Gives one chunk and then stays silent; tells whether it was cancelled. */
function silentStream(): { stream: ReadableStream<Uint8Array>; cancelled: () => boolean } {
  let wasCancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(1000)),
    cancel: () => void (wasCancelled = true)
  });
  return { stream, cancelled: () => wasCancelled };
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const textOf = (stream: ReadableStream<Uint8Array>): Promise<string> =>
  new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text();

test('bytes are kept under their hash, read-only, and come back the same', async () => {
  const { blobs, layout } = emptyStore();
  const seen: number[] = [];
  const stored = await blobs.store(streamOf('A note from ', 'an old boss'), {
    onProgress: (bytes) => seen.push(bytes),
    expectedBytes: 23
  });
  expect(stored).toEqual({ hash: sha256('A note from an old boss'), bytes: 23, isNew: true });
  expect(seen).toEqual([12, 23]);
  const file = blobs.path(stored.hash);
  expect(file).toContain(`${stored.hash.slice(0, 2)}/${stored.hash}`);
  expect(statSync(file).mode & 0o777).toBe(0o400);
  expect(await textOf(await blobs.open(stored.hash))).toBe('A note from an old boss');
  expect(await textOf(await blobs.open(stored.hash, { start: 2, end: 5 }))).toBe('note');
  expect(await blobs.verify(stored.hash)).toBe(23);
  expect(filesIn(layout.incoming)).toEqual([]);
});

test('the same bytes are kept once; a file of another size is replaced by good bytes', async () => {
  const { blobs, layout } = emptyStore();
  const { hash } = await blobs.store(streamOf('twice'));
  expect(await blobs.store(streamOf('twi', 'ce'))).toEqual({ hash, bytes: 5, isNew: false });
  chmodSync(blobs.path(hash), 0o600);
  writeFileSync(blobs.path(hash), 'cut');
  expect(await blobs.store(streamOf('twice'))).toMatchObject({ isNew: true });
  expect(readFileSync(blobs.path(hash), 'utf8')).toBe('twice');
  expect(filesIn(layout.evidence)).toEqual([hash]);
});

test('an empty file is evidence too', async () => {
  const { blobs } = emptyStore();
  const { hash } = await blobs.store(streamOf(), { expectedBytes: 0 });
  expect(await textOf(await blobs.open(hash))).toBe('');
});

test('chunks of any size give the same bytes', async () => {
  const { blobs } = emptyStore();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 8 }), async (chunks) => {
      const whole = Buffer.concat(chunks);
      const { hash } = await blobs.store(streamOf(...chunks));
      expect(hash).toBe(sha256(whole));
      expect(readFileSync(blobs.path(hash)).equals(whole)).toBe(true);
    }),
    { numRuns: 40 }
  );
});

test('cancelling a source that has gone silent leaves nothing and lets go of the source', async () => {
  const { blobs, layout } = emptyStore();
  const abort = new AbortController();
  const { stream, cancelled } = silentStream();
  const storing = blobs.store(stream, { signal: abort.signal });
  await expect.poll(() => filesIn(layout.incoming)).toHaveLength(1);
  abort.abort();
  await expect(storing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(cancelled()).toBe(true);
  expect([...filesIn(layout.incoming), ...filesIn(layout.evidence)]).toEqual([]);
});

test.each([
  ['breaks off', () => new ReadableStream({ start: (c) => c.error(new Error('gone')) }), undefined],
  ['is shorter than said', () => streamOf('abc'), 4],
  ['is longer than said', () => streamOf('abc', 'de'), 4]
])('a source that %s is not filed', async (_name, source, expectedBytes) => {
  const { blobs, layout } = emptyStore();
  await expect(blobs.store(source(), { expectedBytes })).rejects.toMatchObject({ code: 'IO_ERROR' });
  expect([...filesIn(layout.incoming), ...filesIn(layout.evidence)]).toEqual([]);
});

test('without room nothing is read', async () => {
  const { blobs } = emptyStore();
  const { stream, cancelled } = silentStream();
  const error: unknown = await blobs.store(stream, { expectedBytes: 2 ** 50 }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: 'DISK_FULL',
    key: 'errors.noRoom',
    message: expect.stringMatching(/Free [\d,]+ MB/)
  });
  expect(cancelled()).toBe(true);
});

test('a commit that fails takes new bytes with it, but never bytes that were there or that a twin has named', async () => {
  const { blobs } = emptyStore();
  const fail = (): never => {
    throw new Error('no such interview');
  };
  await expect(blobs.storeAndCommit(streamOf('new'), {}, fail)).rejects.toThrow('no such interview');
  expect(existsSync(blobs.path(sha256('new')))).toBe(false);

  await blobs.store(streamOf('known'));
  await expect(blobs.storeAndCommit(streamOf('known'), {}, fail)).rejects.toThrow();
  expect(await blobs.size(sha256('known'))).toBe(5);

  // The first of two twins brings the bytes and fails while the second one is naming them.
  const [begun, failing] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
  const first = blobs.storeAndCommit(streamOf('twin'), {}, () => {
    begun.resolve();
    return failing.promise;
  });
  await begun.promise;
  await blobs.storeAndCommit(streamOf('twin'), {}, async ({ isNew }) => {
    expect(isNew).toBe(false);
    failing.reject(new Error('late'));
    await expect(first).rejects.toThrow('late');
  });
  expect(await blobs.size(sha256('twin'))).toBe(4);
});

test('damage is told apart: missing or changed', async () => {
  const { blobs } = emptyStore();
  const { hash } = await blobs.store(streamOf('certificate'));
  chmodSync(blobs.path(hash), 0o600);
  writeFileSync(blobs.path(hash), 'Certificate');
  await expect(blobs.verify(hash)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED', details: { reason: 'changed' } });
  unlinkSync(blobs.path(hash));
  await expect(blobs.verify(hash)).rejects.toMatchObject({ details: { reason: 'missing' } });
  await expect(blobs.open(hash)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
  expect(await blobs.size(hash)).toBeNull();
});

test('a card’s file is required as it was filed: its size, and each of its bytes', async () => {
  const { blobs } = emptyStore();
  const { hash } = await blobs.store(streamOf('original'));
  const why = (bytes: number) =>
    blobs.require(hash, bytes).then(
      () => 'whole',
      (error: { details?: { reason: string } }) => error.details?.reason
    );
  expect([await why(8), await why(9)]).toEqual(['whole', 'changed']);
  chmodSync(blobs.path(hash), 0o600);
  writeFileSync(blobs.path(hash), 'ORIGINAL');
  expect(await why(8)).toBe('changed');
  unlinkSync(blobs.path(hash));
  expect(await why(8)).toBe('missing');
});

test('garbage is what nothing names; what is just arriving is not garbage', async () => {
  const { blobs, layout } = emptyStore();
  const named = await blobs.store(streamOf('named'));
  const orphan = await blobs.store(streamOf('orphan'));
  writeFileSync(`${layout.evidence}/not-ours.txt`, '');
  await blobs.storeAndCommit(streamOf('arriving'), {}, async ({ hash }) => {
    expect(await blobs.collectGarbage(() => new Set([named.hash]))).toEqual([orphan.hash]);
    expect(await blobs.size(hash)).toBe(8);
  });
  expect(filesIn(layout.evidence).toSorted()).toEqual([named.hash, sha256('arriving'), 'not-ours.txt'].toSorted());
  await blobs.remove(named.hash);
  await blobs.remove(named.hash);
  expect(await blobs.size(named.hash)).toBeNull();
});

test('an upload that is named while garbage is collected is never taken for garbage', async () => {
  const { blobs } = emptyStore();
  const named = new Set<string>();
  for (let round = 0; round < 40; round += 1) {
    const text = `round ${round}`;
    await blobs.store(streamOf(text));
    await Promise.all([
      blobs.collectGarbage(() => named),
      blobs.storeAndCommit(streamOf(text), {}, ({ hash }) => named.add(hash)),
      pause(round % 4).then(() => blobs.collectGarbage(() => named))
    ]);
    expect(await blobs.size(sha256(text)), text).toBe(text.length);
  }
});

test('what is not a hash never becomes a path', async () => {
  const { blobs } = emptyStore();
  for (const name of ['../../library.sqlite', 'A'.repeat(64), '', 'a'.repeat(63)]) {
    expect(() => blobs.path(name)).toThrow(TypeError);
  }
});

test('a reader that stops early lets go of the file', async () => {
  const { blobs } = emptyStore();
  const { hash } = await blobs.store(streamOf(new Uint8Array(2_000_000)));
  const descriptors = (): number => readdirSync('/proc/self/fd').length;
  const before = process.platform === 'linux' ? descriptors() : 0;
  for (let index = 0; index < 20; index += 1) {
    const stream = await blobs.open(hash);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
  }
  if (process.platform === 'linux') expect(descriptors()).toBeLessThan(before + 5);
});

test.each([
  ['cut short', 'A note'],
  ['changed with its size kept', 'B note from an old boss'],
  ['longer', 'A note from an old boss and more'],
  ['empty', '']
])('bytes that come to repair a damaged file (%s) stay when filing them fails', async (_name, there) => {
  const { blobs } = emptyStore();
  const words = 'A note from an old boss';
  const { hash } = await blobs.store(streamOf(words));
  chmodSync(blobs.path(hash), 0o600);
  writeFileSync(blobs.path(hash), there);
  const filing = blobs.storeAndCommit(streamOf(words), {}, () => Promise.reject(new Error('by the database')));
  await expect(filing).rejects.toThrow('by the database');
  expect(readFileSync(blobs.path(hash), 'utf8')).toBe(words);
});
