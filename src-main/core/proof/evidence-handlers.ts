/** Evidence files: copied in by content, looked at, linked, checked. */
import type { Database } from 'better-sqlite3';
import { evidence, type Evidence } from '../../contract';
import { AppError, notFound } from '../kernel/app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers, Writing } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { newId, nowIso } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import type { Jobs } from '../kernel/jobs/jobs';
import type { FiledBytes } from '../files/upload';
import {
  clearChanged,
  findEvidence,
  findTwin,
  forgetText,
  insertEvidence,
  interviewsOfEvidence,
  linkEvidence,
  listEvidence,
  markChanged,
  markVerified,
  updateEvidence,
  type EvidenceRow
} from './evidence-queries';
import { evidenceView } from './evidence-view';
import { showFilesOfFact } from './fact-queries';
import { requirePresent } from './presence-queries';
import { pictureKind } from './recognition/recognise-file';
import type { TextIndex } from './text-index';
import { isBeginning } from './text/searched-part';

/** What this domain needs of the stored files. */
export type StoredFiles = Pick<BlobStore, 'size' | 'verify' | 'require' | 'path'>;

type EvidenceHandlers = Omit<
  DomainHandlers<'evidence'>,
  | 'evidence.thumbnail'
  | 'evidence.keepThumbnail'
  | 'evidence.read'
  | 'evidence.fileAttachment'
  | 'evidence.recognised'
  | 'evidence.recognise'
>;

export function createEvidenceHandlers(
  context: Context,
  files: StoredFiles,
  jobs: Pick<Jobs, 'start'>,
  texts: Pick<TextIndex, 'add' | 'retry'>
): EvidenceHandlers {
  const { db, now, platform } = context;

  function row(id: string): EvidenceRow {
    const found = findEvidence(db, id);
    if (!found) throw notFound('evidence');
    return found;
  }

  async function show(each: EvidenceRow): Promise<Evidence> {
    const shown = toEvidence(each, await files.size(each.hash));
    // A file that was gone has come back.
    if (shown.words === 'waiting' && shown.state === 'whole') texts.retry(each.id);
    return shown;
  }

  function change(commit: CommitStep, id: string, make: (db: Database) => void): Promise<Evidence> {
    const changed = commit((writable) => {
      row(id);
      make(writable);
      for (const interviewId of interviewsOfEvidence(db, id)) touchInterview(writable, interviewId, nowIso(now));
      return row(id);
    });
    return show(changed);
  }

  return {
    'evidence.list': ({ interviewId }) => Promise.all(listEvidence(db, interviewId).map(show)),
    'evidence.get': ({ id }) => show(row(id)),
    'evidence.update': {
      inSteps: async ({ id, patch }, commit) => {
        const changesEncoding = patch.encoding !== undefined && patch.encoding !== row(id).encoding;
        const changed = await change(commit, id, (writable) => {
          updateEvidence(writable, id, patch);
          if (changesEncoding) forgetText(writable, id);
        });
        if (changesEncoding) texts.add(id);
        return changed;
      }
    },
    'evidence.link': {
      inSteps: ({ evidenceId, kind, targetId, linked }, commit) =>
        change(commit, evidenceId, (writable) => {
          requirePresent(db, kind, targetId);
          linkEvidence(writable, kind, { evidenceId, targetId, linked });
          if (kind === 'fact' && linked) showFilesOfFact(writable, targetId);
        })
    },
    'evidence.prove': {
      inSteps: async ({ id, jobId }, commit) => {
        const { hash, bytes, title, fileName } = row(id);
        const job = jobs.start('comparing', title || fileName, bytes, jobId);
        try {
          await files.require(hash, bytes, { signal: job.signal, onProgress: job.progress });
          job.finish();
          return null;
        } catch (error) {
          const code = error instanceof AppError ? error.code : 'IO_ERROR';
          job.fail(code);
          if (code === 'EVIDENCE_DAMAGED') commit((writable) => noteChanged({ ...context, db: writable }, hash));
          throw error;
        }
      }
    },
    'evidence.verify': {
      inSteps: async ({ id }, commit) => {
        const { hash } = row(id);
        await verifyStored(context, commit, files, { hash });
        return show(row(id));
      }
    },
    'evidence.reveal': async ({ id }) => {
      const { hash, bytes } = row(id);
      await files.require(hash, bytes);
      const path = files.path(hash);
      return { shown: await platform.revealFile(path), path };
    }
  };
}

/**
 * Files an upload whose bytes are already durable: the row and its link to the interview. The same file
 * under the same name is filed once. Throws NOT_FOUND where the interview is gone.
 */
export function fileEvidence(context: Writing, filed: FiledBytes): Evidence {
  const { db, now } = context;
  const { interviewId, name: fileName, hash, bytes, mediaType } = filed;
  requireInterview(db, interviewId);
  // The store keeps good bytes only: what was known against the file before is mended.
  clearChanged(db, hash);
  let id = findTwin(db, interviewId, hash, fileName);
  if (!id) {
    id = newId();
    insertEvidence(db, interviewId, { id, hash, bytes, mediaType, fileName, addedAt: nowIso(now) });
    touchInterview(db, interviewId, nowIso(now));
  }
  const card = findEvidence(db, id);
  if (!card) throw notFound('evidence');
  return toEvidence(card, card.bytes);
}

/** The card that `fileEvidence` would find or make; null where there is none. */
export function findFiled({ db }: Context, filed: Omit<FiledBytes, 'mediaType'>): Evidence | null {
  const id = findTwin(db, filed.interviewId, filed.hash, filed.name);
  const card = id === undefined ? undefined : findEvidence(db, id);
  return card ? toEvidence(card, card.bytes) : null;
}

/**
 * Reads the stored bytes again and remembers what was found. Throws EVIDENCE_DAMAGED, `missing` or `changed`, and what
 * reading throws.
 */
export async function verifyStored(
  { now }: Pick<Context, 'now'>,
  commit: CommitStep,
  files: Pick<BlobStore, 'verify'>,
  { hash, signal }: { hash: string; signal?: AbortSignal }
): Promise<void> {
  try {
    await files.verify(hash, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'EVIDENCE_DAMAGED')
      commit((db) => markChanged(db, hash, nowIso(now)));
    throw error;
  }
  commit((db) => markVerified(db, hash, nowIso(now)));
}

/** Remembers that the stored bytes are others than those that were filed. */
export function noteChanged({ db, now }: Writing, hash: string): void {
  markChanged(db, hash, nowIso(now));
}

/** `size`: the bytes on disk now; null where the file is missing. */
function stateOf(row: Pick<EvidenceRow, 'bytes' | 'changedAt'>, size: number | null): Evidence['state'] {
  if (size === null) return 'missing';
  return size !== row.bytes || row.changedAt !== null ? 'changed' : 'whole';
}

const toEvidence = ({ changedAt, textLength, recognition, ...row }: EvidenceRow, size: number | null): Evidence => ({
  ...row,
  // What is no such word came of damage, and the file is read again.
  words: isBeginning(row.mediaType, row.bytes, textLength)
    ? 'beginning'
    : evidence.shape.words.catch('waiting').parse(row.words),
  pictureWords: evidence.shape.pictureWords
    .catch('waiting')
    .parse(recognition ?? (pictureKind(row.mediaType) ? 'waiting' : 'none')),
  view: evidenceView(row.mediaType),
  present: size === row.bytes,
  state: stateOf({ changedAt, bytes: row.bytes }, size),
  cardIds: JSON.parse(row.cardIds) as string[],
  factIds: JSON.parse(row.factIds) as string[]
});
