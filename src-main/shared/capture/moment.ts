/** The day and time of the interview, as told in what was written about it. Pure. */
import type { Found } from './proposal';
import { holds, placesOf, type SortingWords } from './words';

/** Today where the interview was: its day (`YYYY-MM-DD`). */
export interface Today {
  day: string;
  /** Whether the words may still be of that day: else nobody knows which day “yesterday” was. */
  isNow: boolean;
}

const back = (day: string, days: number): string => {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
};

/** The last such day of the month, today or before, within a year. */
function lastOn(today: string, month: number, date: number, year: number | null): string | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate())
    return null;
  const thisYear = Number(today.slice(0, 4));
  const made = (of: number): string => `${of}-${two(month)}-${two(date)}`;
  if (year !== null) return made(year);
  return made(thisYear) <= today ? made(thisYear) : made(thisYear - 1);
}

export function momentIn(text: string, words: SortingWords, today: Today): Found | null {
  for (const { from, to, day } of daysIn(text, words, today)) {
    const around = text.slice(Math.max(0, from - 28), Math.min(text.length, to + 24));
    const before = text
      .slice(Math.max(0, from - 28), from)
      .split(/[.!?\n]/u)
      .at(-1)!;
    if (holds(words.capture.future, before)) continue;
    const behind = around.slice(Math.min(from, 28) + (to - from));
    const time = timeIn(behind) ?? timeIn(text.slice(Math.max(0, from - 14), from));
    const end = time && behind.includes(time.typed) ? to + behind.indexOf(time.typed) + time.typed.length : to;
    return { kind: 'when', from, to: end, text: text.slice(from, end), day, time: time?.time ?? null };
  }
  return null;
}

function daysIn(
  text: string,
  { capture, language }: SortingWords,
  { day: today, isNow }: Today
): { from: number; to: number; day: string }[] {
  const found: { from: number; to: number; day: string }[] = [];
  const add = (index: number, length: number, day: string | null): void => {
    if (day !== null && day <= today) found.push({ from: index, to: index + length, day });
  };
  const months = language.months.map((month) => month.toLowerCase());
  const month = `(${[...language.months, ...language.shortMonths].join('|')})\\.?`;
  const monthOf = (name: string): number =>
    months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  const year = (typed: string | undefined): number | null =>
    typed ? (typed.length === 2 ? 2000 : 0) + Number(typed) : null;
  for (const each of text.matchAll(
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${month}(?: (20\\d\\d))?(?![\\p{L}])`, 'giu')
  ))
    add(each.index, each[0].length, lastOn(today, monthOf(each[2]!), Number(each[1]), year(each[3])));
  for (const each of text.matchAll(
    new RegExp(`(?<![\\p{L}])${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![\\d:%])`, 'giu')
  ))
    add(each.index, each[0].length, lastOn(today, monthOf(each[1]!), Number(each[2]), year(each[3])));
  for (const each of text.matchAll(/(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(20\d\d|\d\d(?!\d))?(?!\d)/gu))
    if (capture.dayBeforeMonth || each[3])
      add(each.index, each[0].length, lastOn(today, Number(each[2]), Number(each[1]), year(each[3])));
  if (found.length > 0 || !isNow) return found.sort((one, other) => one.from - other.from);
  for (const [name, ago] of Object.entries(capture.days))
    for (const { from, to } of placesOf(name, text)) add(from, to - from, back(today, ago));
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  capture.weekdays.forEach((name, index) => {
    for (const { from, to } of placesOf(name, text))
      if (to - from > 4 || /^[.,]? ?\d/u.test(text.slice(to)))
        add(from, to - from, back(today, (weekday - index + 7) % 7));
  });
  return found.sort((one, other) => one.from - other.from);
}

/** “at 2pm”, “10.30”, “9:15 am”, “14 Uhr”. */
function timeIn(text: string): { time: string; typed: string } | null {
  const patterns = [
    /(?<![\d.])(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?(?![\p{L}])/iu,
    /(?<![\d.])(\d{1,2})(?:[:.](\d\d))? ?(?:uhr|h)(?![\p{L}])/iu,
    /(?<![\d.])(\d{1,2})[:.](\d\d)(?![\d.%])/u
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [typed, hours = '', minutes = '00', half = ''] = found;
    const hour = (Number(hours) % (half ? 12 : 25)) + (half.toLowerCase() === 'p' ? 12 : 0);
    if (hour > 23 || Number(minutes) > 59) continue;
    return { time: `${String(hour).padStart(2, '0')}:${minutes}`, typed };
  }
  return null;
}
