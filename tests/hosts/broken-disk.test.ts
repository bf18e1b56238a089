/** R3 over real HTTP: where the disk breaks or fills up while a file comes, the upload is refused and the window's next request answered at once. */
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { compileShim, noShim } from '../faults/native-shim';
import { startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { said } from '../support/said';
import { timed } from '../support/timed';

const errors = { EIO: 5, ENOSPC: 28 };
const piece = new Uint8Array(256 * 1024);
const pieces = 40;

/** A body that goes on coming, whatever is answered meanwhile. */
const longBody = (): ReadableStream<Uint8Array> => {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      await pause(2);
      if (sent === pieces) controller.close();
      else controller.enqueue(piece.map(() => sent % 251));
      sent += 1;
    }
  });
};

async function upload(
  { origin, token }: BrowserHostProcess,
  interviewId: string
): Promise<{ ok: boolean; code: string }> {
  const address = `${origin}/files/evidence?interview=${interviewId}&name=large.bin`;
  const headers = { origin, 'x-second-impression-token': token };
  const answer = await fetch(address, { method: 'POST', headers, body: longBody(), duplex: 'half' } as RequestInit);
  const { ok, error } = (await answer.json()) as { ok: boolean; error?: { code: string } };
  return { ok, code: error?.code ?? '' };
}

test(
  'an upload that fails half way holds no request up, and the next one is filed',
  { timeout: 120_000 },
  async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-impression-broken-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const shim = compileShim('disk-errors', folder);
    if (shim === undefined) return skip(noShim);
    const control = join(folder, 'control');
    writeFileSync(control, Buffer.alloc(4096));
    const below = join(folder, 'library');
    const arm = (failAt: number, errno: number): void => {
      const handle = openSync(control, 'r+');
      writeSync(handle, Int32Array.from([failAt, errno, 0, 1, 0]), 0, 20, 0);
      closeSync(handle);
    };
    Object.assign(process.env, { LD_PRELOAD: shim, DISK_ERRORS_CONTROL: control, DISK_ERRORS_BELOW: below });
    const starting = startBrowserHost(below);
    for (const each of ['LD_PRELOAD', 'DISK_ERRORS_CONTROL', 'DISK_ERRORS_BELOW']) delete process.env[each];
    const host = await starting;
    onTestFinished(() => host.end().then(() => undefined));
    const made = await host.call('interviews.create', { timeZone: 'UTC' });
    if (!made.ok) throw new Error(said(made.error));
    const { id } = made.value as { id: string };

    for (const [name, errno] of Object.entries(errors))
      for (const failAt of [1, 2, 4, 9, 20]) {
        arm(failAt, errno);
        const { ok, code } = await upload(host, id);
        expect(ok, `${name} at act ${failAt}`).toBe(false);
        expect(['IO_ERROR', 'DISK_FULL'], `${name} at act ${failAt}`).toContain(code);
        const list = await timed(`the list after ${name}`, () => host.call('evidence.list', { interviewId: id }));
        expect(list.ok).toBe(true);
        arm(0, 0);
      }
    expect(await upload(host, id)).toEqual({ ok: true, code: '' });
    expect(host.child.exitCode).toBeNull();
  }
);
