/** What is still open once a letter was sent, by the decision and by what came back. */
import type { Afterwards, Decision } from '$contract';
import { outcomeNames, outcomeWords } from '../../parts/outcome-names';
import { t } from '../../i18n/messages';

type Outcome = NonNullable<Afterwards['outcome']>;
type Known = Pick<Afterwards, 'sentAt' | 'followUpOn' | 'outcome'>;

/**
 * `ask`: an answer is waited for, and asking once is advised. `may-ask`: whoever thanked and left it there may ask, and nobody says that
 * they should. `rest`: nothing is open. Null while nothing was sent, and once an answer came that leads on or speaks for itself.
 */
export function whatNow(decision: Decision, { sentAt, followUpOn, outcome }: Known): 'ask' | 'may-ask' | 'rest' | null {
  const isAnswered = outcome !== null && outcome !== 'silence';
  if (decision === 'decline') return sentAt !== null && !isAnswered ? 'rest' : null;
  if (isAnswered || (sentAt === null && followUpOn === null)) return null;
  return decision === 'thank_only' && followUpOn === null ? 'may-ask' : 'ask';
}

const afterDecline: Partial<Record<Outcome, { name: string; words: string }>> = {
  next_round: { name: t('outcomes.talkAgain'), words: t('outcomes.talkAgainSaid') },
  withdrew: { name: t('outcomes.ended'), words: t('outcomes.endedSaid') },
  silence: { name: outcomeNames.silence, words: t('outcomes.silenceAfterDecline') }
};

/** What can have come back; whoever declined was not turned down, unless that was noted. */
export function outcomesAfter(decision: Decision, noted: Outcome | null): { value: Outcome; label: string }[] {
  const all = Object.keys(outcomeNames) as Outcome[];
  const able = decision === 'decline' ? all.filter((each) => each !== 'rejected' || each === noted) : all;
  return able.map((value) => ({
    value,
    label: (decision === 'decline' ? afterDecline[value]?.name : undefined) ?? outcomeNames[value]
  }));
}

/** What the screen says once it is noted. */
export const saidOf = (decision: Decision, outcome: Outcome): string =>
  (decision === 'decline' ? afterDecline[outcome]?.words : undefined) ?? outcomeWords[outcome];
