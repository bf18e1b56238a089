/** Notes by their look, whatever they say: running text that begins small and ends without a mark, and brackets that are no sentence. */
import type { Wording } from '../../../contract/languages';
import { anyOf, pattern } from '../language/patterns';
import type { Letter } from './check';
import { sentenceAt, type Span } from '../text/sentences';

/** Between the salutation and the closing: outside of them lines need no mark. */
export function looseNotes({ plain, body, sentences, lexicon }: Letter, { asides }: Wording): Span[] {
  const closing = pattern(lexicon.closing, 'imu').exec(plain)?.index ?? plain.length;
  return blocksOf(body).flatMap((block, index, all) => {
    // The name and what closes stand last, the salutation first.
    if (index === 0 || index >= all.length - 1 || block.from >= closing) return [];
    const last = sentenceAt(sentences, block.to - 1);
    const within = sentences.filter(({ from, to }) => from >= block.from && to <= block.to);
    return within.filter((sentence) => {
      const text = plain.slice(sentence.from, sentence.to);
      if (/^\(/.test(text)) return isBracket(text, asides);
      return sentence === last && isUnended(text);
    });
  });
}

const blocksOf = (body: string): Span[] =>
  [...body.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)]
    .filter(({ 0: text }) => !/^\s*(?:[-*+#>|]|\d+[.)])\s/.test(text))
    .map(({ 0: text, index }) => ({ from: index, to: index + text.trimEnd().length }));

/** Three words or more that begin small, with nothing at their end. */
export const isUnended = (text: string): boolean =>
  /^\p{Ll}/u.test(text) && /[\p{L}\p{N})]$/u.test(text) && !text.includes('\n') && text.split(/\s+/).length > 2;

/** A bracket that stands for itself: a sentence in it has a capital and a mark of its own. */
function isBracket(text: string, asides: readonly string[]): boolean {
  const inner = /^\(([^()]+)\)?[.!]?$/su.exec(text)?.[1];
  if (inner === undefined || inner.split(/\s+/).length < 2) return false;
  if (asides.length > 0 && pattern(`^(?:${anyOf(asides)})`, 'iu').test(inner)) return false;
  return /[?!]{2}/.test(inner) || !/^\p{Lu}.*[.!]$/su.test(inner);
}
