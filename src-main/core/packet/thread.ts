/** The packet's thread: what it is asked, how long it may be silent, and what it answers. */
import { runThread, threadProgram, type ThreadEnd } from '../kernel/threads/run-thread';
import type { Answer, Task } from './tasks';

interface ThreadOptions {
  silence: number;
  signal?: AbortSignal;
  onAnswer: (answer: Answer) => void;
}

/** Never throws. */
export const runPacketThread = (task: Task, { onAnswer, ...limits }: ThreadOptions): Promise<ThreadEnd> =>
  runThread<Task, Answer>(threadProgram(import.meta.url, 'packet'), task, {
    ...limits,
    onAnswer(answer) {
      onAnswer(answer);
      return answer.kind !== 'progress';
    }
  });
