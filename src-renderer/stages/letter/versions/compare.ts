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

/** For short texts: where they share little, one whole after the other is easier read than word by word. */
export function compareShort(before: string, after: string): Part[] {
  const parts = compareWords(before, after);
  if (areAlike(parts, before, after)) return parts;
  const changed: Part[] = [
    { kind: 'removed', text: before },
    { kind: 'same', text: before && after ? '\n' : '' },
    { kind: 'added', text: after }
  ];
  return changed.filter(({ text }) => text !== '');
}

/** Whether two texts share so much that marks in them help. */
export function areAlike(parts: readonly Part[], before: string, after: string): boolean {
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return same >= 0.5 * Math.max(before.length, after.length);
}

/** In characters, before and after what differs. */
const around = 80;

/** Only what differs with some words around it: in a long letter one changed letter would be looked for in vain. */
export function aroundChanges(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same' || part.text.length <= 2 * around) return part;
    const before = index > 0 ? part.text.slice(0, around).replace(/\S*$/u, '…') : '';
    const after = index < parts.length - 1 ? part.text.slice(-around).replace(/^\S*/u, '…') : '';
    return { kind: 'same', text: [before, after].filter(Boolean).join('\n') };
  });
}
