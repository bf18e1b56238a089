/** Finds what a letter took over word for word from words that may not be quoted yet. */
import type { Span } from '../text/sentences';

/** Somebody's words, for which nobody has permission. */
export interface Passage {
  who: string;
  text: string;
}

/** Fewer words in a row are anybody's. */
const least = 6;

const wordsOf = (text: string): (Span & { word: string })[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length
  }));

const runAt = (words: readonly { word: string }[], at: number): string =>
  words
    .slice(at, at + least)
    .map(({ word }) => word)
    .join(' ');

/** Each stretch of the plain letter that stands in a passage, with whose words they are. */
export function quotedIn(plain: string, passages: readonly Passage[]): (Span & { who: string })[] {
  if (passages.length === 0) return [];
  const runs = new Map<string, string>();
  for (const { who, text } of passages) {
    const words = wordsOf(text);
    for (let at = 0; at + least <= words.length; at += 1) runs.set(runAt(words, at), who);
  }
  const found: (Span & { who: string })[] = [];
  const words = wordsOf(plain);
  for (let at = 0; at + least <= words.length; at += 1) {
    const who = runs.get(runAt(words, at));
    if (who === undefined) continue;
    const { from } = words[at]!;
    const { to } = words[at + least - 1]!;
    const last = found.at(-1);
    if (last && last.who === who && from <= last.to) last.to = to;
    else found.push({ from, to, who });
  }
  return found;
}
