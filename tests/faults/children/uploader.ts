/** Sends a gigabyte through the files handler and reports memory, responsiveness and what was kept. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Evidence } from '../../../src-main/contract';
import { createBlobStore } from '../../../src-main/core/blobs/blob-store';
import { createFiles } from '../../../src-main/core/files';
import { createExports } from '../../../src-main/core/files/exports';
import type { FiledBytes } from '../../../src-main/core/files/upload';
import { createJobs } from '../../../src-main/core/kernel/jobs/jobs';
import { open } from './library';

const [folder = '', size = '0', cancelAt = 'never'] = process.argv.slice(2);
const CHUNK = 64 * 1024;
const job = '0198a1b2-0000-7000-8000-0000000000aa';

const library = await open(folder);
const jobs = createJobs();
let filed: FiledBytes | undefined;
const handle = createFiles({
  blobs: createBlobStore(library.layout),
  jobs,
  exports: createExports(),
  log: { write: () => undefined },
  findSent: () => null,
  findFiled: () => null,
  checkInterview: () => undefined,
  noteChanged: () => undefined,
  commitFor: () => (work) => work(undefined as never),
  hasNoRoom: () => false,
  findBlob: () => (filed ? { ...filed, fileName: filed.name } : null),
  fileEvidence(bytes) {
    filed = bytes;
    return { id: 'e0' } as Evidence;
  }
});

let sent = 0;
const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
  {
    pull(controller) {
      const chunk = new Uint8Array(CHUNK);
      new DataView(chunk.buffer).setFloat64(0, sent);
      sent += CHUNK;
      controller.enqueue(chunk);
      if (sent >= Number(size)) controller.close();
      if (sent >= Number(cancelAt)) jobs.cancel(job);
    }
  },
  { highWaterMark: 0 }
);

const before = process.memoryUsage.rss();
let peak = before;
const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const query = `interview=0198a1b2-0000-7000-8000-000000000001&name=film.bin&job=${job}&bytes=${size}`;
const request = { method: 'POST', body, duplex: 'half' } as RequestInit;
const answer = await handle(new Request(`app://second-impression/files/evidence?${query}`, request));
clearInterval(sampling);
delay.disable();

const last = await handle(
  new Request('app://second-impression/files/evidence/e0', { headers: { range: `bytes=-${CHUNK}` } })
);
const tail = last.ok ? new DataView(await last.arrayBuffer()).getFloat64(0) : null;
const report = {
  status: answer.status,
  filed: filed?.bytes ?? null,
  tail,
  growth: peak - before,
  delay: delay.max / 1e6
};
process.stdout.write(JSON.stringify({ ...report, jobs: jobs.list().map(({ state }) => state) }) + '\n');
await library.close();
