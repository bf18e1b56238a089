/** A thread that does what its task says: answers, is silent, takes memory, breaks. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const kept = [];
const fill = () => setInterval(() => kept.push(Buffer.alloc(64 * 1024 * 1024, 1)), 1);

/** Begun for the first time it takes all there is; begun again it finishes, unless somebody runs beside it. */
if (workerData.folder) {
  const { folder, name, guilty } = workerData;
  const [begun, here] = [`${folder}/${name}`, `${folder}/here`];
  const again = existsSync(begun);
  writeFileSync(begun, '');
  if (!again || guilty) {
    parentPort.postMessage('begun');
    fill();
  } else {
    writeFileSync(here, '', { flag: 'wx' });
    parentPort.postMessage('begun again');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    rmSync(here);
    parentPort.postMessage('done');
  }
}
if (workerData === 'answer') parentPort.postMessage('done');
if (workerData === 'talk and go on') for (;;) parentPort.postMessage('more');
if (workerData === 'loop') for (;;);
if (workerData === 'objects') for (;;) kept.push({ more: String(kept.length) });
if (workerData === 'bytes') fill();
if (workerData === 'throw') throw new Error('broken');
if (workerData === 'exit') process.exit(3);
