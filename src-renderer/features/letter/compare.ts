/** Compares two texts word by word, for people: what was taken out, what was put in, what stayed. */
import { diffWordsWithSpace } from 'diff';

export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Parts in reading order; joining `same` and `removed` gives `before`, joining `same` and `added` gives `after`. */
export function compareWords(before: string, after: string): Part[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value
  }));
}
