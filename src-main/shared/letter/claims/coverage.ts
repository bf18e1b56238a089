/** Reads a whole letter: every claim with its state, every figure that needs a fact, and how many of them have one. */
import { claimsIn, type Claim } from './links';
import { figuresIn, type Figure } from './figures';
import { findFigures, type LetterDates } from './find-figures';
import type { KnownFact } from './known-facts';
import type { LanguageWords } from '../../../contract/languages';
import { isBacked, isBackedBy, judgeClaim, type ClaimState } from './match-facts';
import { surroundings } from './meaning/surroundings';
import { plainText } from '../text/plain';
import { sentenceAt, sentencesIn, type Span } from '../text/sentences';

export interface Coverage {
  /** All that a reader would want proof of, linked or not. */
  figures: Figure[];
  claims: ClaimState[];
  /** Figures in the user's own text that no linked fact covers. */
  unsupported: Figure[];
  /** Claims that hold. */
  backed: number;
  /** Claims and figures that need a fact, those that hold included. */
  needed: number;
}

/** A letter's text as its rules look at it; `plain` has every sign at its place in the Markdown. */
export interface LetterText {
  links: Claim[];
  plain: string;
  sentences: Span[];
}

export function readText(markdown: string, words: LanguageWords): LetterText {
  const links = claimsIn(markdown);
  const plain = plainText(markdown, links);
  return { links, plain, sentences: sentencesIn(plain, words) };
}

export function readCoverage(
  { links, plain, sentences }: LetterText,
  facts: ReadonlyMap<string, KnownFact>,
  words: LanguageWords,
  dates: LetterDates
): Coverage {
  const figures = findFigures(plain, words, dates);
  const paragraphs = [...plain.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length
  }));
  const inside: Figure[][] = links.map(() => []);
  const outside: Figure[] = [];
  let at = 0;
  for (const figure of figures) {
    while (at < links.length && links[at]!.to <= figure.from) at += 1;
    const link = links[at];
    if (link && figure.to > link.textFrom && figure.from < link.textTo) inside[at]!.push(figure);
    else outside.push(figure);
  }
  const all = links.length > 0 ? figuresIn(plain, words) : [];
  const around = surroundings(plain, sentences, all);
  // What is linked is meant as a claim, also where it would need no proof by itself.
  const claimed = inside.map((found, index) => (found.length > 0 ? found : figuresWithin(all, links[index]!)));
  const claims = links.map((claim, index) =>
    judgeClaim(claim, facts.get(claim.key) ?? null, claimed[index]!.map(around), words, around(wholeOf(claim)))
  );
  const inSentence = factsBySpan(claims, sentences);
  const inParagraph = factsBySpan(claims, paragraphs);
  const unsupported = outside.filter((figure) => {
    const sentence = sentenceAt(sentences, figure.from);
    // A bare number is too easily another one of the same size: it needs its fact in the same sentence.
    const paragraph = figure.kind === 'count' ? undefined : sentenceAt(paragraphs, figure.from);
    const beside = [
      ...((sentence && inSentence.get(sentence)) ?? []),
      ...((paragraph && inParagraph.get(paragraph)) ?? [])
    ];
    return !beside.some((fact) => isBackedBy(around(figure), fact, words));
  });
  const backed = claims.filter(isBacked).length;
  return { claims, figures, unsupported, backed, needed: claims.length + unsupported.length };
}

const wholeOf = ({ textFrom, textTo, text }: Claim): Figure => ({
  ...{ from: textFrom, to: textTo, text, values: [] },
  kind: 'universal'
});

/** Those that reach into a link's text, found by halves; a bare “one” is no figure. */
function figuresWithin(all: readonly Figure[], { textFrom, textTo }: Claim): Figure[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.to <= textFrom) low = middle + 1;
    else high = middle;
  }
  const found: Figure[] = [];
  for (let at = low; at < all.length && all[at]!.from < textTo; at += 1) {
    const figure = all[at]!;
    if (figure.kind !== 'count' || figure.values[0] !== 1) found.push(figure);
  }
  return found;
}

/** The facts of claims that hold, by the sentence or paragraph in which they are linked; each fact once. */
function factsBySpan(claims: readonly ClaimState[], spans: readonly Span[]): Map<Span, Set<KnownFact>> {
  const found = new Map<Span, Set<KnownFact>>();
  for (const state of claims) {
    const { claim, fact } = state;
    const span = sentenceAt(spans, claim.textFrom);
    if (!span || !fact || !isBacked(state)) continue;
    const facts = found.get(span) ?? new Set();
    found.set(span, facts.add(fact));
  }
  return found;
}
