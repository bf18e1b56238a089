/** Which letter a decision asks for, and which of the letters that are there is meant by it. */
import type { Decision } from '../../contract/interviews';
import type { Letter, LetterKind } from '../../contract/letters';

/** Undecided has no letter of its own: recovering is what the program is for. */
export const kindOfDecision: Readonly<Record<Decision, LetterKind>> = {
  recover: 'recovery',
  thank_only: 'thank_you',
  decline: 'decline',
  undecided: 'recovery'
};

/**
 * The newest letter of the decision's kind. While nothing is decided, the newest to the employer. A request to somebody else is never
 * meant. `letters` come newest first.
 */
export function letterOfDecision<Each extends Pick<Letter, 'kind'>>(
  letters: readonly Each[],
  decision: Decision
): Each | undefined {
  const own = letters.filter(({ kind }) => kind !== 'request');
  return own.find(({ kind }) => kind === kindOfDecision[decision]) ?? (decision === 'undecided' ? own[0] : undefined);
}
