/** A request's way in three points: asking, waiting, the answer; each with its day once it is reached. */
import type { ProofRequest } from '$contract';
import { calendarDay } from '../../parts/moments';

interface FlowStep {
  id: 'to_ask' | 'asked' | 'answer';
  label: string;
  reached: boolean;
  current: boolean;
  mark: 'open' | 'done' | 'crossed';
}

export function flowOf({
  state,
  askedOn,
  answeredOn
}: Pick<ProofRequest, 'state' | 'askedOn' | 'answeredOn'>): FlowStep[] {
  const answered = state === 'received' || state === 'refused';
  const asked = answered || state === 'asked';
  const on = (words: string, day: string | null): string => (day ? `${words} ${calendarDay(day)}` : words);
  const answer = state === 'refused' ? on('said no', answeredOn) : on('answered', answeredOn);
  return [
    { id: 'to_ask', label: 'to ask', reached: true, current: state === 'to_ask', mark: asked ? 'done' : 'open' },
    {
      id: 'asked',
      label: asked ? on('asked', askedOn) : 'asked',
      reached: asked,
      current: state === 'asked',
      mark: asked ? 'done' : 'open'
    },
    {
      id: 'answer',
      label: answered ? answer : 'answered',
      reached: answered,
      current: answered,
      mark: state === 'refused' ? 'crossed' : answered ? 'done' : 'open'
    }
  ];
}

/** What stands between a fact and quoting what somebody wrote about it; empty where nothing does. */
export function permissionTrouble(
  factId: string,
  requests: readonly Pick<ProofRequest, 'factId' | 'state' | 'mayQuote'>[]
): string {
  const own = requests.filter((request) => request.factId === factId && request.state !== 'refused');
  if (own.some(({ state, mayQuote }) => state === 'received' && !mayQuote)) return 'no permission to quote yet';
  if (own.some(({ state }) => state === 'asked')) return 'waiting for an answer';
  return own.some(({ state }) => state === 'to_ask') ? 'somebody is still to be asked' : '';
}
