/** Guesses which letter went out, so that marking it as sent is one press; the user can pick another. */
import type { Decision, Letter } from '$contract';
import { kindOfDecision } from '$shared/letter/of-decision';

/**
 * The newest letter of the kind that fits the decision; else the newest that goes to the employer; else none: a request goes to
 * somebody else. `letters` come newest first, as `letters.list` gives them.
 */
export function likelySent<Each extends Pick<Letter, 'kind'>>(
  letters: readonly Each[],
  decision: Decision
): Each | undefined {
  return (
    letters.find(({ kind }) => kind === kindOfDecision[decision]) ?? letters.find(({ kind }) => kind !== 'request')
  );
}
