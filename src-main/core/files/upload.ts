/** Evidence on its way in: streamed to disk, named in the database, then answered; in this order. */
import { z } from 'zod';
import type { Evidence } from '../../contract';
import { AppError } from '../kernel/app-error';
import type { CommitStep } from '../kernel/dispatch';
import { callerName } from '../kernel/caller';
import type { BlobStore } from '../blobs/blob-store';
import { isFullDisk } from '../db/transaction';
import type { Jobs } from '../kernel/jobs/jobs';
import { badRequest } from './answers';
import { displayName } from './file-name';
import { withFileBytes } from './file-bytes';
import { mediaTypeOfFile } from './inner-type';

export interface FiledBytes {
  interviewId: string;
  /** The user's name for it, made safe to show. */
  name: string;
  /** SHA-256, hexadecimal: these bytes are durable when `fileEvidence` is called. */
  hash: string;
  bytes: number;
  mediaType: string;
}

export interface UploadOptions {
  blobs: BlobStore;
  jobs: Jobs;
  /** Commits the evidence card (and the blob's row); what it throws fails the upload, which then leaves nothing. */
  fileEvidence(filed: FiledBytes, commit: CommitStep): Evidence;
  /** The card of exactly these bytes under this name; null where there is none. Asked where the commit failed and may stand all the same. */
  findFiled(filed: Omit<FiledBytes, 'mediaType'>): Evidence | null;
  /** Throws before any byte is read where nothing can be filed (NOT_FOUND). */
  checkInterview(interviewId: string): void;
}

export interface ReceiveOptions extends UploadOptions {
  /** Commits what a window sends under the name that it gives itself, and tells of new evidence. */
  commitFor(from: string | null): CommitStep;
}

const querySchema = z.object({
  interview: z.uuid(),
  name: z.string().min(1).max(2000),
  /** Chosen by the page, so that it can follow and cancel what it has begun. */
  job: z.uuid().optional(),
  /** The size in bytes, where the transport sends no Content-Length. */
  bytes: z.coerce.number().int().min(0).optional()
});

/** `POST /files/evidence?interview=ID&name=NAME[&job=ID][&bytes=N]`, the body being the file. */
export async function receiveEvidence(request: Request, url: URL, options: ReceiveOptions): Promise<Evidence> {
  const query = querySchema.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success) throw badRequest(query.error.issues[0]?.path.join('.') ?? 'address');
  const { interview: interviewId, job: jobId } = query.data;
  return takeIn(
    {
      interviewId,
      name: displayName(query.data.name),
      body: request.body ?? emptyStream(),
      expectedBytes: query.data.bytes ?? contentLength(request),
      jobId,
      signal: request.signal
    },
    options.commitFor(callerName(request.headers.get('x-second-impression-window'))),
    options
  );
}

interface Incoming {
  interviewId: string;
  /** Made safe to show. */
  name: string;
  body: ReadableStream<Uint8Array>;
  expectedBytes: number | undefined;
  jobId?: string | undefined;
  signal: AbortSignal;
}

/** Takes bytes in as evidence, wherever they come from: durable first, then filed, then answered. */
async function takeIn(incoming: Incoming, commit: CommitStep, options: UploadOptions): Promise<Evidence> {
  const { interviewId, name, body, expectedBytes, jobId, signal } = incoming;
  const { blobs, jobs, fileEvidence, findFiled, checkInterview } = options;
  checkInterview(interviewId);
  const job = jobs.start('evidence', name, expectedBytes ?? null, jobId);
  try {
    const evidence = await blobs.storeAndCommit(
      body,
      {
        signal: AbortSignal.any([signal, job.signal]),
        onProgress: (done) => job.progress(done),
        expectedBytes
      },
      async ({ hash, bytes }) => {
        const mediaType = await withFileBytes(blobs.path(hash), (file) => mediaTypeOfFile(name, file));
        return fileEvidence({ interviewId, name, hash, bytes, mediaType }, commit);
      },
      ({ hash, bytes }) => findFiled({ interviewId, name, hash, bytes })
    );
    job.finish();
    return evidence;
  } catch (error) {
    job.fail(codeOf(error));
    throw error;
  }
}

/** The same for bytes that are in memory already, as those of a mail's attachment. */
export function takeInBytes(
  { interviewId, name, bytes }: { interviewId: string; name: string; bytes: Uint8Array },
  commit: CommitStep,
  options: UploadOptions & { signal: AbortSignal }
): Promise<Evidence> {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return takeIn(
    { interviewId, name: displayName(name), body, expectedBytes: bytes.length, signal: options.signal },
    commit,
    options
  );
}

function contentLength(request: Request): number | undefined {
  const header = request.headers.get('content-length');
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

const emptyStream = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (controller) => controller.close() });

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return isFullDisk(error) ? 'DISK_FULL' : 'UNEXPECTED';
}
