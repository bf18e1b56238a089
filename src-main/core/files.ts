/** Bytes in and out of the library as web-standard requests and answers; both hosts carry them unchanged. */
import { AppError, notFound } from './kernel/app-error';
import { badRequest, envelopeAnswer, failureAnswer, protectiveHeaders } from './files/answers';
import type { Exports } from './files/exports';
import { contentDisposition } from './files/file-name';
import { servedType } from './files/media-type';
import { createPlayable, playedBytes, type Playable } from './files/playable/playable';
import { readRange } from './files/range';
import { receiveEvidence, type ReceiveOptions } from './files/upload';
import type { Log } from './kernel/log';
import { message } from '../shared/messages/catalogue';

export interface EvidenceBytes {
  hash: string;
  bytes: number;
  mediaType: string;
  fileName: string;
}

export interface FilesOptions extends ReceiveOptions {
  exports: Exports;
  log: Log;
  /** The stored bytes were found to be others than those that were filed. */
  noteChanged(hash: string): void;
  /** Asked after a failure of which the database doesn't say what it was. */
  hasNoRoom(): boolean;
  /** Where an evidence card's bytes are; null where there is no such card. */
  findBlob(evidenceId: string): EvidenceBytes | null;
  /** The PDF of a sent copy; null where there is no such copy. */
  findSent(sentCopyId: string): EvidenceBytes | null;
}

/**
 * Serves `/files/…`. Never throws: a failure is an envelope in JSON with a fitting status.
 * - `POST /files/evidence?interview=ID&name=NAME[&job=ID][&bytes=N]`: envelope with the evidence card
 * - `GET|HEAD /files/evidence/ID[?download=1]`: the bytes, with Range; `?play=1`: a recording for the player, see `files/playable`
 * - `GET|HEAD /files/sent/ID[?download=1]`: the PDF of a sent copy, with Range
 * - `GET|HEAD /files/exports/ID`: a finished file, to be saved
 */
export function createFiles(options: FilesOptions): (request: Request) => Promise<Response> {
  const findPlayable = createPlayable(options.blobs);
  return async (request) => {
    const url = new URL(request.url);
    const [, root, kind = '', id, ...rest] = url.pathname.split('/');
    try {
      if (root !== 'files' || rest.length > 0) throw notFound('file');
      if (kind === 'evidence' && id === undefined) {
        allow(request, 'POST');
        return envelopeAnswer({ ok: true, value: await receiveEvidence(request, url, options) });
      }
      if (!id) throw notFound('file');
      allow(request, 'GET', 'HEAD');
      const download = url.searchParams.has('download');
      if (kind === 'evidence') {
        const play = url.searchParams.has('play') && !download ? findPlayable : undefined;
        return await serveStored(request, options.findBlob(id), { download, play }, options);
      }
      if (kind === 'sent') return await serveStored(request, options.findSent(id), { download }, options);
      if (kind === 'exports') return serveExport(request, id, options.exports);
      throw notFound('file');
    } catch (error) {
      await discardBody(request);
      return failureAnswer(error, `files ${kind}`, options.log, options.hasNoRoom);
    }
  };
}

interface Serving {
  download: boolean;
  /** Set where a recording is asked for as the player needs it. */
  play?: ((file: EvidenceBytes) => Promise<Playable | null>) | undefined;
}

async function serveStored(
  request: Request,
  found: EvidenceBytes | null,
  { download, play }: Serving,
  options: FilesOptions
): Promise<Response> {
  if (!found) throw notFound('file');
  const { blobs } = options;
  const { hash, mediaType, fileName } = found;
  await requireWhole(found, options);
  const playable = await play?.(found);
  const bytes = playable ? playable.head.length + found.bytes - playable.instead : found.bytes;
  const served = servedType(playable?.mediaType ?? mediaType);
  const etag = playable ? `"${hash}-played"` : `"${hash}"`;
  const headers: Record<string, string> = {
    ...protectiveHeaders,
    'content-type': served.type,
    'content-disposition': contentDisposition(download || !served.canShow ? 'attachment' : 'inline', fileName),
    'accept-ranges': 'bytes',
    etag
  };
  const isHead = request.method === 'HEAD';
  // A page that read an older version asks for the rest of that one only; HEAD knows no ranges (RFC 9110, 14.2).
  const wants = isHead || (request.headers.get('if-range') ?? etag) !== etag ? null : request.headers.get('range');
  const range = readRange(wants, bytes);
  if (range.kind === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } });
  }
  const part = range.kind === 'part' ? range : { start: 0, end: bytes - 1 };
  headers['content-length'] = String(part.end - part.start + 1);
  if (range.kind === 'part') headers['content-range'] = `bytes ${part.start}-${part.end}/${bytes}`;
  const status = range.kind === 'part' ? 206 : 200;
  if (isHead) return new Response(null, { status, headers });
  const stream = playable ? playedBytes(blobs, hash, playable, part) : await blobs.open(hash, part);
  return new Response(body(stream), { status, headers });
}

/** The hash is looked at before the first byte leaves; what was found is remembered, so that the card says it too. */
async function requireWhole(
  { hash, bytes }: Pick<EvidenceBytes, 'hash' | 'bytes'>,
  options: FilesOptions
): Promise<void> {
  try {
    await options.blobs.require(hash, bytes);
  } catch (error) {
    if (error instanceof AppError && error.details?.reason === 'changed') options.noteChanged(hash);
    throw error;
  }
}

function serveExport(request: Request, id: string, exports: Exports): Response {
  const file = exports.get(id);
  if (!file) throw new AppError('NOT_FOUND', message('errors.exportGone'));
  return new Response(request.method === 'HEAD' ? null : file.bytes, {
    headers: {
      ...protectiveHeaders,
      'content-type': file.mediaType,
      'content-length': String(file.bytes.length),
      'content-disposition': contentDisposition('attachment', file.fileName)
    }
  });
}

/** Node's stream types tell apart buffers that may be shared; bytes from a file never are. */
const body = (stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  stream as ReadableStream<Uint8Array<ArrayBuffer>>;

function allow(request: Request, ...methods: string[]): void {
  if (!methods.includes(request.method)) throw badRequest('method');
}

/** A refused upload is not read to its end. */
async function discardBody(request: Request): Promise<void> {
  if (request.body && !request.bodyUsed) await request.body.cancel().catch(() => undefined);
}
