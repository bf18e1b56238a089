/** Finds the words of an evidence file, so that a search finds the file: in a thread of its own, with limits of time and memory. */
import { runThread, threadProgram, type ThreadEnd } from '../../threads/run-thread';
import type { TextAnswer, TextTask, Unread, Words } from './tasks';
import { textKind } from './text-kinds';

const timeLimit = 20_000;
const reasons: Partial<Record<ThreadEnd, Unread>> = { silent: 'slow', 'out-of-memory': 'large' };

/** Null where it was stopped. Throws only where the file can't be read from the disk. */
export async function evidenceText(
  path: string,
  { mediaType, encoding = '' }: { mediaType: string; encoding?: string },
  signal?: AbortSignal
): Promise<Words | null> {
  const kind = textKind(mediaType);
  if (!kind) return { text: '', unread: 'empty' };
  let answer: TextAnswer | null = null;
  const end = await runThread<TextTask, TextAnswer>(
    threadProgram(import.meta.url, 'text'),
    { path, kind, encoding },
    {
      silence: timeLimit,
      signal,
      onAnswer(given) {
        answer = given;
        return true;
      }
    }
  );
  if (end === 'stopped') return null;
  const given = answer as TextAnswer | null;
  if (given?.kind === 'failed') throw Object.assign(new Error('The file could not be read.'), { code: given.code });
  return given?.words ?? { text: '', unread: reasons[end] ?? 'damaged' };
}
