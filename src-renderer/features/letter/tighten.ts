/** What would bring a letter back to one page: how much is over, and cuts and styles that were really tried on the paper. */
import { withoutClaims, type LetterContent } from '$contract';
import { countWords } from './meter';

interface Laid {
  pages: number;
  /** How full the last page is, 0–1. */
  fill: number;
}

export interface TightenHints {
  /** Lines beyond the first page, at least one. */
  lines: number;
  /** About so many words are in them. */
  words: number;
  /** The longest sentences, longest first; `fits`: without it alone the letter is on one page. */
  sentences: { text: string; words: number; fits: boolean }[];
  /** Styles in which the letter as it is takes one page. */
  styles: LetterContent['paperStyle'][];
}

/** A line of the paper holds about so many words of English; a page so many lines. */
const wordsALine = 13;
const linesAPage = 44;
const longSentence = 14;
const mostSentences = 3;
const styles: LetterContent['paperStyle'][] = ['classic', 'modern', 'plain'];

/** `lay` lays a letter out as the paper would and leaves no trace; null where one page is enough already. */
export function tightenHints(content: LetterContent, lay: (content: LetterContent) => Laid): TightenHints | null {
  const now = lay(content);
  if (now.pages < 2) return null;
  const fits = (patch: Partial<LetterContent>): boolean => lay({ ...content, ...patch }).pages === 1;
  const lines = Math.max(1, Math.round((now.pages - 2) * linesAPage + now.fill * linesAPage));
  return {
    lines,
    words: lines * wordsALine,
    sentences: longestSentences(content.body).map(({ raw, text, words }) => ({
      text,
      words,
      fits: now.pages === 2 && fits({ body: content.body.replace(raw, '') })
    })),
    styles:
      now.pages === 2 ? styles.filter((paperStyle) => paperStyle !== content.paperStyle && fits({ paperStyle })) : []
  };
}

function longestSentences(body: string): { raw: string; text: string; words: number }[] {
  const sentences = body.split(/\n+/).flatMap((paragraph) => {
    const parts = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)];
    return parts.map(({ segment }) => ({
      raw: segment,
      text: withoutClaims(segment).trim(),
      words: countWords(segment)
    }));
  });
  return sentences
    .filter(({ words }) => words >= longSentence)
    .toSorted((one, other) => other.words - one.words)
    .slice(0, mostSentences);
}

/** The closing and what belongs to it move on together, so less than all these lines may be enough. */
export const overInWords = ({ lines, words }: Pick<TightenHints, 'lines' | 'words'>): string =>
  lines === 1
    ? `About one line is over: cut up to ${words} words.`
    : `About ${lines} lines are over: cut up to ${words} words.`;
