/** What the settings are before the user has said anything; language and paper follow the system's region. */
import type { Settings } from '../../contract';

/** Where US Letter is the ordinary paper; everywhere else it is A4 (Unicode CLDR, supplemental `paperSize`, in part). */
const letterRegions = new Set(['US', 'CA']);

/** `locale` is a BCP 47 tag such as the system's; an unusable one falls back to British English on A4. */
export function defaultSettings(locale: string): Settings {
  const known = parseLocale(locale);
  const region = known?.maximize().region ?? '';
  return {
    senderName: '',
    sender: '',
    theme: 'system',
    paperSize: letterRegions.has(region) ? 'Letter' : 'A4',
    paperStyle: 'classic',
    language: known?.toString() ?? 'en-GB',
    letterWindowHours: 24,
    signature: '',
    dictionary: [],
    proofread: true,
    languagesFolder: ''
  };
}

export const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

function parseLocale(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}
