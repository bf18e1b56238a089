/** Where the sentences of a plain text begin and end. */
import type { LanguageWords } from '../../../contract/languages';

export interface Span {
  from: number;
  to: number;
}

/**
 * Sentences without the white space around them. The end of a line ends one too, unless the next line goes on in small letters: then
 * the text was only wrapped, as mail programs do it.
 */
export function sentencesIn(
  plain: string,
  { abbreviations, months }: Pick<LanguageWords, 'abbreviations' | 'months'>
): Span[] {
  const short = new Set(abbreviations.map((each) => each.toLowerCase()));
  const sentences: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = plain.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    const end = from + text.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ from: start, to: end });
    from = to;
  };
  for (const { 0: mark, index } of plain.matchAll(/[.!?…。！？]+[”"’')\]]*(?=\s|$)|[。！？]|\n(?!\p{Ll})/gu)) {
    if (mark.startsWith('.') && (endsShort(plain, from, index, short) || endsOrdinal(plain, index, months))) continue;
    add(index + mark.length);
  }
  add(plain.length);
  return sentences;
}

function endsShort(plain: string, from: number, index: number, short: ReadonlySet<string>): boolean {
  const word = /[\p{L}.]+$/u.exec(plain.slice(Math.max(from, index - 12), index))?.[0].toLowerCase() ?? '';
  if (!short.has(word) && !/^\p{L}$/u.test(word)) return false;
  return /^\.\s+\S/u.test(plain.slice(index, index + 8));
}

/** “the 15. of”, “1. April”: a full stop that makes an ordinal of a number. */
function endsOrdinal(plain: string, index: number, months: readonly string[]): boolean {
  if (!/(?<!\d)\d{1,2}$/.test(plain.slice(Math.max(0, index - 3), index))) return false;
  const next = /^\.\s+(\p{L}+)/u.exec(plain.slice(index, index + 24))?.[1];
  return next !== undefined && (/^\p{Ll}/u.test(next) || months.includes(next));
}

export const sentenceAt = <Any extends Span>(sentences: readonly Any[], offset: number): Any | undefined => {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.from) high = middle - 1;
    else if (offset > sentence.to) low = middle + 1;
    else return sentence;
  }
  return undefined;
};

/** What stands with a figure between the signs around it. */
export function clauseOf(text: string, { from, to }: { from: number; to: number }): string {
  const start = Math.max(0, ...[...text.slice(0, from).matchAll(/[,;:–—(](?=\s)/g)].map(({ index }) => index + 1));
  const end = /[,;:–—)](?=\s|$)/.exec(text.slice(to));
  return text.slice(start, end ? to + end.index : text.length);
}
