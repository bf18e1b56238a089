/** Recognises the words in a file's pictures, in a thread of its own with limits of time and memory. */
import { runThread, threadProgram, type ThreadEnd } from '../../kernel/threads/run-thread';
import type { RecognisedSheet, RecognitionAnswer, RecognitionTask, Unrecognised } from './tasks';

/** Longest time for one way of holding one page; the slowest page of the tests takes 4 seconds on two busy cores. */
const silence = 60_000;
/** A photograph of 12 megapixels takes 300 MB. */
const growth = 800 * 1024 * 1024;
/** Pages that end the thread: a file with more of them is not worth the time. */
const mostBroken = 3;
const reasons: Partial<Record<ThreadEnd, Unrecognised>> = { silent: 'slow', 'out-of-memory': 'large' };

interface Watching {
  signal: AbortSignal;
  onPages: (count: number) => void;
  /** Null for a page without recognised words. A page may come twice; the later one counts. */
  onPage: (number: number, sheet: RecognisedSheet | null) => void;
}

/** How it ended; `partly`: pages are missing, because they were too many or could not be read. */
export type RecognitionEnd = 'done' | 'partly' | 'stopped' | Unrecognised;

/** Which files have pictures that are looked at; null for all others. */
export function pictureKind(mediaType: string): RecognitionTask['kind'] | null {
  const type = mediaType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/pdf') return 'pdf';
  return type === 'image/png' || type === 'image/jpeg' ? 'picture' : null;
}

/** Never throws. */
export async function recogniseFile(
  path: string,
  kind: RecognitionTask['kind'],
  languagesFolder: string,
  { signal, onPages, onPage }: Watching
): Promise<RecognitionEnd> {
  let broken = 0;
  for (let from = 1; ;) {
    let [count, last, given] = [0, from - 1, null as RecognitionEnd | null];
    const end = await runThread<RecognitionTask, RecognitionAnswer>(
      threadProgram(import.meta.url, 'recognition'),
      { path, kind, from, languagesFolder },
      {
        silence,
        growth,
        signal,
        onAnswer(answer) {
          if (answer.kind === 'pages') {
            [count, last] = [answer.count, from - 1];
            onPages(count);
          } else if (answer.kind === 'page') {
            last = answer.number;
            onPage(answer.number, answer.sheet);
          } else if (answer.kind === 'failed') given = answer.reason;
          else if (answer.kind === 'done') given = answer.cut || broken > 0 ? 'partly' : 'done';
          return given !== null;
        }
      }
    ).catch(() => 'broken' as const);
    if (end === 'stopped') return 'stopped';
    if (given !== null) return given;
    broken += 1;
    // The page behind the last ended the thread; the others need not suffer for it.
    from = last + 2;
    if (kind === 'picture' || broken === mostBroken || count === 0) return reasons[end] ?? 'damaged';
    if (from > count) return 'partly';
  }
}
