/** Which table holds each kind of thing that can be put into the trash, and how one without words is called. */
import type { Trashable } from '../../contract';
import type { Gone } from '../kernel/app-error';

interface TrashTarget {
  readonly table: string;
  readonly key: string;
  /** What is said where it is not there. */
  readonly gone: Gone;
  /** Stands where the user has written nothing yet. */
  readonly fallback: string;
}

export const trashTargets: Readonly<Record<Trashable, TrashTarget>> = {
  interview: { table: 'interviews', key: 'id', gone: 'interview', fallback: 'Untitled interview' },
  person: { table: 'people', key: 'id', gone: 'person', fallback: 'Unnamed person' },
  sign: { table: 'signs', key: 'id', gone: 'sign', fallback: 'Empty sign' },
  perspective_item: { table: 'perspective_answers', key: 'item_id', gone: 'item', fallback: 'Untitled item' },
  fit_sign: { table: 'fit_answers', key: 'item_id', gone: 'sign', fallback: 'Untitled sign' },
  question_card: { table: 'question_cards', key: 'id', gone: 'questionCard', fallback: 'Untitled question' },
  unsaid: { table: 'unsaid', key: 'id', gone: 'entry', fallback: 'Empty entry' },
  recording: { table: 'recordings', key: 'id', gone: 'recording', fallback: 'Unnamed recording' },
  marker: { table: 'markers', key: 'id', gone: 'marker', fallback: 'Unnamed marker' },
  fact: { table: 'facts', key: 'id', gone: 'fact', fallback: 'Untitled fact' },
  evidence: { table: 'evidence', key: 'id', gone: 'evidence', fallback: 'Unnamed file' },
  request: { table: 'requests', key: 'id', gone: 'request', fallback: 'Untitled request' },
  letter: { table: 'letters', key: 'id', gone: 'letter', fallback: 'Untitled letter' }
};

export const trashDays = 30;

const longestLabel = 120;

/** One line that names the thing in the trash: the user's words, cut where they are long. */
export function trashLabel(kind: Trashable, words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return trashTargets[kind].fallback;
  const letters = [...line];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : line;
}
