/** Bytes in and out of the library as web-standard requests and answers; both hosts carry them unchanged. */
import { AppError, notFound } from './app-error';
import { evidenceDamaged } from './blobs/blob-store';
import { badRequest, envelopeAnswer, failureAnswer, protectiveHeaders } from './files/answers';
import type { Exports } from './files/exports';
import { contentDisposition } from './files/file-name';
import { servedType } from './files/media-type';
import { readRange } from './files/range';
import { receiveEvidence, type UploadOptions } from './files/upload';
import type { Log } from './log';

export interface EvidenceBytes {
  hash: string;
  bytes: number;
  mediaType: string;
  fileName: string;
}

export interface FilesOptions extends UploadOptions {
  exports: Exports;
  log: Log;
  /** The stored bytes were found to be others than those that were filed. */
  noteChanged?(hash: string): void;
  /** Asked after a failure of which the database doesn't say what it was. */
  hasNoRoom?(): boolean;
  /** Where an evidence card's bytes are; null where there is no such card. */
  findBlob(evidenceId: string): EvidenceBytes | null;
  /** The PDF of a sent copy; null where there is no such copy. */
  findSent(sentCopyId: string): EvidenceBytes | null;
}

/**
 * Serves `/files/…`. Never throws: a failure is an envelope in JSON with a fitting status.
 * - `POST /files/evidence?interview=ID&name=NAME[&job=ID][&bytes=N]`: envelope with the evidence card
 * - `GET|HEAD /files/evidence/ID[?download=1]`: the bytes, with Range
 * - `GET|HEAD /files/sent/ID[?download=1]`: the PDF of a sent copy, with Range
 * - `GET|HEAD /files/exports/ID`: a finished file, to be saved
 */
export function createFiles(options: FilesOptions): (request: Request) => Promise<Response> {
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
      if (kind === 'evidence') return await serveStored(request, options.findBlob(id), download, options);
      if (kind === 'sent') return await serveStored(request, options.findSent(id), download, options);
      if (kind === 'exports') return serveExport(request, id, options.exports);
      throw notFound('file');
    } catch (error) {
      await discardBody(request);
      return failureAnswer(error, `files ${kind}`, options.log, options.hasNoRoom);
    }
  };
}

async function serveStored(
  request: Request,
  found: EvidenceBytes | null,
  download: boolean,
  options: FilesOptions
): Promise<Response> {
  if (!found) throw notFound('file');
  const { blobs } = options;
  const { hash, bytes, mediaType, fileName } = found;
  await requireWhole({ hash, bytes }, options);
  const served = servedType(mediaType);
  const etag = `"${hash}"`;
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
  if (range.kind === 'part') {
    headers['content-range'] = `bytes ${range.start}-${range.end}/${bytes}`;
    headers['content-length'] = String(range.end - range.start + 1);
    return new Response(body(await blobs.open(hash, range)), { status: 206, headers });
  }
  headers['content-length'] = String(bytes);
  return new Response(isHead ? null : body(await blobs.open(hash)), { headers });
}

/** The hash is looked at before the first byte leaves; what was found is remembered, so that the card says it too. */
async function requireWhole(
  { hash, bytes }: Pick<EvidenceBytes, 'hash' | 'bytes'>,
  options: FilesOptions
): Promise<void> {
  try {
    const size = await options.blobs.size(hash);
    if (size !== bytes) throw evidenceDamaged(size === null ? 'missing' : 'changed');
    await options.blobs.prove(hash);
  } catch (error) {
    if (error instanceof AppError && error.details?.reason === 'changed') options.noteChanged?.(hash);
    throw error;
  }
}

function serveExport(request: Request, id: string, exports: Exports): Response {
  const file = exports.get(id);
  if (!file) throw new AppError('NOT_FOUND', 'This file is no longer kept. Export it again.');
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
