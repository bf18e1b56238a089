/** Reads a whole letter: every claim with its state, every figure that needs a fact, and how many of them have one. */
import { claimsIn } from '../../src-main/contract/claims';
import type { Figure } from './figures';
import { findFigures, type LetterDates } from './find-figures';
import type { LanguageWords } from './language';
import { isBackedBy, judgeClaim, type ClaimState, type KnownFact } from './match-facts';
import { plainText } from './plain';
import { sentenceAt, sentencesIn } from './sentences';

export interface Coverage {
  claims: ClaimState[];
  /** Figures in the user's own text that no linked fact covers. */
  unsupported: Figure[];
  /** Claims that hold. */
  backed: number;
  /** Claims and figures that need a fact, those that hold included. */
  needed: number;
}

export function readCoverage(
  markdown: string,
  facts: ReadonlyMap<string, KnownFact>,
  words: LanguageWords,
  dates: LetterDates
): Coverage {
  const links = claimsIn(markdown);
  const plain = plainText(markdown, links);
  const figures = findFigures(plain, words, dates);
  const sentences = sentencesIn(plain, words);
  const inside: Figure[][] = links.map(() => []);
  const outside: Figure[] = [];
  let at = 0;
  for (const figure of figures) {
    while (at < links.length && links[at]!.to <= figure.from) at += 1;
    const link = links[at];
    if (link && figure.from >= link.textFrom - 1 && figure.from < link.textTo) inside[at]!.push(figure);
    else outside.push(figure);
  }
  const claims = links.map((claim, index) => judgeClaim(claim, facts.get(claim.key) ?? null, inside[index]!, words));
  const bySentence = new Map<number, ClaimState[]>();
  for (const state of claims) {
    const sentence = sentenceAt(sentences, state.claim.textFrom);
    if (!sentence || state.trouble) continue;
    bySentence.set(sentence.from, [...(bySentence.get(sentence.from) ?? []), state]);
  }
  const unsupported = outside.filter((figure) => {
    const beside = bySentence.get(sentenceAt(sentences, figure.from)?.from ?? -1) ?? [];
    return !beside.some(({ fact }) => fact && isBackedBy(figure, fact, words));
  });
  const backed = claims.filter(({ trouble }) => trouble === null).length;
  return { claims, unsupported, backed, needed: claims.length + unsupported.length };
}
