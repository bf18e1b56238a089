/** The rules of a letter's paper that every output follows: how its date is written, which way it runs, where its closing begins. */

/**
 * `datedOn` is a calendar day, `YYYY-MM-DD`; null stands for the day that `now` is here. A language tag that the system does not know
 * falls back to English rather than failing: a letter must always print.
 */
export function writeDate(datedOn: string | null, format: string, now: Date): string {
  if (format === 'iso') return datedOn ?? localIso(now);
  const [year = 1970, month = 1, day = 1] = (datedOn ?? '').split('-').map(Number);
  const when = datedOn ? new Date(Date.UTC(year, month - 1, day)) : now;
  const zone = datedOn ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(knownLanguage(format), { dateStyle: 'long', ...zone }).format(when);
}

const two = (number: number): string => String(number).padStart(2, '0');
const localIso = (day: Date): string => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;

/** In which a letter's date is written: the tag of its format, or of its language; `iso` for figures alone. */
export const dateFormatOf = ({ dateFormat, language }: { dateFormat: string; language: string }): string =>
  dateFormat === 'language' ? language : dateFormat;

/** A tag that Intl and `lang` accept: the given one, or `en`. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a text runs, by its first letter, as HTML's `dir=auto` decides it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

export interface Paragraph {
  isParagraph: boolean;
  text: string;
}

/** The closing formula, the name, a line of enclosures: nothing longer belongs to it. */
const longest = 160;
const most = 3;

/** How many of the last blocks are closing and signature: short paragraphs at the end, at most three, never the whole letter. */
export function closingLength(blocks: Paragraph[]): number {
  let count = 0;
  for (const block of blocks.toReversed()) {
    if (!block.isParagraph || block.text.length > longest || count === most) break;
    count += 1;
  }
  return Math.min(count, Math.max(0, blocks.length - 1));
}

/**
 * Which of the last blocks is the name under the closing formula, so that room for a signature is left above it; -1 when it can't be
 * told. The formula is short and no sentence: up to five words without a full stop.
 */
export function signatureIndex(closing: Paragraph[]): number {
  const isFormula = ({ text }: Paragraph): boolean =>
    text.trim().split(/\s+/).length <= 5 && !/[.?!:;。？！]$/u.test(text.trim()) && !text.trim().includes('\n');
  const formula = closing.findIndex(isFormula);
  return formula === -1 || formula === closing.length - 1 ? -1 : formula + 1;
}
