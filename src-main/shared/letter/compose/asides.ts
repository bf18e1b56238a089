/** Comments to oneself, which say nothing to whoever reads a letter: “(but whatever)”, “, which sounded silly”, “So yeah.” */
import type { TidyReason } from '../../../contract/compose';
import { brackets } from './clauses';
import { patternOf } from './pattern';
import type { TypedSentence } from './typed-sentences';

export interface AsideWords {
  asides: {
    /** Found in a bracket, which goes then. */
    brackets: string;
    /** Goes from the end of a sentence. */
    tails: string;
    /** Goes from between two commas, or from behind the last. */
    inserted: string;
    /** A sentence that is nothing else. */
    sentences: string;
  };
}

type Add = (from: number, to: number, instead: string, reason: TidyReason) => boolean;

/** Where a sentence ends, or a comma goes on with it. */
const ending = String.raw`(?=\s*(?:[.!?…]|\n|$))`;

/**
 * Takes asides away; what names one of `names` stays, as does every figure. Tells the sentences of `sentences` that are gone, of which
 * nothing else needs to be tidied.
 */
export function withoutAsides(
  text: string,
  { asides }: AsideWords,
  sentences: readonly TypedSentence[],
  names: readonly string[],
  add: Add
): Set<TypedSentence> {
  const isNamed = (said: string): boolean => {
    const spoken = said.toLowerCase();
    return names.some((name) => (name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => spoken.includes(word)));
  };
  const inBrackets = patternOf(asides.brackets, 'iu');
  const isAside = patternOf(`^(?:${asides.sentences})[.!?…]*$`, 'iu');
  const gone = new Set<TypedSentence>();
  for (const [at, sentence] of sentences.entries()) {
    const said = text.slice(sentence.from, sentence.to);
    if (sentences.length === 1 || sentence.isItem || !isAside.test(said)) continue;
    const before = sentences[at - 1];
    const [from, to] = before ? [before.to, sentence.to] : [sentence.from, sentences[at + 1]!.from];
    const isOneLine = !text.slice(from, to).includes('\n');
    if (isOneLine && add(from, to, '', 'aside')) gone.add(sentence);
  }
  for (const { 0: bracket, index } of text.matchAll(brackets)) {
    const inside = bracket.slice(1, -1).trim();
    if (!inBrackets.test(inside) || isNamed(inside)) continue;
    const space = /[ \t]*$/.exec(text.slice(0, index))![0].length;
    add(index - space, index + bracket.length, '', 'aside');
  }
  for (const { 0: tail, index } of text.matchAll(patternOf(`(?:${asides.tails})${ending}`, 'giu'))) {
    if (!isNamed(tail)) add(index, index + tail.length, '', 'aside');
  }
  for (const { 0: inserted, index } of text.matchAll(
    patternOf(String.raw`,\s*(?:${asides.inserted})(?=,|\s*(?:[.!?…]|\n|$))`, 'giu')
  )) {
    if (!isNamed(inserted)) add(index, index + inserted.length, '', 'aside');
  }
  return gone;
}
