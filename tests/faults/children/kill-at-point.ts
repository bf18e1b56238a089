/** Files one piece of evidence and kills itself just before or after the n-th call that changes the disk. */
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [folder = '', point = '-1', when = 'before'] = process.argv.slice(2);
const acknowledge = (line: string): void => void writeSync(1, line + '\n');
let calls = 0;
let isCounting = false;

type Call = (...parameters: unknown[]) => Promise<unknown>;
function intercept(owner: object, name: string): void {
  const methods = owner as Record<string, Call>;
  const original = methods[name] as Call;
  methods[name] = async function (this: unknown, ...parameters) {
    const isDoomed = isCounting && calls++ === Number(point);
    if (isDoomed && when === 'before') process.kill(process.pid, 'SIGKILL');
    const result = await original.apply(this, parameters);
    if (isDoomed) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

const probe = await fs.promises.open(process.execPath, 'r');
for (const name of ['write', 'sync', 'chmod']) intercept(Object.getPrototypeOf(probe) as object, name);
await probe.close();
for (const name of ['open', 'mkdir', 'rename', 'rm']) intercept(fs.promises, name);
syncBuiltinESMExports();

const { fileBytes, open } = await import('./library');
const { createBlobStore } = await import('../../../src-main/core/blobs/blob-store');
const library = await open(folder);
isCounting = true;
const hash = await fileBytes(library, createBlobStore(library.layout), new TextEncoder().encode('proof '.repeat(500)));
acknowledge(`file ${hash}`);
acknowledge(`calls ${calls}`);
isCounting = false;
await library.close();
