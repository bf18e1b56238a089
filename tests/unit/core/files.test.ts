import { randomFillSync } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../src-main/contract';
import { notFound } from '../../../src-main/core/kernel/app-error';
import { createBlobStore } from '../../../src-main/core/blobs/blob-store';
import { createFiles, type FilesOptions } from '../../../src-main/core/files';
import { createExports } from '../../../src-main/core/files/exports';
import type { FiledBytes } from '../../../src-main/core/files/upload';
import { createJobs } from '../../../src-main/core/kernel/jobs/jobs';
import { libraryLayout } from '../../../src-main/core/library/layout';
import { mp3, tag } from '../../support/recorded-files';
import { collectingLog, temporaryFolder } from '../../support/temporary-folder';

const interview = '0198a1b2-0000-7000-8000-000000000001';
const origin = 'app://second-impression';

function program(overrides: Partial<FilesOptions> = {}) {
  const layout = libraryLayout(temporaryFolder());
  mkdirSync(layout.incoming);
  mkdirSync(layout.evidence);
  const filed = new Map<string, FiledBytes>();
  const jobs = createJobs();
  const exports = createExports();
  const log = collectingLog();
  const blobs = createBlobStore(layout);
  const handle = createFiles({
    blobs,
    jobs,
    exports,
    log,
    findSent: () => null,
    findFiled: () => null,
    checkInterview: () => undefined,
    noteChanged: () => undefined,
    commitFor: () => (work) => work(undefined as never),
    hasNoRoom: () => false,
    findBlob(id) {
      const found = filed.get(id);
      return found ? { ...found, fileName: found.name } : null;
    },
    fileEvidence(bytes) {
      filed.set(`e${filed.size}`, bytes);
      return { id: `e${filed.size - 1}` } as Evidence;
    },
    ...overrides
  });
  const kept = (): string[] =>
    [layout.incoming, layout.evidence].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    );
  return { handle, filed, jobs, exports, log, blobs, kept };
}

function upload(name: string, body: BodyInit, more = '', headers: HeadersInit = {}): Request {
  const url = `${origin}/files/evidence?interview=${interview}&name=${encodeURIComponent(name)}${more}`;
  return new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}
const get = (path: string, headers: HeadersInit = {}, method = 'GET'): Request =>
  new Request(origin + path, { method, headers });

test('a file goes in and comes out, with headers that keep it harmless', async () => {
  const { handle, filed } = program();
  const answer = await handle(upload('Zeugnis “A”.pdf', '%PDF-1.7 body'));
  expect(await answer.json()).toEqual({ ok: true, value: { id: 'e0' } });
  expect(filed.get('e0')).toMatchObject({
    interviewId: interview,
    name: 'Zeugnis “A”.pdf',
    bytes: 13,
    mediaType: 'application/pdf'
  });

  const served = await handle(get('/files/evidence/e0'));
  expect(served.status).toBe(200);
  expect(await served.text()).toBe('%PDF-1.7 body');
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '13',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': `inline; filename="Zeugnis _A_.pdf"; filename*=UTF-8''Zeugnis%20%E2%80%9CA%E2%80%9D.pdf`,
    etag: `"${filed.get('e0')?.hash}"`
  });
  expect(served.headers.get('content-security-policy')).toContain('sandbox');
  expect((await handle(get('/files/evidence/e0?download=1'))).headers.get('content-disposition')).toMatch(
    /^attachment/
  );
  const head = await handle(get('/files/evidence/e0', { range: 'bytes=0-1' }, 'HEAD'));
  expect([head.status, head.body, head.headers.get('content-length')]).toEqual([200, null, '13']);
});

