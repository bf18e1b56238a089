/** The core's events as server-sent events: one stream for each window that asks, none that holds the core or the server's end up. */
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Core } from '../../core/core';
import type { Subscription } from '../../core/kernel/events';

/** Far more than one person has windows; a browser opens six connections to one address. The oldest stream goes when another comes. */
const mostStreams = 32;
/** A connection that is gone without a word is found out by writing to it; the window gives a stream up that is silent for longer. */
const heartbeatMs = 15_000;
/** A window that takes nothing for so long is not there any more. */
const mostSilenceMs = 60_000;

export interface EventStreams {
  /** Answers with a stream of events that ends when the window goes, asks again, or all is closed. Never rejects. */
  open(outgoing: ServerResponse, wanted: { window: string | null; since: number | null }): Promise<void>;
  /** Ends every stream at once; later ones are over as soon as they are asked for. */
  close(): void;
  /** How many are open. */
  readonly size: number;
}

interface Stream {
  readonly outgoing: ServerResponse;
  readonly window: string | null;
  readonly subscription: Subscription;
}

export function createEventStreams({ events }: Pick<Core, 'events'>): EventStreams {
  const streams = new Set<Stream>();
  let closed = false;

  const end = ({ outgoing, subscription }: Stream): void => {
    subscription.close();
    // Whoever does not take what there is would hold up the end.
    if (outgoing.writableNeedDrain) outgoing.destroy();
    else outgoing.end();
  };
  const makeRoom = (window: string | null): void => {
    for (const other of streams) if (window !== null && other.window === window) end(other);
    const [oldest] = streams;
    if (streams.size >= mostStreams && oldest) end(oldest);
  };

  return {
    get size() {
      return streams.size;
    },
    async open(outgoing, { window, since }) {
      outgoing.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin'
      });
      if (closed) return void outgoing.end();
      makeRoom(window);
      const stream: Stream = { outgoing, window, subscription: events.subscribe(since) };
      streams.add(stream);
      outgoing.once('close', () => {
        streams.delete(stream);
        stream.subscription.close();
      });
      // The head and one byte go at once, so that the window knows that it is heard.
      outgoing.write(':\n\n');
      const heartbeat = setInterval(() => {
        if (!outgoing.writableNeedDrain) outgoing.write(':\n\n');
      }, heartbeatMs).unref();
      try {
        for (let event = await stream.subscription.next(); event; event = await stream.subscription.next()) {
          if (!outgoing.write(`data: ${JSON.stringify(event)}\n\n`)) await drained(outgoing);
        }
        outgoing.end();
      } catch {
        outgoing.destroy();
      } finally {
        clearInterval(heartbeat);
      }
    },
    close() {
      closed = true;
      for (const stream of streams) end(stream);
    }
  };
}

/** Nothing more is written before the window has taken what there is: what comes meanwhile is merged by the core. Rejects where it is gone. */
async function drained(outgoing: ServerResponse): Promise<void> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), mostSilenceMs).unref();
  const gone = (): void => patience.abort();
  outgoing.once('close', gone);
  try {
    await once(outgoing, 'drain', { signal: patience.signal });
  } finally {
    clearTimeout(timer);
    outgoing.off('close', gone);
  }
}
