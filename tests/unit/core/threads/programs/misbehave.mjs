/** A thread that does what its task says: answers, is silent, takes memory, breaks. */
import { parentPort, workerData } from 'node:worker_threads';

const kept = [];
if (workerData === 'answer') parentPort.postMessage('done');
if (workerData === 'talk and go on') for (;;) parentPort.postMessage('more');
if (workerData === 'loop') for (;;);
if (workerData === 'objects') for (;;) kept.push({ more: String(kept.length) });
if (workerData === 'bytes') setInterval(() => kept.push(Buffer.alloc(128 * 1024 * 1024, 1)), 1);
if (workerData === 'throw') throw new Error('broken');
if (workerData === 'exit') process.exit(3);
