/** Numbers, sizes, lists, spans, days and times as the interface's locale writes them: the one place that asks `Intl` for the screen. */
import { locale, t } from './messages';

const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
const regions = new Intl.DisplayNames(locale, { type: 'region' });
const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
const parts = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
const fromToday = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const minute = 60_000;
const day = 24 * 60 * minute;

/** Made once for each set of options: making one costs far more than using it. */
function kept<Format>(known: Map<string, Format>, options: object, make: () => Format): Format {
  const key = JSON.stringify(options);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  kept(numbers, options, () => new Intl.NumberFormat(locale, options)).format(value);

/** A part of 1 as `67%`. */
export const formatPercent = (part: number): string => formatNumber(part, { style: 'percent' });

/** `A, B and C`. */
export const formatList = (items: Iterable<string>): string => lists.format(items);

const sizes = ['formats.kilobytes', 'formats.megabytes', 'formats.gigabytes', 'formats.terabytes'] as const;

/** Bytes in powers of 1000, as file managers say them: `0 bytes`, `820 KB`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  let size = Math.max(0, bytes);
  if (size < 999.5) return t('formats.bytes', { count: size });
  let unit = -1;
  while (size >= 999.5 && unit < sizes.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return t(sizes[unit]!, { size: formatNumber(Number(size.toFixed(size >= 9.95 ? 0 : 1))) });
}

/** `when`: milliseconds, a Date, or an ISO instant. */
export const formatWhen = (when: number | Date | string, options: Intl.DateTimeFormatOptions): string =>
  kept(days, options, () => new Intl.DateTimeFormat(locale, options)).format(
    typeof when === 'string' ? new Date(when) : when
  );

/** `German (Austria)`; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `India` for `IN`. */
export const regionName = (code: string): string => regions.of(code) ?? code;

/** `18:05` or `6:05 PM`, as the region has it. */
export const timeOfDay = (at: Date | string, timeZone?: string): string =>
  formatWhen(at, { timeStyle: 'short', timeZone });

/** Left out where it is this year. */
function yearUnlessNow(at: Date | string, now: Date, timeZone?: string): 'numeric' | undefined {
  const year = (when: Date | string): string => formatWhen(when, { year: 'numeric', timeZone });
  return year(at) === year(now) ? undefined : 'numeric';
}

/** `Fri, 21 November 2025`, without the year when it is this one. */
export function dayInWords(at: Date | string, now = new Date(), timeZone?: string): string {
  const year = yearUnlessNow(at, now, timeZone);
  return formatWhen(at, { weekday: 'short', day: 'numeric', month: 'long', year, timeZone });
}

/** For lists, `21 Nov 2025`: the day of a moment in the reader's own time zone, without the year when it is this one. */
export const formatShortDay = (at: Date | string, now = new Date()): string =>
  formatWhen(at, { day: 'numeric', month: 'short', year: yearUnlessNow(at, now) });

/** A calendar day (`2025-11-21`) in words; no time zone can move it. */
export const calendarDay = (of: string, now = new Date()): string => dayInWords(`${of}T12:00:00Z`, now, 'UTC');

/** A calendar day with its year, `21 November 2025`. */
export const formatLongDay = (of: string): string =>
  formatWhen(`${of}T12:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });

/** Calendar days from one moment to another, in the computer's own time zone. */
function daysBetween(from: Date, to: Date): number {
  const noon = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((noon(to) - noon(from)) / day);
}

const near = new Map([
  [-1, 'formats.yesterdayAt'],
  [0, 'formats.todayAt'],
  [1, 'formats.tomorrowAt']
] as const);

/** `today at 18:05`, `yesterday at 9:12`, `tomorrow at 8:00`, else with the day. */
export function momentInWords(at: Date | string, now = new Date()): string {
  const time = timeOfDay(at);
  const key = near.get(daysBetween(now, new Date(at)) as -1 | 0 | 1);
  return key ? t(key, { time }) : t('formats.dayAt', { day: dayInWords(at, now), time });
}

/** `today`, `tomorrow`, `in 5 days`, `3 days ago`. */
export const formatDaysAway = (away: number): string => fromToday.format(away, 'day');

const inUnit = (amount: number, unit: 'minute' | 'hour' | 'day'): string =>
  formatNumber(amount, { style: 'unit', unit, unitDisplay: 'long' });

/** `11 hours 20 minutes`, at least one minute; whole days from two days on. */
export function spanInWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return inUnit(Math.round(hours / 24), 'day');
  if (hours === 0) return inUnit(minutes, 'minute');
  const rest = minutes % 60;
  return rest === 0 ? inUnit(hours, 'hour') : parts.format([inUnit(hours, 'hour'), inUnit(rest, 'minute')]);
}

/**
 * `45 min`, `18 h`, `3 days`: rounded down, so that nobody is promised more than there is; at least one minute. `daysFrom`: as many
 * hours and more are said in days.
 */
export function shortSpan(milliseconds: number, daysFrom: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  if (hours >= daysFrom) return inUnit(Math.floor(hours / 24), 'day');
  return hours >= 1 ? t('formats.shortHours', { count: hours }) : t('formats.shortMinutes', { count: minutes });
}

/** A place in a recording, in milliseconds, as `4:09`, from an hour on as `1:04:09`. */
export function formatMoment(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
