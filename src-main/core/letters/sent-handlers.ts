/** What was sent: printed once more at that moment, and kept for good under its hash. */
import type { Letter, LetterContent } from '../../contract';
import { AppError, notFound } from '../app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers } from '../context';
import { inTransaction, newId, nowIso } from '../db/transaction';
import { touchInterview } from '../interviews/public';
import { claimedFacts } from './claimed-facts-queries';
import { contentOf, sameContent } from './content';
import { safeFileName } from './file-name';
import { finishPdf, type FinishedPdf } from './finish-pdf';
import { requireLetter } from './letter-handlers';
import { localDay, nameParts, printJob } from './output-names';
import { findSentPdf, insertSentCopy, listSentCopies, newestSentCopy } from './sent-queries';
import { keepVersion } from './versions';

type Sent = 'letters.freeze' | 'letters.sentCopies' | 'letters.verifySent';

export function createSentHandlers(context: Context, blobs: BlobStore): Pick<DomainHandlers<'letters'>, Sent> {
  const { db, now } = context;
  return {
    'letters.freeze': async ({ id, sentAt }) => {
      const newest = newestSentCopy(db, id);
      // Marked as sent again, unchanged: what was sent is kept already.
      if (newest && sameContent(newest.content, frozenContent(context, requireLetter(context, id)))) return newest.copy;
      const { letter, pdf } = await printAsItStands(context, id);
      const options = { expectedBytes: pdf.bytes.length };
      return blobs.storeAndCommit(streamOf(pdf.bytes), options, ({ hash, bytes }) =>
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
            pages: pdf.pages,
            sentAt: new Date(sentAt).toISOString(),
            keptAt
          });
        })
      );
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

/** The print view reads the stored letter itself: only when nothing was saved meanwhile is the PDF the PDF of this text. */
async function printAsItStands(context: Context, id: string): Promise<{ letter: Letter; pdf: FinishedPdf }> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const letter = requireLetter(context, id);
    const printed = await context.platform.printPdf(printJob(context, letter));
    const pdf = await finishPdf(printed, letter.sender.split('\n')[0] ?? '');
    if (requireLetter(context, id).revision === letter.revision) return { letter, pdf };
  }
  throw new AppError(
    'CONFLICT',
    'The letter is still being changed. Nothing was frozen. Stop writing, then try again.'
  );
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    }
  });
