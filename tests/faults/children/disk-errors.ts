/** Does one thing at a time with the whole core, and tells the answer and what the library has afterwards; the test breaks the disk meanwhile. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { CallInputOf, Envelope, OperationName } from '../../../src-main/contract';
import { openWholeCore } from './whole-core';
import { said } from '../../support/said';

interface Command {
  what: 'upload' | 'freeze' | 'save';
  failAt: number;
  errno: number;
  goesOn: boolean;
}

const [folder = '', control = ''] = process.argv.slice(2);
const { core, call } = await openWholeCore(folder);
const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
const { id } = await call('letters.create', { interviewId, kind: 'recovery' });

function arm(numbers: number[]): void {
  const handle = openSync(control, 'r+');
  writeSync(handle, Int32Array.from(numbers), 0, 20, 0);
  closeSync(handle);
}
function failures(): number {
  const read = new Int32Array(5);
  const handle = openSync(control, 'r');
  readSync(handle, read, 0, 20, 0);
  closeSync(handle);
  return read[4] ?? 0;
}

const run = <Name extends OperationName>(name: Name, input: CallInputOf<Name>): Promise<Envelope> =>
  core.dispatch(name, input);

let turn = 0;
const acts: Record<Command['what'], () => Promise<{ act: () => Promise<Envelope>; stands: () => Promise<boolean> }>> = {
  upload: () => {
    const name = `${(turn += 1)}.txt`;
    const address = `http://test.invalid/files/evidence?interview=${interviewId}&name=${name}`;
    const body = randomUUID().repeat(3000);
    return Promise.resolve({
      act: async () => (await (await core.handle(new Request(address, { method: 'POST', body }))).json()) as Envelope,
      stands: async () => (await call('evidence.list', { interviewId })).some((each) => each.fileName === name)
    });
  },
  freeze: async () => {
    const { revision } = await call('letters.get', { id });
    await call('letters.save', { id, baseRevision: revision, patch: { body: `frozen ${(turn += 1)}` } });
    const before = (await call('letters.sentCopies', { interviewId })).length;
    return {
      act: () => run('letters.freeze', { id, sentAt: new Date().toISOString() }),
      stands: async () => (await call('letters.sentCopies', { interviewId })).length > before
    };
  },
  save: async () => {
    const { revision } = await call('letters.get', { id });
    const body = `saved ${(turn += 1)} ${'x'.repeat(10_000)}`;
    return {
      act: () => run('letters.save', { id, baseRevision: revision, patch: { body } }),
      stands: async () => (await call('letters.get', { id })).body === body
    };
  }
};

/** Ids of cards and copies whose bytes are gone or others. */
async function dangling(): Promise<string[]> {
  const found: string[] = [];
  for (const card of await call('evidence.list', { interviewId })) {
    if (!(await run('evidence.verify', { id: card.id })).ok) found.push(card.fileName);
  }
  for (const copy of await call('letters.sentCopies', { interviewId })) {
    if ((await call('letters.verifySent', { id: copy.id })).state !== 'same') found.push(copy.id);
  }
  return found;
}

/** How many unfinished files there are; `settled`: once a snapshot that goes on beside the act is made. */
async function left(settled: boolean): Promise<number> {
  const incoming = join(folder, 'incoming');
  for (let look = 0; ; look += 1) {
    const count = existsSync(incoming) ? readdirSync(incoming).length : 0;
    if (!settled || count <= 1 || look === 100) return count;
    await pause(50);
  }
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const { what, failAt, errno, goesOn } = JSON.parse(line) as Command;
  const { act, stands } = await acts[what]();
  arm([failAt, errno, 0, Number(goesOn), 0]);
  const answer = await act();
  const failed = failures();
  arm([0, 0, 0, 0, 0]);
  const stood = await stands();
  // What the window does with a save that failed: the same again.
  const again = what === 'save' && !answer.ok ? await act() : null;
  console.log(
    JSON.stringify({
      failed,
      ok: answer.ok,
      code: answer.ok ? null : answer.error.code,
      message: answer.ok ? '' : said(answer.error),
      stands: stood,
      again: again === null || (again.ok && (again.value as { outcome: string }).outcome === 'saved'),
      dangling: await dangling(),
      left: await left(!goesOn)
    })
  );
}
await core.close();
