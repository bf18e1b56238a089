/** Finds a name that was nearly written right. */
import type { Span } from '../claims/sentences';

/** Single letters to add, drop, change or swap with their neighbour, at most `most`; more answers `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(next[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return last[b.length]!;
}

/** The first place in a text that is one slip (two in a long name) from a name and written as a name; null where none is. */
export function closest(text: string, name: string): (Span & { text: string }) | null {
  const count = name.trim().split(/\s+/).length;
  const most = name.length >= 9 ? 2 : 1;
  const wanted = name.trim().toLowerCase();
  const found = [...text.matchAll(/[\p{L}][\p{L}\p{M}’'-]*/gu)];
  for (let index = 0; index + count <= found.length; index += 1) {
    const first = found[index]!;
    const last = found[index + count - 1]!;
    if (!/^\p{Lu}/u.test(first[0])) continue;
    const span = { from: first.index, to: last.index + last[0].length };
    const there = text.slice(span.from, span.to).replace(/[’']s$/, '');
    const written = there.replace(/\s+/g, ' ').toLowerCase();
    if (written === wanted || Math.abs(written.length - wanted.length) > most) continue;
    // A plural or another word with the same beginning is no slip.
    if (editDistance(written, wanted, most) <= most)
      return { from: span.from, to: span.from + there.length, text: there };
  }
  return null;
}
