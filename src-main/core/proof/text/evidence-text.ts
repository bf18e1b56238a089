/** Reads the words of an evidence file, for search and for showing, and what is attached to a mail: in a thread of its own, with limits of time and memory. */
import { runThread, threadProgram, type ThreadEnd } from '../../kernel/threads/run-thread';
import type { AttachmentFile, Shown, TextAnswer, TextTask, Unread, Words } from './tasks';
import { textKind } from './text-kinds';

const timeLimit = 20_000;
const reasons: Partial<Record<ThreadEnd, Unread>> = { silent: 'slow', 'out-of-memory': 'large' };

/** What the thread needs to know of a file. */
interface TextFile {
  mediaType: string;
  encoding?: string;
}

/** Null where it was stopped. Throws only where the file can't be read from the disk. */
export async function evidenceText(path: string, file: TextFile, signal?: AbortSignal): Promise<Words | null> {
  const asked = await ask(path, file, 'search', signal);
  if (asked === null) return { text: '', unread: 'empty' };
  if (asked.end === 'stopped') return null;
  return asked.answer?.kind === 'words' ? asked.answer.words : { text: '', unread: reasons[asked.end] ?? 'damaged' };
}

/** What is shown of a file. Throws only where the file can't be read from the disk. */
export async function shownText(path: string, file: TextFile, signal?: AbortSignal): Promise<Shown> {
  const asked = await ask(path, file, 'show', signal);
  if (asked?.answer?.kind === 'shown') return asked.answer.shown;
  const unread = asked === null ? 'unsupported' : (reasons[asked.end] ?? 'damaged');
  return { text: '', unread, mails: null, whole: true, encoding: null };
}

/** An attachment's bytes; null where the file has none of that number, `cut` where they may not be all. */
export async function attachmentBytes(
  path: string,
  file: TextFile,
  attachment: number,
  signal?: AbortSignal
): Promise<AttachmentFile | null | 'cut'> {
  const asked = await ask(path, file, { attachment }, signal);
  if (asked?.answer?.kind === 'attachment') return asked.answer.file;
  return asked?.end === 'out-of-memory' || asked?.end === 'silent' ? 'cut' : null;
}

/** Null where files of this type have no words. */
async function ask(
  path: string,
  { mediaType, encoding = '' }: TextFile,
  wanted: TextTask['wanted'],
  signal?: AbortSignal
): Promise<{ end: ThreadEnd; answer: TextAnswer | null } | null> {
  const kind = textKind(mediaType);
  if (!kind) return null;
  let answer: TextAnswer | null = null;
  const end = await runThread<TextTask, TextAnswer>(
    threadProgram(import.meta.url, 'text'),
    { path, kind, encoding, wanted },
    {
      silence: timeLimit,
      signal,
      onAnswer(given) {
        answer = given;
        return true;
      }
    }
  );
  const given = answer as TextAnswer | null;
  if (given?.kind === 'failed') throw Object.assign(new Error('The file could not be read.'), { code: given.code });
  return { end, answer: given };
}
