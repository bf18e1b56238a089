/**
 * Events in a browser window. A browser opens six connections to one address, all tabs together, and a stream holds one for good: so one
 * tab listens to the host and tells the others. When it goes, the next in the queue takes its place, with the last number that it heard.
 */
import type { CoreEvent } from '$contract';
import { readEventStream } from './event-stream';

/** The host sends a heartbeat every 15 seconds. */
const silenceMs = 45_000;
const firstRestMs = 500;
const longestRestMs = 10_000;

/** Asks the host for its stream, from the number on that was heard last. */
type Open = (since: number, signal: AbortSignal) => Promise<Response>;

export interface EventFeed {
  /** `since`: the number of the last change when this window began to read. */
  connect(since: number, open: Open): void;
  /** Returns a function that stops listening. The first listener also hears what came before it. */
  listen(listener: (event: CoreEvent) => void): () => void;
  close(): void;
}

/** So much is kept for the first listener; it comes within moments. */
const mostEarly = 100;

/**
 * Hears the other tabs from now on, and the host once it is connected: made before this window's first question, so that nothing falls in
 * between. `run`: a name for this run of the program, because two may use the same address one after the other.
 */
export function createEventFeed(run: string): EventFeed {
  const ending = new AbortController();
  const name = `second-impression.events.${run}`;
  const others = new BroadcastChannel(name);
  const listeners = new Set<(event: CoreEvent) => void>();
  let early: CoreEvent[] = [];
  let heard = 0;

  const tell = (event: CoreEvent): void => {
    if (listeners.size > 0) for (const listener of [...listeners]) listener(event);
    else if (early.length < mostEarly) early.push(event);
    else early = [{ kind: 'anew', sequence: heard }];
  };
  const hear = (event: CoreEvent): void => {
    if (event.kind !== 'job') {
      // Who takes over may hear once more what the one before it has passed on.
      if (event.kind === 'changed' && event.sequence <= heard) return;
      heard = event.sequence;
    }
    tell(event);
  };
  others.addEventListener('message', ({ data }: MessageEvent<CoreEvent>) => hear(data), { signal: ending.signal });
  // Held still, a page hears nothing of the others.
  const wake = (): void => tell({ kind: 'anew', sequence: heard });
  document.addEventListener('resume', wake, { signal: ending.signal });
  addEventListener('pageshow', ({ persisted }) => persisted && wake(), { signal: ending.signal });

  return {
    connect(since, open) {
      heard = Math.max(heard, since);
      const lead = (): Promise<void> =>
        stayConnected(
          (signal) => open(heard, signal),
          (event) => {
            others.postMessage(event);
            hear(event);
          },
          ending.signal
        );
      // Held until this page goes; no other tab is connected meanwhile.
      navigator.locks.request(name, { signal: ending.signal }, lead).catch(() => undefined);
    },
    listen(listener) {
      listeners.add(listener);
      for (const event of early.splice(0)) listener(event);
      return () => listeners.delete(listener);
    },
    close() {
      ending.abort();
      others.close();
    }
  };
}

/** Connects again whenever the stream breaks off, after a rest that grows; resolves once it is ended, or this window may not ask any more. */
async function stayConnected(
  open: (signal: AbortSignal) => Promise<Response>,
  hear: (event: CoreEvent) => void,
  ended: AbortSignal
): Promise<void> {
  let rest = firstRestMs;
  while (!ended.aborted) {
    const silence = new AbortController();
    let patience = setTimeout(() => silence.abort(), silenceMs);
    const alive = (): void => {
      rest = firstRestMs;
      clearTimeout(patience);
      patience = setTimeout(() => silence.abort(), silenceMs);
    };
    try {
      const response = await open(AbortSignal.any([ended, silence.signal]));
      if (response.status === 401 || response.status === 403) return;
      if (response.ok && response.body) await readEventStream(response.body, hear, alive);
    } catch {
      // The host has gone, or the computer slept: tried again below.
    } finally {
      clearTimeout(patience);
    }
    await pause(rest, ended);
    rest = Math.min(rest * 2, longestRestMs);
  }
}

const pause = (milliseconds: number, ended: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
