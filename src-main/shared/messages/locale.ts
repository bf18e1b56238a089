/** In which locale days, numbers and lists are written: the interface's language, in the region of the system. */

/** English where the engine knows none of the system's region: days before months, 24 hours. */
const elsewhere: Readonly<Record<string, string>> = { en: 'en-GB' };

/** `languages`: BCP 47, as the system prefers them. A German system gets `en-DE`: English words, days before months, 24 hours. */
export function localeFor(languages: readonly string[], language = 'en'): string {
  for (const tag of languages) {
    const region = regionOf(tag);
    if (!region) continue;
    const wanted = `${language}-${region}`;
    // Asked for a region that it has not, an engine writes as in the United States.
    const known = new Intl.DateTimeFormat(wanted).resolvedOptions().locale === wanted;
    return known ? wanted : (elsewhere[language] ?? language);
  }
  return language;
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region;
  } catch {
    // Not a tag: the next one counts.
    return undefined;
  }
}
