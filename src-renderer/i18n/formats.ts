/** Numbers, lists, days and times as the interface's locale writes them: the one place that asks `Intl` for the screen. */
import { locale } from './messages';

const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
const regions = new Intl.DisplayNames(locale, { type: 'region' });
const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

/** Made once for each set of options: making one costs far more than using it. */
function kept<Format>(known: Map<string, Format>, options: object, make: () => Format): Format {
  const key = JSON.stringify(options);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  kept(numbers, options, () => new Intl.NumberFormat(locale, options)).format(value);

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

/** `A, B and C`. */
export const formatList = (items: Iterable<string>): string => lists.format(items);

/** `India` for `IN`. */
export const regionName = (code: string): string => regions.of(code) ?? code;
