/** What was sent: printed once more at that moment, and kept for good under its hash. */
import type { InputOf, Letter, LetterContent, OutputOf, SentCopy } from '../../contract';
import { AppError, notFound } from '../kernel/app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { newId, nowIso } from '../db/transaction';
import { enclosedNow } from '../enclosures/public';
import { touchInterview } from '../interviews/public';
import { localDay } from '../kernel/local-day';
import { claimedFacts } from './claimed-facts-queries';
import { contentOf, sameContent } from './content';
import { safeFileName } from './file-name';
import { requireLetter } from './letter-handlers';
import { nameParts } from './output-names';
import { printLetter, printVersion } from './print-letter';
import { findSentPdf, insertSentCopy, listSentCopies, newestSentCopy } from './sent-queries';
import { exportedVersions, findVersion, type Version } from './version-queries';
import { keepVersion } from './versions';

/** How many of the texts that left are offered. */
const mostExported = 5;

type Sent = 'letters.exported' | 'letters.freeze' | 'letters.sentCopies' | 'letters.verifySent';

export function createSentHandlers(context: Context, blobs: BlobStore): Pick<DomainHandlers<'letters'>, Sent> {
  const { db, now } = context;

  async function freeze({ id, sentAt, versionId }: InputOf<'letters.freeze'>, step: CommitStep): Promise<SentCopy> {
    const version = versionId === undefined ? null : exportedVersion(id, versionId);
    const kept = keptCopy(id, version);
    if (kept) return kept;
    const printed = version
      ? await printVersion(context, { ...requireLetter(context, id), ...version.content }, version.id)
      : await printLetter(context, id);
    const { letter, pages, bytes: pdf } = printed;
    const commit = ({ hash, bytes }: { hash: string; bytes: number }): SentCopy =>
      step((writable) => {
        const keptAt = nowIso(now);
        keepVersion(writable, letter, {
          reason: 'sent',
          at: keptAt,
          ...(version && { then: { claimed: version.claimed, enclosed: version.enclosed } })
        });
        touchInterview(writable, letter.interviewId, keptAt);
        return insertSentCopy(writable, {
          id: newId(),
          letterId: id,
          content: datedContent(letter, version ? new Date(version.keptAt) : now()),
          claimed: version?.claimed ?? claimedFacts(db, letter.body),
          pdfHash: hash,
          bytes,
          pages,
          sentAt: new Date(sentAt).toISOString(),
          keptAt
        });
      });
    return blobs.storeAndCommit(streamOf(pdf), { expectedBytes: pdf.length }, commit, () => keptCopy(id, version));
  }

  /** Throws NOT_FOUND where this letter has no such version that left. */
  function exportedVersion(letterId: string, versionId: string): Version {
    const version = findVersion(db, versionId);
    if (version?.letterId !== letterId || version.reason !== 'exported') throw notFound('version');
    return version;
  }

  /** The newest copy, where it is of the letter as it stands now, or as the version has it. */
  function keptCopy(id: string, version: Version | null): SentCopy | null {
    const kept = newestSentCopy(db, id);
    const content = version
      ? datedContent(version.content, new Date(version.keptAt))
      : datedContent(requireLetter(context, id), now());
    const enclosed = version ? version.enclosed : enclosedNow(db, id);
    return kept && sameContent(kept.content, content) && kept.enclosed === JSON.stringify(enclosed) ? kept.copy : null;
  }

  function exported(id: string): OutputOf<'letters.exported'> {
    const letter = requireLetter(context, id);
    const enclosed = JSON.stringify(enclosedNow(db, id));
    return exportedVersions(db, id, mostExported).map((version) => ({
      versionId: version.id,
      exportedAt: version.keptAt,
      same: sameContent(version.content, letter) && JSON.stringify(version.enclosed) === enclosed
    }));
  }
  let last: Promise<unknown> = Promise.resolve();

  return {
    // One after the other: of two at once, the second finds what the first has kept.
    'letters.freeze': {
      inSteps: (input, commit) => {
        const frozen = last.then(() => freeze(input, commit));
        last = frozen.catch(() => undefined);
        return frozen;
      }
    },
    'letters.exported': ({ id }) => exported(id),
    'letters.sentCopies': ({ interviewId }) => listSentCopies(db, interviewId),
    'letters.verifySent': async ({ id }) => {
      const found = findSentPdf(db, id);
      if (!found) throw notFound('sentCopy');
      return { state: await stateOf(blobs, found.hash) };
    }
  };
}

async function stateOf(blobs: BlobStore, hash: string): Promise<'same' | 'changed' | 'missing'> {
  if ((await blobs.size(hash)) === null) return 'missing';
  try {
    await blobs.verify(hash);
    return 'same';
  } catch (error) {
    if (error instanceof AppError && error.code === 'EVIDENCE_DAMAGED') return 'changed';
    throw error;
  }
}

/** The bytes of a sent copy for `/files/sent/ID`; null where there is none. */
export function sentPdf(context: Context, id: string) {
  const found = findSentPdf(context.db, id);
  if (!found) return null;
  const { hash, bytes, interviewId, kind, content } = found;
  const name = nameParts(context, { ...content, interviewId, kind });
  return { hash, bytes, mediaType: 'application/pdf', fileName: safeFileName(name, 'pdf') };
}

/** A letter without a date carries the day on which it is printed. */
const datedContent = (letter: LetterContent | Letter, printed: Date): LetterContent => ({
  ...contentOf(letter),
  datedOn: letter.datedOn ?? localDay(printed)
});

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    }
  });
