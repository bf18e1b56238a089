/** Long work with closed copies of the database, on another thread. Never call it with the live database. */
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../../kernel/threads/run-thread';
import type { Sought } from './find-row';
import type { AsideAnswer, AsideTask, Change, Examined, FoundRow } from './tasks';

/** Throws where the file can't be read: that says nothing about what is in it. */
export const examineAside = (file: string): Promise<Examined> => examine({ kind: 'examine', file, mend: false });

/** The same with a copy that may be changed: indexes that do not fit are made anew from what they are about. */
export const mendAside = (copy: string): Promise<Examined> => examine({ kind: 'examine', file: copy, mend: true });

/** What is wrong with the file, its words left aside, or null. */
export const findDamageAside = async (file: string): Promise<string | null> => (await examineAside(file)).damage;

/** Throws with SQLite's own code, and changes nothing then that a check would pass. */
export async function rewriteAside(copy: string, changes: readonly Change[]): Promise<void> {
  await ask({ kind: 'rewrite', file: copy, changes }, 'rewritten');
}

export const compactAside = (copy: string): Promise<void> => rewriteAside(copy, []);

/** Never throws because of one file: what could not be read is told. */
export async function findRowAside(files: readonly string[], sought: Sought): Promise<FoundRow> {
  return (await ask({ kind: 'find', files, sought }, 'looked')).result;
}

const examine = async (task: AsideTask): Promise<Examined> => (await ask(task, 'examined')).examined;

/** Without limits, unlike `runThread`: these files are the library's own, and a large one may take its time. */
function ask<Kind extends AsideAnswer['kind']>(
  task: AsideTask,
  expected: Kind
): Promise<Extract<AsideAnswer, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadProgram(import.meta.url, 'library'), { workerData: task });
    worker.once('message', (answer: AsideAnswer) => {
      if (isOf(answer, expected)) resolve(answer);
      else if (answer.kind === 'failed') reject(Object.assign(new Error(answer.message), { code: answer.code }));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
  });
}

const isOf = <Kind extends AsideAnswer['kind']>(
  answer: AsideAnswer,
  kind: Kind
): answer is Extract<AsideAnswer, { kind: Kind }> => answer.kind === kind;
