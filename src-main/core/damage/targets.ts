/** Which table holds each kind of text that carries a sum, and how one is named. */
import type { DamagedKind } from '../../contract';

interface DamageTarget {
  readonly table: string;
  /** SQL for the thing's first words. */
  readonly label: string;
  /** SQL for the interview that it belongs to. */
  readonly interview: string;
  /** SQL for its own id, where that is not the column `id`. */
  readonly id?: string;
  /** The table allows no change: a row is mended by writing it anew. */
  readonly frozen?: true;
}

const ofLetter = '(SELECT interview_id FROM letters WHERE letters.id = letter_id)';

export const damageTargets: Readonly<Record<DamagedKind, DamageTarget>> = {
  application: {
    table: 'applications',
    label: 'company',
    interview: '(SELECT min(id) FROM interviews WHERE application_id = applications.id)'
  },
  interview: {
    table: 'interviews',
    label: '(SELECT company FROM applications WHERE applications.id = application_id)',
    interview: 'id'
  },
  person: { table: 'people', label: 'name', interview: 'interview_id' },
  sign: { table: 'signs', label: 'text', interview: 'interview_id' },
  rating: { table: 'ratings', label: 'note', interview: 'interview_id', frozen: true },
  perspective_item: {
    table: 'perspective_answers',
    label: "coalesce(nullif(label, ''), seen)",
    interview: 'interview_id',
    id: 'NULL'
  },
  fit_sign: { table: 'fit_answers', label: "coalesce(nullif(label, ''), note)", interview: 'interview_id', id: 'NULL' },
  decision: { table: 'fit_decisions', label: 'reason', interview: 'interview_id' },
  symptom: { table: 'fit_symptoms', label: 'note', interview: 'interview_id', id: 'NULL' },
  question_card: { table: 'question_cards', label: 'question', interview: 'interview_id' },
  unsaid: { table: 'unsaid', label: 'text', interview: 'interview_id' },
  recording: { table: 'recordings', label: 'prediction', interview: 'interview_id' },
  marker: {
    table: 'markers',
    label: 'label',
    interview: '(SELECT interview_id FROM recordings WHERE recordings.id = recording_id)'
  },
  fact: { table: 'facts', label: 'statement', interview: 'NULL' },
  evidence: { table: 'evidence', label: "coalesce(nullif(title, ''), file_name)", interview: 'NULL' },
  request: { table: 'requests', label: "coalesce(nullif(what, ''), who)", interview: 'interview_id' },
  letter: { table: 'letters', label: 'subject', interview: 'interview_id' },
  version: {
    table: 'letter_versions',
    label: '(SELECT subject FROM letters WHERE letters.id = letter_id)',
    interview: ofLetter
  },
  sent_copy: {
    table: 'sent_copies',
    label: '(SELECT subject FROM letters WHERE letters.id = letter_id)',
    interview: ofLetter,
    frozen: true
  },
  enclosure: { table: 'enclosures', label: 'label', interview: ofLetter },
  afterwards: { table: 'afterwards', label: 'notes', interview: 'interview_id', id: 'NULL' },
  unfinished: { table: 'unfinished', label: 'words', interview: 'NULL', id: 'NULL' }
};

const kinds = new Map(Object.entries(damageTargets).map(([kind, { table }]) => [table, kind as DamagedKind]));

/** Undefined for a table whose rows carry no sum. */
export const kindIn = (table: string): DamagedKind | undefined => kinds.get(table);
