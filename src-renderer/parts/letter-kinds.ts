/** The five kinds of letter, in words, and which one fits the decision. */
import type { Decision, Letter, LetterKind } from '$contract';
import { firstLine } from '$shared/letter/sheet/recipient';
import { t } from '../i18n/messages';

interface KindWords {
  kind: LetterKind;
  name: string;
  /** What the letter does, in one sentence. */
  purpose: string;
}

const words: Record<LetterKind, Omit<KindWords, 'kind'>> = {
  recovery: { name: t('letter.recovery'), purpose: t('letter.recoveryPurpose') },
  thank_you: { name: t('letter.thankYou'), purpose: t('letter.thankYouPurpose') },
  decline: { name: t('letter.decline'), purpose: t('letter.declinePurpose') },
  request: { name: t('letter.request'), purpose: t('letter.requestPurpose') },
  follow_up: { name: t('letter.followUp'), purpose: t('letter.followUpPurpose') }
};

export const fittingKind: Record<Decision, LetterKind> = {
  recover: 'recovery',
  thank_only: 'thank_you',
  decline: 'decline',
  undecided: 'recovery'
};

const order: LetterKind[] = ['recovery', 'thank_you', 'decline', 'follow_up', 'request'];

export const nameOf = (kind: LetterKind): string => words[kind].name;

/** How a letter is called among others: drafts of requests have one subject, so their addressee is said too. */
export function titleOfLetter({ kind, subject, recipient }: Pick<Letter, 'kind' | 'subject' | 'recipient'>): string {
  const title = subject.trim() || nameOf(kind);
  const to = kind === 'request' ? firstLine(recipient) : '';
  return to ? t('letter.toWhom', { name: to, subject: title }) : title;
}

/** All kinds, the one that fits the decision first. */
export function kindsFor(decision: Decision): KindWords[] {
  const first = fittingKind[decision];
  return [first, ...order.filter((kind) => kind !== first)].map((kind) => ({ kind, ...words[kind] }));
}