test.each(['drawing.svg', 'page.html', 'feed.xml', 'page.xhtml', 'run.js'])(
  '%s is shown as text, never as itself',
  async (name) => {
    const { handle } = program();
    await handle(upload(name, '<svg onload="alert(1)"></svg>'));
    const { headers } = await handle(get('/files/evidence/e0'));
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
);

test('what the page can not show is only ever saved', async () => {
  const { handle } = program();
  await handle(upload('archive.zip', 'PK\x03\x04'));
  const { headers } = await handle(get('/files/evidence/e0'));
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
});

test('any range gives exactly those bytes', async () => {
  const { handle } = program();
  const bytes = randomFillSync(new Uint8Array(700_000));
  await handle(upload('recording.bin', bytes));
  const position = fc.option(fc.nat(800_000), { nil: '' });
  await fc.assert(
    fc.asyncProperty(position, position, async (first, last) => {
      const answer = await handle(get('/files/evidence/e0', { range: `bytes=${first}-${last}` }));
      const got = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 206) {
        const [, start, end, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.headers.get('content-range') ?? '') ?? [];
        expect(size).toBe('700000');
        expect(Number(answer.headers.get('content-length'))).toBe(got.length);
        expect(Buffer.compare(got, bytes.subarray(Number(start), Number(end) + 1))).toBe(0);
        if (first !== '') expect(Number(start)).toBe(first);
      } else if (answer.status === 416) {
        expect(answer.headers.get('content-range')).toBe('bytes */700000');
        expect(got.length).toBe(0);
      } else {
        expect(answer.status).toBe(200);
        expect(got.length).toBe(700_000);
      }
    }),
    { numRuns: 60 }
  );
});

test('a range of something else than the page knows is not given', async () => {
  const { handle, filed } = program();
  await handle(upload('a.txt', 'abcdef'));
  const range = 'bytes=1-2';
  const status = async (validator: string): Promise<number> =>
    (await handle(get('/files/evidence/e0', { range, 'if-range': validator }))).status;
  expect(await status(`"${filed.get('e0')?.hash}"`)).toBe(206);
  expect(await status('"other"')).toBe(200);
});

test('evidence that is missing or cut is never served as if it were whole', async () => {
  const { handle, filed, blobs } = program();
  await handle(upload('a.txt', 'abcdef'));
  const hash = filed.get('e0')?.hash ?? '';
  chmodSync(blobs.path(hash), 0o600);
  unlinkSync(blobs.path(hash));
  const answer = await handle(get('/files/evidence/e0'));
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ ok: false, error: { code: 'EVIDENCE_DAMAGED' } });
});

test('progress and cancelling go by the id that the page chose; a cancelled upload leaves nothing', async () => {
  const { handle, jobs, kept, filed } = program();
  const job = '0198a1b2-0000-7000-8000-0000000000aa';
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5000)) });
  const answering = handle(upload('film.mp4', body, `&job=${job}&bytes=9000`));
  await expect
    .poll(() => jobs.list())
    .toMatchObject([{ id: job, label: 'film.mp4', done: 5000, total: 9000, state: 'running' }]);
  jobs.cancel(job);
  const answer = await answering;
  expect(answer.status).toBe(499);
  expect(await answer.json()).toMatchObject({ error: { code: 'CANCELLED' } });
  expect(jobs.list()).toMatchObject([{ state: 'cancelled' }]);
  expect(kept()).toEqual([]);
  expect(filed.size).toBe(0);
});

test('a window that is closed in the middle leaves nothing', async () => {
  const { handle, kept } = program();
  const abort = new AbortController();
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5000)) });
  const request = new Request(upload('film.mp4', body), { signal: abort.signal });
  const answering = handle(request);
  await pause(20);
  abort.abort();
  expect((await answering).status).toBe(499);
  expect(kept()).toEqual([]);
});

test.each([
  ['content-length', '', { 'content-length': '4' }],
  ['the address', '&bytes=4', {}]
])('a body of another length than %s says is not filed', async (_name, more, headers) => {
  const { handle, kept, jobs } = program();
  const answer = await handle(upload('a.txt', 'abcdef', more, headers));
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ error: { code: 'IO_ERROR' } });
  expect(jobs.list()).toMatchObject([{ state: 'failed' }]);
  expect(kept()).toEqual([]);
});

test('an interview that is gone: refused before a byte is read, or with the bytes taken away again', async () => {
  const gone = (): never => {
    throw notFound('interview');
  };
  const early = program({ checkInterview: gone });
  const late = program({ fileEvidence: gone });
  for (const { handle, kept } of [early, late]) {
    const answer = await handle(upload('a.txt', 'abc'));
    expect(answer.status).toBe(404);
    expect(kept()).toEqual([]);
  }
  expect(early.jobs.list()).toEqual([]);
});

