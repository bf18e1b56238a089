/** Compares what was read with what the page says; spaces and line ends don't count as letters of their own. */

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Levenshtein distance for each letter of the page. */
export function characterErrors(read: string, known: string): number {
  const [one, other] = [even(read), even(known)];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const now = [at];
    for (let to = 1; to <= other.length; to++)
      now[to] = Math.min(before[to]! + 1, now[to - 1]! + 1, before[to - 1]! + Number(one[at - 1] !== other[to - 1]));
    before = now;
  }
  return before[other.length]! / other.length;
}

/** Words that the page does not have, or not as often. */
export function wrongWords<Word extends { text: string }>(read: readonly Word[], known: string): Word[] {
  const left = new Map<string, number>();
  for (const word of even(known).split(' ')) left.set(word, (left.get(word) ?? 0) + 1);
  return read.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
