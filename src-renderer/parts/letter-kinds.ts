/** The five kinds of letter, in words, and which one fits the decision. */
import type { Decision, Letter, LetterKind } from '$contract';

interface KindWords {
  kind: LetterKind;
  name: string;
  /** What the letter does, in one sentence. */
  purpose: string;
}

const words: Record<LetterKind, Omit<KindWords, 'kind'>> = {
  recovery: {
    name: 'Recovery letter',
    purpose: 'Thanks them, adds the answer you owed them with a fact they can check, and says that you want the job.'
  },
  thank_you: { name: 'Thank-you letter', purpose: 'Thanks the people you met for their time, and leaves it at that.' },
  decline: {
    name: 'Letter that declines',
    purpose: 'Says that it is not a match at the present time, and why, and lets them correct a misunderstanding.'
  },
  request: {
    name: 'Request to a third party',
    purpose: 'Asks somebody who knows your work for a note, a figure or a certificate.'
  },
  follow_up: { name: 'Follow-up', purpose: 'Asks kindly, once the time they named has passed, how things stand.' }
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
  const to = kind === 'request' ? (recipient.trim().split('\n', 1)[0] ?? '') : '';
  return to ? `${to}: ${title}` : title;
}

/** All kinds, the one that fits the decision first. */
export function kindsFor(decision: Decision): KindWords[] {
  const first = fittingKind[decision];
  return [first, ...order.filter((kind) => kind !== first)].map((kind) => ({ kind, ...words[kind] }));
}
