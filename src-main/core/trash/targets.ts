/** Which table holds each kind of thing that can be put into the trash. */
import type { Trashable } from '../../contract';
import type { Gone } from '../kernel/app-error';

interface TrashTarget {
  readonly table: string;
  readonly key: string;
  /** What is said where it is not there. */
  readonly gone: Gone;
}

export const trashTargets: Readonly<Record<Trashable, TrashTarget>> = {
  interview: { table: 'interviews', key: 'id', gone: 'interview' },
  person: { table: 'people', key: 'id', gone: 'person' },
  sign: { table: 'signs', key: 'id', gone: 'sign' },
  perspective_item: { table: 'perspective_answers', key: 'item_id', gone: 'item' },
  fit_sign: { table: 'fit_answers', key: 'item_id', gone: 'sign' },
  question_card: { table: 'question_cards', key: 'id', gone: 'questionCard' },
  unsaid: { table: 'unsaid', key: 'id', gone: 'entry' },
  recording: { table: 'recordings', key: 'id', gone: 'recording' },
  marker: { table: 'markers', key: 'id', gone: 'marker' },
  fact: { table: 'facts', key: 'id', gone: 'fact' },
  evidence: { table: 'evidence', key: 'id', gone: 'evidence' },
  request: { table: 'requests', key: 'id', gone: 'request' },
  letter: { table: 'letters', key: 'id', gone: 'letter' }
};

export const trashDays = 30;

const longestLabel = 120;

/** One line that names the thing in the trash: the user's words, cut where they are long; empty where there are none. */
export function trashLabel(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : line;
}
