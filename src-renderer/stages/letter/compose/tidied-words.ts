/** Shows what was tidied among the words around it. */
import type { Tidied } from '$contract';
import type { Part } from '../versions/compare';

/** As many signs of the text around a piece as the library gives. */
const around = 40;

/** Where in `within` the piece stands: with the full length before or behind it, else where it is found first. */
export function placeOf({ before, within }: Pick<Tidied, 'before' | 'within'>): number {
  if (within.slice(around, around + before.length) === before) return around;
  const fromEnd = within.length - around - before.length;
  if (fromEnd >= 0 && within.slice(fromEnd, fromEnd + before.length) === before) return fromEnd;
  return Math.max(0, within.indexOf(before));
}

/** The whole as typed and as tidied, a change at a time. */
export function tidiedParts(piece: Pick<Tidied, 'before' | 'after' | 'within'>): Part[] {
  const at = placeOf(piece);
  const [head, tail] = [piece.within.slice(0, at), piece.within.slice(at + piece.before.length)];
  const parts: Part[] = [
    { kind: 'same', text: head },
    { kind: 'removed', text: piece.before },
    { kind: 'added', text: piece.after },
    { kind: 'same', text: tail }
  ];
  return parts.filter(({ text }) => text !== '');
}
