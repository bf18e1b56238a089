/** Evidence as it is read in the program, and attachments filed as evidence of their own. */
import type { Evidence } from '../../contract';
import { AppError, notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { requireInterview } from '../interviews/public';
import type { StoredFiles } from './evidence-handlers';
import { findEvidence, type EvidenceRow } from './evidence-queries';
import { evidenceView } from './evidence-view';
import { attachmentBytes, shownText } from './text/evidence-text';
import { message } from '../../shared/messages/catalogue';

/** Files bytes as an upload's would be: hash, kind, words and the interview follow. */
export type TakeIn = (
  file: { interviewId: string; name: string; bytes: Uint8Array },
  commit: CommitStep
) => Promise<Evidence>;

type ReadingHandlers = Pick<DomainHandlers<'evidence'>, 'evidence.read' | 'evidence.fileAttachment'>;

export function createReadingHandlers({ db }: Context, files: StoredFiles, takeIn: TakeIn): ReadingHandlers {
  /** Throws NOT_FOUND, and EVIDENCE_DAMAGED where the stored bytes are not those that were filed. */
  async function proven(id: string): Promise<EvidenceRow> {
    const row = findEvidence(db, id);
    if (!row) throw notFound('evidence');
    await files.require(row.hash, row.bytes);
    return row;
  }

  return {
    'evidence.read': async ({ id }) => {
      const row = await proven(id);
      const { text, mails, unread, whole: isWhole, encoding } = await shownText(files.path(row.hash), row);
      return {
        text,
        whole: isWhole,
        encoding,
        unread: unread === 'empty' ? null : unread,
        mails:
          mails?.map((mail) => ({
            ...mail,
            attachments: mail.attachments.map(({ mediaType, ...each }) => ({ ...each, view: evidenceView(mediaType) }))
          })) ?? null
      };
    },
    'evidence.fileAttachment': {
      inSteps: async ({ id, interviewId, number }, commit) => {
        requireInterview(db, interviewId);
        const row = await proven(id);
        const found = await attachmentBytes(files.path(row.hash), row, number);
        if (found === null) throw notFound('attachment');
        if (found === 'cut') throw cutAttachment();
        return takeIn({ interviewId, ...found }, commit);
      }
    }
  };
}

const cutAttachment = (): AppError => new AppError('UNSUPPORTED', message('errors.mailNotWhole'));