test.each([
  ['POST', '/files/evidence?name=a', 400],
  ['POST', `/files/evidence?interview=not-an-id&name=a`, 400],
  ['POST', `/files/evidence?interview=${interview}&name=a&bytes=-1`, 400],
  ['PUT', `/files/evidence?interview=${interview}&name=a`, 400],
  ['GET', '/files/evidence', 400],
  ['DELETE', '/files/evidence/e0', 400],
  ['GET', '/files/evidence/unknown', 404],
  ['GET', '/files/evidence/e0/more', 404],
  ['GET', '/files/exports/unknown', 404],
  ['GET', '/files/', 404],
  ['GET', '/files/..%2f..%2fetc/passwd', 404]
])('%s %s is refused with %i', async (method, path, status) => {
  const { handle } = program();
  const answer = await handle(new Request(origin + path, method === 'GET' ? { method } : { method, body: 'x' }));
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ ok: false });
});

test('what nobody foresaw is answered without a word of it, and logged', async () => {
  const { handle, log } = program({
    findBlob() {
      throw new Error('secret /home/me/library');
    }
  });
  const answer = await handle(get('/files/evidence/e0'));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect(log.events).toEqual(['UNEXPECTED']);
});

test('a finished file is fetched under its id', async () => {
  const { handle, exports } = program();
  const id = exports.put(new TextEncoder().encode('%PDF'), 'Letter.pdf', 'application/pdf');
  const answer = await handle(get(`/files/exports/${id}`));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Letter.pdf"/);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(await answer.text()).toBe('%PDF');
});

test('a recording is served with a table of times before it, in ranges that fit, and saved as it is', async () => {
  const { handle, blobs, filed } = program();
  const bytes = Buffer.concat([tag(3000), mp3({ rates: [320, 32], frames: 3000 })]);
  await handle(upload('a.mp3', new Uint8Array(bytes)));
  expect(filed.get('e0')!.mediaType).toBe('audio/mpeg');
  const read = async (path: string, headers: HeadersInit = {}) => {
    const answer = await handle(get(path, headers));
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const whole = await read('/files/evidence/e0?play=1');
  expect(whole.answer.headers.get('content-type')).toBe('audio/mp4');
  expect(whole.bytes.length).toBe(Number(whole.answer.headers.get('content-length')));
  expect(whole.bytes.toString('latin1', 4, 12)).toBe('ftypisom');
  const head = whole.bytes.length - bytes.length;
  expect(whole.bytes.subarray(head).equals(bytes)).toBe(true);
  for (const [start, end] of [
    [0, 0],
    [10, head - 1],
    [head - 1, head],
    [head, head + 1],
    [head - 5, whole.bytes.length - 1],
    [whole.bytes.length - 3, whole.bytes.length - 1]
  ] as const) {
    const part = await read('/files/evidence/e0?play=1', { range: `bytes=${start}-${end}` });
    expect(part.answer.status).toBe(206);
    expect(part.answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${whole.bytes.length}`);
    expect(part.bytes.equals(whole.bytes.subarray(start, end + 1)), `${start}-${end}`).toBe(true);
  }
  const beyond = await read('/files/evidence/e0?play=1', { range: `bytes=${whole.bytes.length}-` });
  expect(beyond.answer.status).toBe(416);
  const asked = await handle(get('/files/evidence/e0?play=1', {}, 'HEAD'));
  expect(asked.headers.get('content-length')).toBe(String(whole.bytes.length));
  for (const path of ['/files/evidence/e0', '/files/evidence/e0?play=1&download=1'])
    expect((await read(path)).bytes.equals(bytes), path).toBe(true);
  const stopped = await handle(get('/files/evidence/e0?play=1'));
  const reader = stopped.body!.getReader();
  await reader.read();
  await reader.cancel();
  // Changed on the disk meanwhile: nothing of it is played.
  chmodSync(blobs.path(filed.get('e0')!.hash), 0o600);
  writeFileSync(blobs.path(filed.get('e0')!.hash), Buffer.alloc(bytes.length));
  expect((await handle(get('/files/evidence/e0?play=1'))).status).toBe(410);
});

test('what is no recording, or needs nothing, is played as it is', async () => {
  const { handle } = program();
  const files: [string, Buffer][] = [
    ['empty.mp3', Buffer.alloc(0)],
    ['tag.mp3', tag(200)],
    ['a.txt', Buffer.from('Words')],
    ['a.wav', Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(100)])]
  ];
  for (const [index, [name, bytes]] of files.entries()) {
    await handle(upload(name, new Uint8Array(bytes)));
    const answer = await handle(get(`/files/evidence/e${index}?play=1`));
    expect(answer.status, name).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes), name).toBe(true);
  }
});
