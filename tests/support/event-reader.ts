/** Reads the browser host's stream of events over real HTTP, as a window does. */
import { request, type IncomingMessage } from 'node:http';
import type { CoreEvent } from '../../src-main/contract';

export interface EventReader {
  readonly status: number;
  /** The next event that fits; fails after `patience` milliseconds. */
  next(fits?: (event: CoreEvent) => boolean, patience?: number): Promise<CoreEvent>;
  /** Everything that has come so far and was not asked for. */
  readonly heard: CoreEvent[];
  /** Resolves when the stream is over, whichever side ended it. */
  readonly over: Promise<void>;
  /** Takes nothing more from the connection until `resume`. */
  pause(): void;
  resume(): void;
  /** Goes without a word. */
  drop(): void;
}

interface Asking {
  origin: string;
  token?: string;
  since?: number | null;
  window?: string;
}

export async function openEvents({ origin, token, since = null, window }: Asking): Promise<EventReader> {
  const answer = await ask(origin, JSON.stringify({ since }), {
    origin,
    'content-type': 'application/json',
    ...(token && { 'x-second-impression-token': token }),
    ...(window && { 'x-second-impression-window': window })
  });
  const heard: CoreEvent[] = [];
  let changed = Promise.withResolvers<void>();
  let rest = '';
  answer.setEncoding('utf8').on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) heard.push(JSON.parse(block.slice(6)) as CoreEvent);
    changed.resolve();
    changed = Promise.withResolvers();
  });
  const over = new Promise<void>((resolve) => answer.once('close', resolve).on('error', () => undefined));
  return {
    status: answer.statusCode ?? 0,
    heard,
    over,
    async next(fits = () => true, patience = 10_000) {
      const late = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error(`Nothing of the kind came; heard: ${JSON.stringify(heard)}`)), patience)
      );
      late.catch(() => undefined);
      for (;;) {
        const at = heard.findIndex(fits);
        if (at >= 0) return heard.splice(0, at + 1).at(-1)!;
        await Promise.race([changed.promise, late]);
      }
    },
    pause: () => void answer.pause(),
    resume: () => void answer.resume(),
    drop: () => void answer.destroy()
  };
}

function ask(origin: string, body: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}/api/events`, { method: 'POST', headers, agent: false }, resolve);
    asked.once('error', reject);
    asked.end(body);
  });
}
