/** The times of which a text speaks, as far as years and months go. */
import type { LanguageWords } from '../../../../contract/languages';
import { meaningOf } from './words';

export interface Period {
  /** Years, the first and the last; open ends are infinite. */
  from: number;
  to: number;
  /** 0 to 11. */
  months: number[];
  /** The year since when, where it says so. */
  since: number | null;
}

/** Null where a text names no year and no month. */
export function periodOf(text: string, words: LanguageWords): Period | null {
  const { ends } = meaningOf(words);
  const years: number[] = [];
  let [open, closed, since] = [false, false, null as number | null];
  for (const { 0: whole, 1: short, index } of text.matchAll(
    /(?<![\d.,’'])(?:19|20)\d\d(?:[/–-](\d\d)(?!\d))?(?![\d%]| ?%)/g
  )) {
    const year = Number(whole.slice(0, 4));
    const before = beforeOf(text.slice(Math.max(0, index - 30), index), words);
    years.push(year);
    if (short) years.push(Number(whole.slice(0, 2) + short));
    if (ends('since', before)) [open, since] = [true, year];
    else if (years.length === 1 && ends('until', before)) closed = true;
  }
  const months = monthsIn(text, words);
  if (years.length === 0 && months.length === 0) return null;
  const only = years.length === 1;
  return {
    from: closed && only && months.length < 2 ? -Infinity : years.length > 0 ? Math.min(...years) : -Infinity,
    to: open && only ? Infinity : years.length > 0 ? Math.max(...years) : Infinity,
    months,
    since
  };
}

function monthsIn(text: string, words: LanguageWords): number[] {
  return [...text.matchAll(meaningOf(words).months)].map(([name]) => words.months.indexOf(name)).sort((a, b) => a - b);
}

/** Without a month or a day between the word and the year: “since March 2017”. */
function beforeOf(text: string, words: LanguageWords): string {
  const month = words.months.find((name) => text.trimEnd().endsWith(name));
  return month ? text.trimEnd().slice(0, -month.length) : text;
}

/** Whether both can be the same time; what names none can be any. */
export function mayBeSameTime(one: Period | null, other: Period | null): boolean {
  if (!one || !other) return true;
  if (one.from > other.to || other.from > one.to) return false;
  if (one.months.length === 0 || other.months.length === 0) return true;
  if (one.from !== one.to && Number.isFinite(one.from + one.to)) return true;
  if (other.from !== other.to && Number.isFinite(other.from + other.to)) return true;
  const within = ([first = 0, last = first]: number[], month: number): boolean => month >= first && month <= last;
  return (
    one.months.some((month) => within(other.months, month)) || other.months.some((month) => within(one.months, month))
  );
}

/** How often something is counted: an amount a day is none a week. */
export const rateOf = (text: string, words: LanguageWords): string | null =>
  meaningOf(words).rates.find(({ find }) => find.test(text))?.every ?? null;
