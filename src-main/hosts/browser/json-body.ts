/** Reads a small JSON body within a limit of bytes and time. */
import type { IncomingMessage } from 'node:http';
import { refuse, type Refusal } from './guard';

export class RefusedBody extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.said.key);
  }
}

/** Throws RefusedBody (400 not JSON, 408 too slow, 413 too large). */
export async function readJsonBody(
  incoming: IncomingMessage,
  limitBytes: number,
  limitMilliseconds: number
): Promise<unknown> {
  const tooLarge = new RefusedBody(refuse(413, 'loopback.tooMuch'));
  if (Number(incoming.headers['content-length'] ?? 0) > limitBytes) throw tooLarge;
  const text = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => reject(new RefusedBody(refuse(408, 'loopback.tooSlow'))), limitMilliseconds);
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
    throw new RefusedBody(refuse(400, 'loopback.noJson'));
  }
}

const endedEarly = (): RefusedBody => new RefusedBody(refuse(400, 'loopback.endedEarly'));
