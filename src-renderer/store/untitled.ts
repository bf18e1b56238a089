/** What a thing is called that nobody wrote anything into. */
import type { Trashable } from '$contract';
import type { MessageKey } from '$shared/messages/catalogue';
import { t } from '../i18n/messages';

const keys = {
  interview: 'trash.untitledInterview',
  person: 'trash.unnamedPerson',
  sign: 'trash.emptySign',
  perspective_item: 'trash.untitledItem',
  fit_sign: 'trash.untitledSign',
  question_card: 'trash.untitledQuestion',
  unsaid: 'trash.emptyEntry',
  recording: 'trash.unnamedRecording',
  marker: 'trash.unnamedMarker',
  fact: 'trash.untitledFact',
  evidence: 'trash.unnamedFile',
  request: 'trash.untitledRequest',
  letter: 'trash.untitledLetter'
} as const satisfies Record<Trashable, MessageKey>;

export const nameOf = ({ kind, label }: { kind: Trashable; label: string }): string => label || t(keys[kind]);
