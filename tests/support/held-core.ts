/** A core whose answers wait until the test gives them, in the order that it wants. */
import type { CoreEvent, ErrorCode, Job, Topic } from '../../src-main/contract';
import { useTransport } from '../../src-renderer/api/client';

interface Question {
  name: string;
  input: unknown;
  /** Lets what waits for the answer run before it ends. */
  answer: (value: unknown) => Promise<void>;
  fail: (code?: ErrorCode) => Promise<void>;
}

/** Every operation that is asked for joins the list; `ask` waits for the next of a name and takes it off the list. */
export function heldCore(): {
  waiting: Question[];
  next: (name: string) => Promise<Question>;
  rest: () => Promise<void>;
  /** The core says that something has changed. */
  changed: (...topics: Topic[]) => void;
  /** The core says that something may have been missed. */
  missed: () => void;
  tells: (job: Job) => void;
} {
  const waiting: Question[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const tell = (event: CoreEvent): void => listeners.forEach((listener) => listener(event));
  let sequence = 0;
  /** Longer than any chain of promises in the program. */
  const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  useTransport({
    host: 'electron',
    call: (name, input) =>
      new Promise((resolve) => {
        const answer = (value: unknown): Promise<void> => {
          resolve({ ok: true, value });
          return rest();
        };
        const fail = (code: ErrorCode = 'DISK_FULL'): Promise<void> => {
          resolve({ ok: false, error: { code, key: 'errors.diskFull' } });
          return rest();
        };
        waiting.push({ name, input, answer, fail });
      }),
    fileUrl: (path) => Promise.resolve(path),
    send: () => Promise.reject(new Error('Nothing is sent here.')),
    onCommand: () => () => undefined,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  });
  const next = async (name: string): Promise<Question> => {
    await rest();
    const at = waiting.findIndex((question) => question.name === name);
    if (at < 0) throw new Error(`Nobody asks ${name}; asked are: ${waiting.map((each) => each.name).join(', ')}`);
    return waiting.splice(at, 1)[0]!;
  };
  const changed = (...topics: Topic[]): void => tell({ kind: 'changed', sequence: ++sequence, topics, from: null });
  const missed = (): void => tell({ kind: 'anew', sequence });
  return { waiting, next, rest, changed, missed, tells: (job) => tell({ kind: 'job', job }) };
}
