/** Long work with closed copies of the database, on another thread. Never call it with the live database. */
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../../threads/run-thread';
import type { AsideAnswer, AsideTask, Change, Examined } from './tasks';

/** Throws where the file can't be read: that says nothing about what is in it. */
export const examineAside = (file: string): Promise<Examined> => examine({ kind: 'examine', file, mend: false });

/** The same with a copy that may be changed: indexes that do not fit are made anew from what they are about. */
export const mendAside = (copy: string): Promise<Examined> => examine({ kind: 'examine', file: copy, mend: true });

/** What is wrong with the file, its words left aside, or null. */
export const findDamageAside = async (file: string): Promise<string | null> => (await examineAside(file)).damage;

/** Throws with SQLite's own code, and changes nothing then that a check would pass. */
export async function rewriteAside(copy: string, changes: readonly Change[]): Promise<void> {
  await ask({ kind: 'rewrite', file: copy, changes });
}

export const compactAside = (copy: string): Promise<void> => rewriteAside(copy, []);

async function examine(task: AsideTask): Promise<Examined> {
  const answer = await ask(task);
  if (answer.kind !== 'examined') throw new TypeError('The thread answered something else.');
  return answer.examined;
}

/** Without limits, unlike `runThread`: these files are the library's own, and a large one may take its time. */
function ask(task: AsideTask): Promise<AsideAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadProgram(import.meta.url, 'library'), { workerData: task });
    worker.once('message', (answer: AsideAnswer) => {
      if (answer.kind === 'failed') reject(Object.assign(new Error(answer.message), { code: answer.code }));
      else resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
  });
}
