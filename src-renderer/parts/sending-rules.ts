/** What is asked before something is noted as sent, and how what was kept is called afterwards. */
import type { Afterwards, Interview, OutputOf, SentCopy } from '$contract';
import { t } from '../i18n/messages';
import { dayInWords, momentInWords } from './moments';

type Exported = OutputOf<'letters.exported'>;

/** The letter as it stands, among the texts that can have been sent. */
export const asItIsNow = '';

interface TextChoice {
  /** A version's id, or `asItIsNow`. */
  value: string;
  label: string;
}

/** The texts to choose from; none where the letter still says what it said when it left last, or never left. */
export function textChoices(exported: Exported, now = new Date()): TextChoice[] {
  if (!exported[0] || exported[0].same) return [];
  return [
    ...exported
      .filter(({ same }) => !same)
      .map(({ versionId, exportedAt }) => ({
        value: versionId,
        label: t('sent.asExported', { when: momentInWords(exportedAt, now) })
      })),
    { value: asItIsNow, label: t('sent.asItIs') }
  ];
}

/** The text that had left last by then; an export is a minute early at most, because the field knows minutes only. */
export function likelyText(exported: Exported, sentAt: string | null): string {
  const by = sentAt === null ? Infinity : Date.parse(sentAt) + 60_000;
  const text = exported.find(({ exportedAt }) => Date.parse(exportedAt) <= by) ?? exported[0];
  return !text || text.same ? asItIsNow : text.versionId;
}

/** A day without a time is known by its noon. */
const HALF_A_DAY = 12 * 3_600_000;

/** Asked where a moment can hardly be right: before the interview, or still to come. Empty where it can be. */
export function momentDoubt(
  sentAt: string | null,
  { startsAt, timeKnown, timeZone }: Pick<Interview, 'startsAt' | 'timeKnown' | 'timeZone'>,
  now = new Date()
): string {
  if (sentAt === null) return '';
  if (startsAt !== null && Date.parse(sentAt) < Date.parse(startsAt) - (timeKnown ? 0 : HALF_A_DAY)) {
    const when = timeKnown ? momentInWords(startsAt, now) : dayInWords(startsAt, now, timeZone);
    return t('sent.beforeInterview', { when });
  }
  return Date.parse(sentAt) > +now + 60_000 ? t('sent.stillToCome') : '';
}

/** When a kept copy was sent: what is noted now counts for the newest copy of the letter that is noted; of others, what was noted then. */
export function copyMoment(
  copy: SentCopy,
  copies: readonly SentCopy[],
  { sentAt, sentLetterId }: Pick<Afterwards, 'sentAt' | 'sentLetterId'>,
  now = new Date()
): string {
  if (sentAt === null) return t('sent.notSentSince');
  const newest = copies.find(({ letterId }) => letterId === sentLetterId);
  if (newest?.id === copy.id) return t('sent.sentWhen', { when: momentInWords(sentAt, now) });
  return t('sent.keptWhen', { when: momentInWords(copy.sentAt, now) });
}
