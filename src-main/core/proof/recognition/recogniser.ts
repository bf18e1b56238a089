/** Recognises the words of pictures after they were filed: one file at a time, once nothing else is being read, and again after an early end. */
import type { BlobStore } from '../../blobs/blob-store';
import { nowIso } from '../../db/transaction';
import type { Upkeep } from '../../kernel/context';
import type { Jobs, RunningJob } from '../../kernel/jobs/jobs';
import { errnoOf } from '../../library/durable-files';
import { readSettings } from '../../settings/public';
import type { TextIndex } from '../text-index';
import { pictureKind, recogniseFile, type RecognitionEnd } from './recognise-file';
import {
  forgetPages,
  findUnrecognised,
  forgetRecognition,
  listUnrecognised,
  storePage,
  storeRecognition,
  type RecognitionState
} from './recognition-queries';

export interface Recogniser {
  /** Looks at the file when nothing else is to be done; does nothing for files without pictures. Returns at once. */
  add(evidenceId: string): void;
  /** Looks at it next, and anew. Returns at once. */
  again(evidenceId: string): void;
  /** Resolves when everything added so far has been looked at. */
  settled(): Promise<void>;
  /** Stops; what is not done is done at the next start. */
  close(): Promise<void>;
}

interface RecogniserParts {
  files: Pick<BlobStore, 'path' | 'require'>;
  jobs: Pick<Jobs, 'start'>;
  texts: Pick<TextIndex, 'settled'>;
  /** Milliseconds without another file before the first is looked at. */
  idleMs?: number;
}

/** Most pictures are read within it: a bar that comes and goes would only make people look up. */
const quietMs = 8000;

export function createRecogniser(context: Upkeep, { files, jobs, texts, idleMs = 1500 }: RecogniserParts): Recogniser {
  const { db, now, log, commit } = context;
  const ending = new AbortController();
  const waiting: string[] = [];
  let working: Promise<void> | undefined;

  async function look(id: string): Promise<void> {
    const row = ending.signal.aborted ? undefined : findUnrecognised(db, id);
    const kind = row && pictureKind(row.mediaType);
    if (!row || !kind) return;
    await files.require(row.hash, row.bytes);
    const stopping = new AbortController();
    const [shown, hideJob] = laterJob(row.name, id, stopping);
    let found = 0;
    const end = await recogniseFile(files.path(row.hash), kind, readSettings(db).languagesFolder, {
      signal: AbortSignal.any([ending.signal, stopping.signal]),
      onPages: (count) => shown({ count }),
      onPage(number, sheet) {
        shown({ done: number });
        if (!sheet || ending.signal.aborted) return;
        found += 1;
        commit(['evidence'], () => storePage(db, id, number, sheet));
      }
    });
    hideJob(end);
    if (ending.signal.aborted || end === 'disk') return;
    commit(['evidence'], () => {
      if (end === 'stopped') forgetPages(db, id);
      storeRecognition(db, id, stateOf(end, kind, found), nowIso(now));
    });
  }

  /** A job that is told of once the work has taken a while; asked to stop, it stops the work. */
  function laterJob(label: string, id: string, stopping: AbortController) {
    let job: RunningJob | undefined;
    let [total, done] = [null as number | null, 0];
    const timer = setTimeout(() => {
      job = jobs.start('recognising', label, total, id);
      job.progress(done);
      job.signal.addEventListener('abort', () => stopping.abort());
    }, quietMs);
    const tell = ({ count = total, done: to = done }: { count?: number | null; done?: number }): void => {
      // Of a single page nobody can say how far it is.
      [total, done] = [count === 1 ? null : count, to];
      if (total !== null) job?.expect(total);
      job?.progress(done);
    };
    const hide = (end: RecognitionEnd): void => {
      clearTimeout(timer);
      if (end === 'done' || end === 'partly') job?.finish();
      else job?.fail(end === 'stopped' ? 'CANCELLED' : end);
    };
    return [tell, hide] as const;
  }

  async function work(): Promise<void> {
    while (waiting.length > 0 && !ending.signal.aborted) {
      // Whoever adds twenty files wants them added first.
      await texts.settled();
      const id = waiting.shift()!;
      await look(id).catch((error: unknown) => log.write('PICTURE_NOT_READ', 'evidence', errnoOf(error), error));
    }
  }

  function begin(ms: number): void {
    working ??= pause(ms, ending.signal)
      .then(work)
      .finally(() => {
        working = undefined;
        if (waiting.length > 0 && !ending.signal.aborted) begin(0);
      });
  }

  const add = (id: string): void => {
    if (!waiting.includes(id)) waiting.push(id);
    begin(idleMs);
  };
  for (const id of listUnrecognised(db)) add(id);
  return {
    add,
    again(id) {
      commit(['evidence'], () => forgetRecognition(db, id));
      if (waiting.includes(id)) waiting.splice(waiting.indexOf(id), 1);
      waiting.unshift(id);
      begin(0);
    },
    async settled() {
      while (working) await working;
    },
    async close() {
      ending.abort();
      await working;
    }
  };
}

function stateOf(end: Exclude<RecognitionEnd, 'disk'>, kind: 'picture' | 'pdf', found: number): RecognitionState {
  if (end !== 'done') return end === 'partly' && found === 0 ? 'empty' : end;
  if (found > 0) return 'read';
  return kind === 'pdf' ? 'none' : 'empty';
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
