/** Which table holds each kind of thing that can be put into the trash, and how one without words is called. */
import type { Trashable } from '../../contract';

interface TrashTarget {
  readonly table: string;
  readonly key: string;
  /** The thing as a noun, for messages. */
  readonly noun: string;
  /** Stands where the user has written nothing yet. */
  readonly fallback: string;
}

export const trashTargets: Readonly<Record<Trashable, TrashTarget>> = {
  interview: { table: 'interviews', key: 'id', noun: 'interview', fallback: 'Untitled interview' },
  person: { table: 'people', key: 'id', noun: 'person', fallback: 'Unnamed person' },
  sign: { table: 'signs', key: 'id', noun: 'sign', fallback: 'Empty sign' },
  perspective_item: { table: 'perspective_answers', key: 'item_id', noun: 'item', fallback: 'Untitled item' },
  fit_sign: { table: 'fit_answers', key: 'item_id', noun: 'sign', fallback: 'Untitled sign' },
  question_card: { table: 'question_cards', key: 'id', noun: 'question card', fallback: 'Untitled question' },
  unsaid: { table: 'unsaid', key: 'id', noun: 'entry', fallback: 'Empty entry' },
  recording: { table: 'recordings', key: 'id', noun: 'recording', fallback: 'Unnamed recording' },
  marker: { table: 'markers', key: 'id', noun: 'marker', fallback: 'Unnamed marker' },
  fact: { table: 'facts', key: 'id', noun: 'fact card', fallback: 'Untitled fact' },
  evidence: { table: 'evidence', key: 'id', noun: 'evidence file', fallback: 'Unnamed file' },
  request: { table: 'requests', key: 'id', noun: 'request', fallback: 'Untitled request' },
  letter: { table: 'letters', key: 'id', noun: 'letter', fallback: 'Untitled letter' }
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
