/** A request's body on its way in: read as it is asked for, and never left half read on the wire. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The body as a web stream. Cancelling it throws the rest away as it comes. Node's own `Readable.toWeb` goes on putting pieces into a
 * stream that was cancelled, which throws where nobody can catch it.
 */
export function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let over = false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (finish: () => void): void => {
          if (over) return;
          over = true;
          finish();
        };
        const broke = (): void => end(() => controller.error(new Error('The request broke off.')));
        incoming
          .on('data', (piece: Uint8Array) => {
            if (over) return;
            controller.enqueue(piece);
            if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
          })
          .on('end', () => end(() => controller.close()))
          .on('error', broke)
          .on('close', broke);
        incoming.pause();
      },
      pull: () => void incoming.resume(),
      cancel() {
        over = true;
        incoming.resume();
      }
    },
    { highWaterMark: 0 }
  );
}

/**
 * Ends an answer whose bytes are written. A browser reads no answer before it has sent its whole body, so what still comes of it is thrown
 * away for `patience` milliseconds; then the connection is closed, with the answer on it.
 */
export async function endAnswer(incoming: IncomingMessage, outgoing: ServerResponse, patience: number): Promise<void> {
  if (!incoming.complete && !incoming.destroyed) await rest(incoming, patience);
  if (!incoming.complete) outgoing.once('finish', () => incoming.socket.destroySoon());
  incoming.resume();
  outgoing.end();
}

function rest(incoming: IncomingMessage, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    incoming.once('end', done).once('close', done).once('error', done).resume();
  });
}
