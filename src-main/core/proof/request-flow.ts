/** How a request moves: to ask, asked, received or refused; and which days that leaves behind. */
import type { ProofRequest } from '../../contract';

type Flow = Pick<ProofRequest, 'state' | 'askedOn' | 'answeredOn'>;

/**
 * The patch with the days that follow from its new state. Days that were given, now or before, stay; going back takes the
 * later days out. `today` as `YYYY-MM-DD` in the user's own time zone.
 */
export function withDays(before: Flow, patch: Partial<ProofRequest>, today: string): Partial<ProofRequest> {
  const { state } = patch;
  if (state === undefined || state === before.state) return patch;
  if (state === 'to_ask') return { askedOn: null, answeredOn: null, ...patch };
  if (state === 'asked') return { askedOn: before.askedOn ?? today, answeredOn: null, ...patch };
  return { answeredOn: before.answeredOn ?? today, ...patch };
}
