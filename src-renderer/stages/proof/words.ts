/** What the proof stage's answers and states are called on the screen. */
import type { Fact, ProofRequest } from '$contract';
import { calendarDay } from '../../parts/moments';
import { missingFrom } from '../../parts/viewer/fact-words';
import { t } from '../../i18n/messages';

/** A line under a closed fact; empty where it may be shared freely. */
export const sharingWords: Record<Fact['sharing'], string> = {
  yes: '',
  ask: t('proof.askBeforeSharing'),
  no: t('proof.notToShare')
};

export const stateWords: Record<ProofRequest['state'], string> = {
  to_ask: t('requests.toAsk'),
  asked: t('requests.asked'),
  received: t('requests.received'),
  refused: t('requests.refused')
};

/** Said of a fact whose source file can no longer show it. */
export const fileTrouble = {
  missing: t('proof.fileMissing'),
  changed: t('proof.fileChanged'),
  empty: t('proof.fileEmpty'),
  damaged: t('proof.fileDamaged')
} as const;

const lacks = {
  statement: t('proof.needsStatement'),
  source: t('proof.needsSource'),
  verifier: t('proof.needsVerifier')
} as const;

/** The next thing that a fact lacks before somebody else could check it; null when nothing is missing. */
export function nextStep(fact: Parameters<typeof missingFrom>[0]): string | null {
  const first = missingFrom(fact)[0];
  return first ? lacks[first] : null;
}

/** How a request is called in lists. */
export function nameOfRequest(request: Pick<ProofRequest, 'who' | 'what'>): string {
  const what = request.what.trim().split('\n', 1)[0] ?? '';
  return request.who.trim() || what || t('requests.nobody');
}

/** When an answer is needed, as long as none came: `needed today`, `needed by Sat, 28 November`, `was needed yesterday`; empty without a day. */
export function neededWhen(request: Pick<ProofRequest, 'dueOn' | 'state'>, today: string): string {
  const { dueOn, state } = request;
  if (dueOn === null || (state !== 'to_ask' && state !== 'asked')) return '';
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (days === -1) return t('requests.wasNeededYesterday');
  if (days === 0) return t('requests.neededToday');
  if (days === 1) return t('requests.neededTomorrow');
  const day = calendarDay(dueOn);
  return days < 0 ? t('requests.wasNeeded', { day }) : t('requests.neededBy', { day });
}

/** Whether a request's due day has passed and nothing came back. `today` as `YYYY-MM-DD` in the user's own time zone. */
export function isOverdue(request: Pick<ProofRequest, 'dueOn' | 'state'>, today: string): boolean {
  return request.dueOn !== null && request.dueOn < today && (request.state === 'to_ask' || request.state === 'asked');
}
