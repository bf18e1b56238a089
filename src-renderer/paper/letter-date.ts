/** Writes a letter's date in the conventions of the recipient's language. */

/**
 * `datedOn` is a calendar day, `YYYY-MM-DD`; null stands for the day that `now` is here. A language tag that the system does not know
 * falls back to English rather than failing: a letter must always print.
 */
export function writeDate(datedOn: string | null, language: string, now: Date): string {
  const [year = 1970, month = 1, day = 1] = (datedOn ?? '').split('-').map(Number);
  const when = datedOn ? new Date(Date.UTC(year, month - 1, day)) : now;
  const zone = datedOn ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(knownLanguage(language), { dateStyle: 'long', ...zone }).format(when);
}

/** A tag that Intl and `lang` accept: the given one, or `en`. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
