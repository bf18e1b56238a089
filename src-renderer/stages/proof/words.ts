/** What the proof stage's answers and states are called on the screen. */
import type { Fact, ProofRequest } from '$contract';
import { calendarDay } from '../../parts/moments';
import { missingFrom } from '../../parts/viewer/fact-words';

export const sharingOptions: { value: Fact['sharing']; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'ask', label: 'I must ask first' },
  { value: 'no', label: 'No' }
];

/** A line under a closed fact; empty where it may be shared freely. */
export const sharingWords: Record<Fact['sharing'], string> = {
  yes: '',
  ask: 'ask before sharing',
  no: 'not to be shared'
};

export const stateWords: Record<ProofRequest['state'], string> = {
  to_ask: 'to ask',
  asked: 'asked',
  received: 'received',
  refused: 'refused'
};

/** Said of a fact whose source file can no longer show it. */
export const fileTrouble = {
  missing: 'its file is missing',
  changed: 'its file has changed',
  empty: 'its file is empty and proves nothing',
  damaged: 'its file can’t be opened and proves nothing'
} as const;

const lacks = {
  statement: 'needs its sentence',
  source: 'needs a source',
  verifier: 'who could confirm it?'
} as const;

/** The next thing that a fact lacks before somebody else could check it; null when nothing is missing. */
export function nextStep(fact: Parameters<typeof missingFrom>[0]): string | null {
  const first = missingFrom(fact)[0];
  return first ? lacks[first] : null;
}

/** How a request is called in lists. */
export function nameOfRequest(request: Pick<ProofRequest, 'who' | 'what'>): string {
  const what = request.what.trim().split('\n', 1)[0] ?? '';
  return request.who.trim() || what || 'Somebody';
}

/** When an answer is needed, as long as none came: `needed today`, `needed by Sat, 28 November`, `was needed yesterday`; empty without a day. */
export function neededWhen(request: Pick<ProofRequest, 'dueOn' | 'state'>, today: string): string {
  const { dueOn, state } = request;
  if (dueOn === null || (state !== 'to_ask' && state !== 'asked')) return '';
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  const near = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
  if (days < 0) return `was needed ${near ?? calendarDay(dueOn)}`;
  return near ? `needed ${near}` : `needed by ${calendarDay(dueOn)}`;
}

/** Whether a request's due day has passed and nothing came back. `today` as `YYYY-MM-DD` in the user's own time zone. */
export function isOverdue(request: Pick<ProofRequest, 'dueOn' | 'state'>, today: string): boolean {
  return request.dueOn !== null && request.dueOn < today && (request.state === 'to_ask' || request.state === 'asked');
}
