/** The columns of letters, their versions, and what was sent. */
import type { ClaimedFact, Letter, LetterContent, LetterVersion } from '../../contract';
import { eachSetting, type LetterSettings, type SettingName } from '../../shared/letter/sheet/settings';
import { flag, json, plain, table } from '../db/table';

type SettingColumns = {
  [Name in SettingName]: LetterSettings[Name] extends boolean
    ? ReturnType<typeof flag>
    : ReturnType<typeof plain<LetterSettings[Name]>>;
};
const settings = eachSetting(({ kind }) => (kind === 'switch' ? flag() : plain())) as SettingColumns;

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
    tone: plain<LetterContent['tone']>(),
    ...settings
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
