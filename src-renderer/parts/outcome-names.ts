/** What the ways of sending and the outcomes are called on the screen. */
import type { Afterwards, Letter } from '$contract';

type SentHow = NonNullable<Afterwards['sentHow']>;
type Outcome = NonNullable<Afterwards['outcome']>;

export const sentHowNames: Record<SentHow, { label: string; inSentence: string }> = {
  email: { label: 'E-mail', inSentence: 'by e-mail' },
  post: { label: 'Post', inSentence: 'by post' },
  by_hand: { label: 'By hand', inSentence: 'by hand' },
  form: { label: 'Their website', inSentence: 'through their website' },
  other: { label: 'Another way', inSentence: 'another way' }
};

export const outcomeNames: Record<Outcome, string> = {
  next_round: 'Next round',
  offer: 'Offer',
  rejected: 'Turned down',
  silence: 'No reply',
  withdrew: 'Withdrew'
};

/** What the screen says once an outcome is picked: plain, and never cheerful about bad news. */
export const outcomeWords: Record<Outcome, string> = {
  next_round: 'You are in the next round. Everything you wrote here can go with you.',
  offer: 'They made you an offer.',
  rejected: 'They turned you down. What you found out here still counts for the next one.',
  silence: 'No reply so far. You can change this whenever they write.',
  withdrew: 'You stepped back. Your notes stay here in case things change.'
};

export const letterKindNames: Record<Letter['kind'], string> = {
  recovery: 'Recovery letter',
  thank_you: 'Thank-you letter',
  decline: 'Decline letter',
  request: 'Request',
  follow_up: 'Follow-up letter'
};

/** `Recovery letter: Thank you for Tuesday`. */
export function letterLabel({ kind, subject }: Pick<Letter, 'kind' | 'subject'>): string {
  return subject.trim() ? `${letterKindNames[kind]}: ${subject.trim()}` : letterKindNames[kind];
}
