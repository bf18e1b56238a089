/** Makes the packet in its thread; a part that breaks the thread is left out, and the rest is made without it. */
import { knownLanguage } from '../../shared/letter/sheet/paper';
import { AppError } from '../kernel/app-error';
import type { Merged, MergeTask, Refusal } from './tasks';
import type { ThreadEnd } from '../kernel/threads/run-thread';
import { runPacketThread } from './thread';
import { message } from '../../shared/messages/catalogue';

interface MakeOptions {
  signal?: AbortSignal;
  /** Told the pages of the parts that are done. */
  onProgress?: (done: number) => void;
}

const silence = 45_000;
const reasons: Partial<Record<ThreadEnd, Refusal>> = { silent: 'slow', 'out-of-memory': 'large' };

/** Throws CANCELLED, or UNEXPECTED where not even the letter can be written. */
export async function makePacket(task: Omit<MergeTask, 'kind'>, options: MakeOptions = {}): Promise<Merged> {
  const { signal, onProgress } = options;
  const refused: Merged['refused'] = [];
  const language = knownLanguage(task.language);
  let { parts } = task;
  for (;;) {
    let [merged, atWork] = [null as Merged | null, 0];
    const end = await runPacketThread(
      { ...task, language, parts, kind: 'merge' },
      {
        silence,
        signal,
        onAnswer(answer) {
          if (answer.kind === 'merged') merged = answer.merged;
          if (answer.kind !== 'progress') return;
          atWork = answer.number;
          onProgress?.(answer.done);
        }
      }
    );
    if (end === 'stopped') throw new AppError('CANCELLED', message('errors.packetCancelled'));
    const made = merged as Merged | null;
    if (made) return { ...made, refused: [...refused, ...made.refused] };
    const rest = parts.filter((part) => part.number !== atWork);
    if (rest.length === parts.length) {
      throw new AppError('UNEXPECTED', message('errors.packetFailed'));
    }
    refused.push({ number: atWork, reason: reasons[end] ?? 'damaged' });
    parts = rest;
  }
}
