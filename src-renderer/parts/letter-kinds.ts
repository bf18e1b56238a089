/** The five kinds of letter, in words, and which one fits the decision. */
import type { Decision, Letter, LetterKind } from '$contract';
import { kindOfDecision } from '$shared/letter/of-decision';
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

/** What can be begun here: a request is begun in Proof, where whom it asks is known. */
const order: LetterKind[] = ['recovery', 'thank_you', 'decline', 'follow_up'];

export const nameOf = (kind: LetterKind): string => words[kind].name;

/** How a letter is called among others: drafts of requests have one subject, so their addressee is said too. */
export function titleOfLetter({ kind, subject, recipient }: Pick<Letter, 'kind' | 'subject' | 'recipient'>): string {
  const title = subject.trim() || nameOf(kind);
  const to = kind === 'request' ? firstLine(recipient) : '';
  return to ? t('letter.toWhom', { name: to, subject: title }) : title;
}

/** The kinds of letter to the employer, the one that fits the decision first. Whoever declined waits for no answer. */
export function kindsFor(decision: Decision): KindWords[] {
  const first = kindOfDecision[decision];
  const others = order.filter((kind) => kind !== first && !(decision === 'decline' && kind === 'follow_up'));
  return [first, ...others].map((kind) => ({ kind, ...words[kind] }));
}
