/** Dates of the letter against the time of a card. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import type { Card } from './card';
import { mayBeSameTime, periodOf } from './periods';
import type { Said, Verdict } from './verdict';
import { meaningOf } from './words';

const isYear = (written: string): boolean => /^(?:19|20)\d\d$/.test(written);

/** A day or year is when the card says it was; “since 2015” against “since 2017” is a contradiction. */
export function judgeDate(
  figure: Figure,
  { text }: Said,
  { period, figures, written }: Card,
  words: LanguageWords
): Verdict {
  const { ends } = meaningOf(words);
  const before = text.slice(Math.max(0, figure.from - 30), figure.from);
  const since = ends('since', before) || meaningOf(words).begins('since', figure.text);
  const own = periodOf(since ? `${before.slice(-12)}${figure.text}` : figure.text, words);
  if (!own || !period) return figures.some((each) => each.text === figure.text) ? 'backed' : 'unsaid';
  const [year] = /(?:19|20)\d\d/.exec(figure.text)?.map(Number) ?? [];
  if (!since) return mayBeSameTime(own, period) ? 'backed' : 'unsaid';
  if (period.since !== null) return year === period.since ? 'backed' : 'contradicts';
  if (year === period.from) return 'backed';
  // A card whose figure is the year says when it began.
  return isYear(written) ? 'contradicts' : 'unsaid';
}
