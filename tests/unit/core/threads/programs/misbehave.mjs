/** A thread that does what its task says: answers, is silent, takes memory, breaks. */
import { parentPort, workerData } from 'node:worker_threads';

import { existsSync, rmSync, writeFileSync } from 'node:fs';

const kept = [];
/** Begun for the first time it takes all there is; begun again it finishes, unless somebody runs beside it. */
if (workerData.folder) {
  const begun = `${workerData.folder}/${workerData.name}`;
  const here = `${workerData.folder}/here`;
  if (!existsSync(begun) || workerData.guilty) {
    writeFileSync(begun, '');
    parentPort.postMessage('begun');
    setInterval(() => kept.push(Buffer.alloc(64 * 1024 * 1024, 1)), 1);
  } else {
    writeFileSync(here, '', { flag: 'wx' });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    rmSync(here);
    parentPort.postMessage('done');
  }
}
if (workerData === 'answer') parentPort.postMessage('done');
if (workerData === 'talk and go on') for (;;) parentPort.postMessage('more');
if (workerData === 'loop') for (;;);
if (workerData === 'objects') for (;;) kept.push({ more: String(kept.length) });
if (workerData === 'bytes') setInterval(() => kept.push(Buffer.alloc(128 * 1024 * 1024, 1)), 1);
if (workerData === 'throw') throw new Error('broken');
if (workerData === 'exit') process.exit(3);
