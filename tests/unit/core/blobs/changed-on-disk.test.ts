/** Evidence that somebody changed on the disk: nothing of it is shown or leaves, whatever stands in its place, and nothing hangs. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWholeCore } from '../../../faults/children/whole-core';
import { temporaryFolder } from '../../../support/temporary-folder';
import { timed } from '../../../support/timed';

async function filed() {
  const folder = temporaryFolder();
  const { core, call, upload } = await openWholeCore(folder);
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const id = await upload(interviewId, new Uint8Array(300_000).fill(65));
  const { hash } = await call('evidence.get', { id });
  const file = join(folder, 'evidence', hash.slice(0, 2), hash);
  const get = (headers: HeadersInit = {}, more = '') =>
    core.handle(new Request(`http://test.invalid/files/evidence/${id}${more}`, { headers }));
  return { core, call, upload, interviewId, id, file, get };
}

type Change = (file: string) => void;
const flip =
  (at: number): Change =>
  (file) => {
    const bytes = readFileSync(file);
    bytes[at]! ^= 1;
    chmodSync(file, 0o600);
    writeFileSync(file, bytes);
  };
const changes: [string, Change, string][] = [
  ['its first bit', flip(0), 'changed'],
  ['a bit in its middle', flip(150_000), 'changed'],
  ['its last bit', flip(299_999), 'changed'],
  [
    'a bit, and its time put back',
    (file) => {
      const { atime, mtime } = statSync(file);
      flip(77)(file);
      utimesSync(file, atime, mtime);
    },
    'changed'
  ],
  [
    'another file of its size',
    (file) => (rmSync(file), writeFileSync(file, new Uint8Array(300_000).fill(66))),
    'changed'
  ],
  ['a pipe', (file) => (rmSync(file), execFileSync('mkfifo', [file])), 'changed'],
  ['a folder', (file) => (rmSync(file), mkdirSync(file)), 'changed'],
  [
    'a link to the very same bytes',
    (file) => {
      writeFileSync(`${file}.copy`, readFileSync(file));
      rmSync(file);
      symlinkSync(`${file}.copy`, file);
    },
    'changed'
  ],
  ['nothing', (file) => rmSync(file), 'missing']
];

test.for(changes)(
  '%s: not viewed, not downloaded, not sought, and known from then on',
  async ([, change, reason], { skip }) => {
    if (process.platform === 'win32') skip('Windows has no such pipes and links');
    const { core, call, upload, interviewId, id, file, get } = await filed();
    // Looked at before, as in a window that is open: what was right then is no excuse.
    expect(new Uint8Array(await (await get()).arrayBuffer())).toHaveLength(300_000);
    change(file);
    for (const answer of [await get(), await get({}, '?download=1'), await get({ range: 'bytes=10-20' })]) {
      expect(answer.status).toBe(410);
      expect(await answer.json()).toMatchObject({ error: { code: 'EVIDENCE_DAMAGED', details: { reason } } });
    }
    expect((await call('evidence.get', { id })).state).toBe(reason);
    await expect(call('evidence.verify', { id })).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
    await upload(interviewId, new Uint8Array(300_000).fill(65));
    expect((await call('evidence.get', { id })).state).toBe('whole');
    expect((await get()).status).toBe(200);
    await core.close();
  }
);

test('a whole file is read once, not at each look', async () => {
  const { core, get } = await filed();
  await timed('200 looks at a file', async () => {
    for (let times = 0; times < 200; times += 1) {
      const part = await get({ range: `bytes=${times}-${times + 9}` });
      expect((await part.arrayBuffer()).byteLength).toBe(10);
    }
  });
  await core.close();
});
