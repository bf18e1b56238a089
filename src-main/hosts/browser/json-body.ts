/** Reads a small JSON body within a limit of bytes and time. */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './guard';

export class RefusedBody extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Throws RefusedBody (400 not JSON, 408 too slow, 413 too large). */
export async function readJsonBody(
  incoming: IncomingMessage,
  limitBytes: number,
  limitMilliseconds: number
): Promise<unknown> {
  const tooLarge = new RefusedBody({
    status: 413,
    message: 'This is more than the program takes at once. Nothing was changed.'
  });
  if (Number(incoming.headers['content-length'] ?? 0) > limitBytes) throw tooLarge;
  const text = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(
      () => reject(new RefusedBody({ status: 408, message: 'The request took too long.' })),
      limitMilliseconds
    );
    incoming
      .on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > limitBytes) reject(tooLarge);
        else chunks.push(chunk);
      })
      .on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      // A connection that is cut is everyday life, and is told apart from nothing else here.
      .on('error', () => reject(endedEarly()))
      .on('close', () => {
        clearTimeout(timer);
        reject(endedEarly());
      });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RefusedBody({ status: 400, message: 'This is not JSON. Nothing was changed.' });
  }
}

const endedEarly = (): RefusedBody => new RefusedBody({ status: 400, message: 'The request ended early.' });
