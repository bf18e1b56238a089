/** Carries requests and answers between Node's HTTP server and the web's Request and Response, streamed both ways. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
// By its ending: the stand-in for Electron runs this file as it stands.
import { bodyOf, endAnswer } from './request-body.ts';

/** A file that was refused is thrown away for so long; at the speed of a computer talking to itself, that is gigabytes. */
const uploadPatience = 10_000;

/** The signal aborts when the client goes away before the answer is whole. */
export function toWebRequest(incoming: IncomingMessage, outgoing: ServerResponse, url: URL): Request {
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const body = hasBody ? bodyOf(incoming) : undefined;
  const init = {
    method: incoming.method ?? 'GET',
    headers,
    signal: gone.signal,
    ...(body && { body, duplex: 'half' as const })
  };
  return new Request(url, init);
}

/** Never throws: a client that hangs up in the middle of a recording is everyday life. */
export async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  try {
    if (outgoing.destroyed) return await response.body?.cancel();
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (!response.body || outgoing.req.method === 'HEAD') await response.body?.cancel();
    else {
      const bytes = Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>);
      await pipeline(bytes, outgoing, { end: false });
    }
    await endAnswer(outgoing.req, outgoing, uploadPatience);
  } catch {
    outgoing.destroy();
  }
}
