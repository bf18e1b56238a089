/** What would bring a letter back to one page: every cut and every setting named here was tried on the paper. */
import type { LetterContent } from '$contract';
import { claimsIn, withoutClaims } from '$shared/letter/claims/links';
import { closingLength, knownLanguage, signatureIndex } from '$shared/letter/sheet/paper';
import { countWords, wordEnds } from '$shared/letter/text/words';

type Lay = (content: LetterContent) => { pages: number };

export type PaperSetting = Pick<LetterContent, 'paperStyle' | 'textSize' | 'margins'>;

export interface Cut {
  /** Where it stands in the Markdown. */
  from: number;
  to: number;
  text: string;
  words: number;
  /** Whether a fact backs something in it. */
  backed: boolean;
}

export interface TightenHints {
  /** So many words before the closing must go, not one fewer; null where even all of them are not enough. */
  words: number | null;
  /** The mildest smaller setting, and another style, that hold the letter as it is. */
  settings: PaperSetting[];
  cuts: Cut[];
  /** Whether each of the cuts is enough alone, or only all of them are. */
  enough: 'each' | 'together';
}

/** From the mildest to the last that is still a letter. */
const tighter: Pick<LetterContent, 'textSize' | 'margins'>[] = [
  { textSize: '10.5', margins: 'normal' },
  { textSize: '11', margins: 'narrow' },
  { textSize: '10.5', margins: 'narrow' },
  { textSize: '10', margins: 'normal' },
  { textSize: '10', margins: 'narrow' }
];
const styles: LetterContent['paperStyle'][] = ['classic', 'modern', 'plain'];
const mostShown = 3;
const mostTogether = 6;
const mostTried = 40;

/** `lay` lays a letter out as the paper would and leaves no trace; null where one page is enough already. */
export function tightenHints(content: LetterContent, lay: Lay): TightenHints | null {
  const fits = (patch: Partial<LetterContent>): boolean => lay({ ...content, ...patch }).pages <= 1;
  if (fits({})) return null;
  const { paperStyle, textSize, margins } = content;
  const smaller = tighter.find((setting) => isTighter(setting, content) && fits(setting));
  const others = styles.filter((style) => style !== paperStyle && fits({ paperStyle: style }));
  const settings = [
    ...(smaller ? [{ paperStyle, ...smaller }] : []),
    ...others.map((style) => ({ paperStyle: style, textSize, margins }))
  ];
  const without = (cuts: readonly Cut[]): boolean => fits({ body: withoutCuts(content.body, cuts) });
  return { words: wordsOver(content, (body) => fits({ body })), settings, ...cutsFor(content, without) };
}

const isTighter = (setting: Pick<LetterContent, 'textSize' | 'margins'>, now: LetterContent): boolean =>
  Number(setting.textSize) <= Number(now.textSize) &&
  (setting.margins === 'narrow' || now.margins === 'normal') &&
  (setting.textSize !== now.textSize || setting.margins !== now.margins);

/** The fewest words before the closing without which one page is enough: the more are gone, the shorter the letter. */
function wordsOver({ body, language }: LetterContent, fits: (body: string) => boolean): number | null {
  const { from, to } = middleOf(body);
  const ends = wordEnds(body.slice(from, to), language).map((end) => from + end);
  const cutTo = (kept: number): string => {
    const end = kept === 0 ? from : (ends[kept - 1] ?? to);
    const inside = claimsIn(body).find((claim) => end > claim.textFrom && end <= claim.textTo);
    return `${body.slice(0, end)}${inside ? `](fact:${inside.key})` : ''}\n\n${body.slice(to)}`;
  };
  if (!fits(cutTo(0))) return null;
  let [fitting, over] = [0, ends.length];
  while (over - fitting > 1) {
    const kept = Math.floor((fitting + over) / 2);
    if (fits(cutTo(kept))) fitting = kept;
    else over = kept;
  }
  return ends.length - fitting;
}

/**
 * Sentences that are enough alone; else paragraphs; else the fewest long sentences together, or the fewest long paragraphs.
 * What no fact backs comes first.
 */
function cutsFor(
  { body, language }: LetterContent,
  without: (cuts: readonly Cut[]) => boolean
): Pick<TightenHints, 'cuts' | 'enough'> {
  const paragraphs = paragraphsOf(body).map(({ from, to }) => cut(body, from, to));
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(body, language, paragraph)).slice(0, mostTried);
  const kinds = [sentences, paragraphs];
  for (const kind of kinds) {
    const alone = kind.filter((each) => without([each])).toSorted((one, other) => one.words - other.words);
    const cuts = backedLast(alone).slice(0, mostShown);
    if (cuts.length > 0) return { cuts, enough: 'each' };
  }
  for (const kind of kinds) {
    const longest = backedLast(kind.toSorted((one, other) => other.words - one.words));
    for (let count = 2; count <= Math.min(mostTogether, longest.length); count++) {
      const cuts = longest.slice(0, count);
      if (without(cuts)) return { cuts: cuts.toSorted((one, other) => one.from - other.from), enough: 'together' };
    }
  }
  return { cuts: [], enough: 'each' };
}

const backedLast = (cuts: readonly Cut[]): Cut[] =>
  cuts.toSorted((one, other) => Number(one.backed) - Number(other.backed));

/** Between the salutation and the closing. */
function middleOf(body: string): { from: number; to: number } {
  const paragraphs = [...body.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)];
  const last = paragraphs.slice(-4).map(([text]) => ({ isParagraph: true, text }));
  const short = last.slice(last.length - closingLength(last));
  // A short paragraph stays with the closing on the paper, but only the formula and what follows it are the closing.
  const closing = paragraphs[paragraphs.length - short.length + Math.max(0, signatureIndex(short) - 1)];
  const first = paragraphs[0];
  const isSalutation = first !== undefined && /,\s*$/.test(first[0]) && countWords(first[0]) < 30;
  const from = isSalutation ? first.index + first[0].length : 0;
  return { from, to: Math.max(from, closing?.index ?? body.length) };
}

function paragraphsOf(body: string): { from: number; to: number }[] {
  const { from, to } = middleOf(body);
  return [...body.slice(from, to).matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length
  }));
}

/** A sentence with the space behind it. */
function sentencesOf(body: string, language: string, { from, to }: { from: number; to: number }): Cut[] {
  const parts = [
    ...new Intl.Segmenter(knownLanguage(language), { granularity: 'sentence' }).segment(body.slice(from, to))
  ];
  return parts.map(({ index, segment }) => cut(body, from + index, from + index + segment.length));
}

function cut(body: string, from: number, to: number): Cut {
  const raw = body.slice(from, to);
  const text = withoutClaims(raw).trim();
  return { from, to, text, words: countWords(text), backed: claimsIn(raw).length > 0 };
}

const withoutCuts = (body: string, cuts: readonly Cut[]): string =>
  cuts
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), body);
