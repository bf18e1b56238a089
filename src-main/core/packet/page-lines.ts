/** Which words of a page stand together: lines, and the blocks of lines that are one paragraph or one cell. */
import type { PlacedWord } from './page-words.ts';

const isOnLine = (one: PlacedWord, other: PlacedWord): boolean =>
  one.angle === other.angle && Math.abs(one.base - other.base) < 0.35 * Math.max(one.size, other.size);

/** Indices of all words at the height of this one, from the beginning of the line on: also those of other columns. */
export function lineOf(words: readonly PlacedWord[], at: number): number[] {
  const word = words[at]!;
  const line = words.flatMap((each, index) => (isOnLine(word, each) ? [index] : []));
  return line.sort((one, other) => words[one]!.from - words[other]!.from);
}

/** No sentence that a mark would help to find reaches further, in words. */
const farthest = 150;

/** The first and the last word of the block that these words stand in. */
export function blockEnds(words: readonly PlacedWord[], from: number, to: number): [first: number, last: number] {
  let [first, last] = [from, to];
  while (first > Math.max(0, from - farthest) && isOneBlock(words, first - 1)) first -= 1;
  while (last + 1 < Math.min(words.length, to + farthest) && isOneBlock(words, last)) last += 1;
  return [first, last];
}

/** Whether the word after this one goes on with its line, or with the next line of the same paragraph. */
function isOneBlock(words: readonly PlacedWord[], index: number): boolean {
  const [word, next] = [words[index]!, words[index + 1]!];
  if (word.angle !== next.angle || Math.max(word.size, next.size) > 1.25 * Math.min(word.size, next.size)) return false;
  if (isOnLine(word, next)) return next.from > word.from && next.from - word.to < 1.2 * word.size;
  const down = word.base - next.base;
  if (down < 0.7 * word.size || down > 1.75 * word.size) return false;
  let start = index;
  while (start > 0 && isOnLine(words[start - 1]!, word) && words[start]!.from - words[start - 1]!.to < 1.2 * word.size)
    start -= 1;
  return Math.abs(next.from - words[start]!.from) < 4 * word.size;
}
