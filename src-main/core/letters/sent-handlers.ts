/** What was sent: printed once more at that moment, and kept for good under its hash. */
import type { InputOf, Letter, LetterContent, SentCopy } from '../../contract';
import { AppError, notFound } from '../app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers } from '../context';
import { inTransaction, newId, nowIso } from '../db/transaction';
import { localDay, touchInterview } from '../interviews/public';
import { claimedFacts } from './claimed-facts-queries';
import { contentOf, sameContent } from './content';
import { safeFileName } from './file-name';
import { requireLetter } from './letter-handlers';
import { nameParts } from './output-names';
import { printLetter } from './print-letter';
import { findSentPdf, insertSentCopy, listSentCopies, newestSentCopy } from './sent-queries';
import { enclosedNow } from './version-queries';
import { keepVersion } from './versions';

type Sent = 'letters.freeze' | 'letters.sentCopies' | 'letters.verifySent';

export function createSentHandlers(context: Context, blobs: BlobStore): Pick<DomainHandlers<'letters'>, Sent> {
  const { db, now } = context;

  async function freeze({ id, sentAt }: InputOf<'letters.freeze'>): Promise<SentCopy> {
    const kept = keptCopy(id);
    if (kept) return kept;
    const { letter, pages, bytes: pdf } = await printLetter(context, id);
    const commit = ({ hash, bytes }: { hash: string; bytes: number }): SentCopy =>
      inTransaction(db, () => {
        const keptAt = nowIso(now);
        keepVersion(db, letter, { reason: 'sent', at: keptAt });
        touchInterview(db, letter.interviewId, keptAt);
        return insertSentCopy(db, {
          id: newId(),
          letterId: id,
          content: frozenContent(context, letter),
          claimed: claimedFacts(db, letter.body),
          pdfHash: hash,
          bytes,
          pages,
          sentAt: new Date(sentAt).toISOString(),
          keptAt
        });
      });
    return blobs.storeAndCommit(streamOf(pdf), { expectedBytes: pdf.length }, commit, () => keptCopy(id));
  }

  /** The newest copy, where it is of the letter as it stands now. */
  function keptCopy(id: string): SentCopy | null {
    const kept = newestSentCopy(db, id);
    const isKept =
      kept &&
      sameContent(kept.content, frozenContent(context, requireLetter(context, id))) &&
      kept.enclosed === JSON.stringify(enclosedNow(db, id));
    return isKept ? kept.copy : null;
  }
  let last: Promise<unknown> = Promise.resolve();

  return {
    // One after the other: of two at once, the second finds what the first has kept.
    'letters.freeze': (input) => {
      const frozen = last.then(() => freeze(input));
      last = frozen.catch(() => undefined);
      return frozen;
    },
    'letters.sentCopies': ({ interviewId }) => listSentCopies(db, interviewId),
    'letters.verifySent': async ({ id }) => {
      const found = findSentPdf(db, id);
      if (!found) throw notFound('sent copy');
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
const frozenContent = ({ now }: Context, letter: Letter): LetterContent => ({
  ...contentOf(letter),
  datedOn: letter.datedOn ?? localDay(now())
});

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    }
  });
