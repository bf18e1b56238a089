/** A request's way in three points: asking, waiting, the answer; each with its day once it is reached. */
import type { ProofRequest } from '$contract';
import { calendarDay } from '../../parts/moments';
import { t } from '../../i18n/messages';

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
  return [
    {
      id: 'to_ask',
      label: t('requests.toAsk'),
      reached: true,
      current: state === 'to_ask',
      mark: asked ? 'done' : 'open'
    },
    {
      id: 'asked',
      label: asked && askedOn ? t('requests.askedOn', { day: calendarDay(askedOn) }) : t('requests.asked'),
      reached: asked,
      current: state === 'asked',
      mark: asked ? 'done' : 'open'
    },
    {
      id: 'answer',
      label: answerWords(state, answeredOn),
      reached: answered,
      current: answered,
      mark: state === 'refused' ? 'crossed' : answered ? 'done' : 'open'
    }
  ];
}

function answerWords(state: ProofRequest['state'], answeredOn: string | null): string {
  const day = answeredOn && calendarDay(answeredOn);
  if (state === 'refused') return day ? t('requests.saidNoOn', { day }) : t('requests.saidNo');
  return state === 'received' && day ? t('requests.answeredOn', { day }) : t('requests.answered');
}

/** What stands between a fact and quoting what somebody wrote about it; empty where nothing does. */
export function permissionTrouble(
  factId: string,
  requests: readonly Pick<ProofRequest, 'factId' | 'state' | 'mayQuote'>[]
): string {
  const own = requests.filter((request) => request.factId === factId && request.state !== 'refused');
  if (own.some(({ state, mayQuote }) => state === 'received' && !mayQuote)) return t('requests.noPermission');
  if (own.some(({ state }) => state === 'asked')) return t('requests.waiting');
  return own.some(({ state }) => state === 'to_ask') ? t('requests.stillToAsk') : '';
}
