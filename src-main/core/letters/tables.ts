/** The columns of letters, their versions, and what was sent. */
import type { ClaimedFact, Letter, LetterContent, LetterVersion } from '../../contract';
import { flag, json, plain, table } from '../db/table';

export const letters = table('letters', {
  fixed: {
    id: plain(),
    interviewId: plain(),
    kind: plain<Letter['kind']>(),
    requestId: plain<string | null>(),
    ignored: json<string[]>([]),
    revision: plain<number>(),
    createdAt: plain(),
    updatedAt: plain()
  },
  /** What the paper shows. */
  open: {
    subject: plain(),
    body: plain(),
    sender: plain(),
    recipient: plain(),
    datedOn: plain<string | null>(),
    language: plain(),
    paperSize: plain<LetterContent['paperSize']>(),
    paperStyle: plain<LetterContent['paperStyle']>(),
    textSize: plain<LetterContent['textSize']>(),
    margins: plain<LetterContent['margins']>(),
    tone: plain<LetterContent['tone']>(),
    showEnclosureNumbers: flag(),
    signed: flag()
  }
});

export const letterVersions = table('letter_versions', {
  fixed: {
    id: plain(),
    letterId: plain(),
    reason: plain<LetterVersion['reason']>(),
    label: plain(),
    words: plain<number>(),
    keptAt: plain(),
    content: json<unknown>({}),
    claimed: json<unknown>([]),
    /** Null where it was kept before versions knew their enclosures. */
    enclosed: json<unknown>(null)
  },
  open: {}
});

export const sentCopies = table('sent_copies', {
  fixed: {
    id: plain(),
    letterId: plain(),
    content: json<unknown>({}),
    claimed: json<ClaimedFact[]>([]),
    pdfHash: plain(),
    pages: plain<number>(),
    sentAt: plain()
  },
  open: {}
});
