/** Which table holds each kind of text that carries a sum, and how one is named. */
import type { DamagedKind } from '../../contract';

interface DamageTarget {
  readonly kind: DamagedKind;
  /** SQL for the thing's first words. */
  readonly label: string;
  /** SQL for the interview that it belongs to. */
  readonly interview: string;
  readonly id?: string;
  /** The table allows no change: a row is mended by writing it anew. */
  readonly frozen?: true;
}

const ofLetter = '(SELECT interview_id FROM letters WHERE letters.id = letter_id)';

export const damageTargets: Readonly<Record<string, DamageTarget>> = {
  applications: {
    kind: 'application',
    label: 'company',
    interview: '(SELECT min(id) FROM interviews WHERE application_id = applications.id)'
  },
  interviews: {
    kind: 'interview',
    label: '(SELECT company FROM applications WHERE applications.id = application_id)',
    interview: 'id'
  },
  people: { kind: 'person', label: 'name', interview: 'interview_id' },
  signs: { kind: 'sign', label: 'text', interview: 'interview_id' },
  ratings: { kind: 'rating', label: 'note', interview: 'interview_id', frozen: true },
  perspective_answers: {
    kind: 'perspective_item',
    label: "coalesce(nullif(label, ''), seen)",
    interview: 'interview_id',
    id: 'NULL'
  },
  fit_answers: { kind: 'fit_sign', label: "coalesce(nullif(label, ''), note)", interview: 'interview_id', id: 'NULL' },
  fit_decisions: { kind: 'decision', label: 'reason', interview: 'interview_id' },
  fit_symptoms: { kind: 'symptom', label: 'note', interview: 'interview_id', id: 'NULL' },
  question_cards: { kind: 'question_card', label: 'question', interview: 'interview_id' },
  unsaid: { kind: 'unsaid', label: 'text', interview: 'interview_id' },
  recordings: { kind: 'recording', label: 'prediction', interview: 'interview_id' },
  markers: {
    kind: 'marker',
    label: 'label',
    interview: '(SELECT interview_id FROM recordings WHERE recordings.id = recording_id)'
  },
  facts: { kind: 'fact', label: 'statement', interview: 'NULL' },
  evidence: { kind: 'evidence', label: "coalesce(nullif(title, ''), file_name)", interview: 'NULL' },
  requests: { kind: 'request', label: "coalesce(nullif(what, ''), who)", interview: 'interview_id' },
  letters: { kind: 'letter', label: 'subject', interview: 'interview_id' },
  letter_versions: {
    kind: 'version',
    label: '(SELECT subject FROM letters WHERE letters.id = letter_id)',
    interview: ofLetter
  },
  sent_copies: {
    kind: 'sent_copy',
    label: '(SELECT subject FROM letters WHERE letters.id = letter_id)',
    interview: ofLetter,
    frozen: true
  },
  enclosures: { kind: 'enclosure', label: 'label', interview: ofLetter },
  afterwards: { kind: 'afterwards', label: 'notes', interview: 'interview_id', id: 'NULL' },
  unfinished: { kind: 'unfinished', label: 'words', interview: 'NULL', id: 'NULL' }
};

export const tableOf = (kind: DamagedKind): string =>
  Object.entries(damageTargets).find(([, target]) => target.kind === kind)?.[0] ?? '';
