/** What the ways of sending and the outcomes are called on the screen. */
import type { Afterwards, Letter } from '$contract';
import { t } from '../i18n/messages';

type SentHow = NonNullable<Afterwards['sentHow']>;
type Outcome = NonNullable<Afterwards['outcome']>;

export const sentHowNames: Record<SentHow, string> = {
  email: t('outcomes.email'),
  post: t('outcomes.post'),
  by_hand: t('outcomes.hand'),
  form: t('outcomes.website'),
  other: t('outcomes.other')
};

export const outcomeNames: Record<Outcome, string> = {
  next_round: t('outcomes.nextRound'),
  offer: t('outcomes.offer'),
  rejected: t('outcomes.rejected'),
  silence: t('outcomes.silence'),
  withdrew: t('outcomes.withdrew')
};

/** What the screen says once an outcome is picked: plain, and never cheerful about bad news. */
export const outcomeWords: Record<Outcome, string> = {
  next_round: t('outcomes.nextRoundSaid'),
  offer: t('outcomes.offerSaid'),
  rejected: t('outcomes.rejectedSaid'),
  silence: t('outcomes.silenceSaid'),
  withdrew: t('outcomes.withdrewSaid')
};

export const letterKindNames: Record<Letter['kind'], string> = {
  recovery: t('outcomes.recoveryLetter'),
  thank_you: t('outcomes.thankYouLetter'),
  decline: t('outcomes.declineLetter'),
  request: t('outcomes.request'),
  follow_up: t('outcomes.followUpLetter')
};

/** `Recovery letter: Thank you for Tuesday`. */
export function letterLabel({ kind, subject }: Pick<Letter, 'kind' | 'subject'>): string {
  const name = letterKindNames[kind];
  return subject.trim() ? t('outcomes.letterWithSubject', { kind: name, subject: subject.trim() }) : name;
}
