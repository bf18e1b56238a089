/** In which locale days, numbers and lists are written: the interface's language, in the region of the system. */

/** `languages`: BCP 47, as the system prefers them. A German system gets `en-DE`: English words, days before months, 24 hours. */
export function localeFor(languages: readonly string[], language = 'en'): string {
  for (const tag of languages) {
    try {
      const { region } = new Intl.Locale(tag).maximize();
      if (region) return `${language}-${region}`;
    } catch {
      // Not a tag: the next one counts.
    }
  }
  return language;
}
