/** Which country an address is in, and what is written there. Pure. */

interface Country {
  /** In which letters are written there, the usual one first. */
  languages: readonly string[];
  /** What else it is called, lower case; its names in English, German and its own languages are known. */
  called?: readonly string[];
  /** What tells it in a line of an address. */
  told?: RegExp;
}

/** By ISO 3166 code. */
const countries: Readonly<Record<string, Country>> = {
  DE: {
    languages: ['de'],
    called: ['brd'],
    told: /^D-?\s?\d{5}\s\p{L}|(?:straße|str\.|platz|weg|allee|damm|ring|ufer)\s\d+[a-z]?$/iu
  },
  AT: {
    languages: ['de'],
    told: /^A-?\s?\d{4}\s\p{L}|^\d{4}\s(?:Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|Bregenz)\b/u
  },
  CH: {
    languages: ['de', 'fr', 'it'],
    told: /^CH-?\s?\d{4}\s\p{L}|^\d{4}\s(?:Zürich|Bern|Basel|Luzern|Winterthur|St\. ?Gallen|Zug|Chur|Aarau)\b|strasse\s\d+[a-z]?$/u
  },
  LI: { languages: ['de'] },
  GB: {
    languages: ['en'],
    called: ['uk', 'u.k.', 'great britain', 'england', 'scotland', 'wales', 'northern ireland'],
    told: /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/u
  },
  IE: {
    languages: ['en'],
    called: ['eire', 'republic of ireland', 'co. dublin'],
    told: /(?<![\p{L}\d])[A-Z]\d[\dW]\s?[A-Z\d]{4}$/u
  },
  US: {
    languages: ['en'],
    called: ['us', 'u.s.', 'usa', 'u.s.a.', 'united states of america'],
    told: /,?\s(?!D-)[A-Z]{2}\s\d{5}(?:-\d{4})?$/u
  },
  CA: { languages: ['en', 'fr'], told: /\s[A-Z]{2}\s+[A-Z]\d[A-Z]\s?\d[A-Z]\d$/u },
  AU: { languages: ['en'], told: /\s(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s\d{4}$/u },
  NZ: { languages: ['en'] },
  IN: { languages: ['en', 'hi'] },
  ZA: { languages: ['en'] },
  SG: { languages: ['en', 'zh'] },
  MT: { languages: ['en'] },
  FR: {
    languages: ['fr'],
    told: /^F-?\s?\d{5}\s\p{L}|^\d+[a-z]?(?: bis| ter)?,?\s(?:rue|avenue|boulevard|impasse|quai)\s/iu
  },
  BE: { languages: ['nl', 'fr', 'de'], told: /^B-?\s?\d{4}\s\p{L}/u },
  LU: { languages: ['fr', 'de'], told: /^L-?\s?\d{4}\s\p{L}/u },
  NL: { languages: ['nl'], called: ['holland'], told: /^(?:NL-)?\d{4}\s?[A-Z]{2}\s+\p{L}/u },
  IT: { languages: ['it'], told: /^I-?\s?\d{5}\s\p{L}|^(?:via|viale|piazza|corso)\s.*\d/iu },
  ES: { languages: ['es'], told: /^E-?\s?\d{5}\s\p{L}|^(?:calle|c\/|plaza|avenida|paseo)\s.*\d/iu },
  PT: { languages: ['pt'], told: /^\d{4}-\d{3}\s\p{L}/u },
  BR: { languages: ['pt'], told: /\d{5}-\d{3}$/u },
  MX: { languages: ['es'] },
  PL: { languages: ['pl'], told: /^\d{2}-\d{3}\s\p{L}/u },
  CZ: { languages: ['cs'], called: ['czech republic'] },
  SK: { languages: ['sk'] },
  HU: { languages: ['hu'] },
  SI: { languages: ['sl'] },
  RO: { languages: ['ro'] },
  GR: { languages: ['el'] },
  TR: { languages: ['tr'], called: ['turkey'] },
  DK: { languages: ['da'], told: /^DK-?\s?\d{4}\s\p{L}/u },
  SE: { languages: ['sv'], told: /^SE?-\d{3}\s?\d{2}\s\p{L}/u },
  NO: { languages: ['nb'], told: /^NO?-\d{4}\s\p{L}/u },
  FI: { languages: ['fi', 'sv'], told: /^FI-\d{5}\s\p{L}/u },
  EE: { languages: ['et'] },
  LV: { languages: ['lv'] },
  LT: { languages: ['lt'] },
  UA: { languages: ['uk'] },
  JP: { languages: ['ja'], told: /〒\s?\d{3}-\d{4}/u },
  KR: { languages: ['ko'] },
  CN: { languages: ['zh'] },
  EG: { languages: ['ar'] },
  IL: { languages: ['he'] }
};

/** ISO 3166 code; empty where the address doesn't tell. The country's name on the last lines counts before postal codes and streets. */
export function countryOfAddress(address: string): string {
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // The first line is the recipient's name.
  const [last = '', before = ''] = lines.slice(1).reverse();
  const named = namedCountry(last) ?? namedCountry(before) ?? namedCountry(/,\s*([^,]+)$/u.exec(last)?.[1] ?? '');
  if (named) return named;
  for (const line of lines.slice(1).reverse()) {
    const told = Object.entries(countries).find(([, country]) => country.told?.test(line));
    if (told) return told[0];
  }
  return '';
}

/** In which letters are written in a country, the usual one first; empty where that isn't known. */
export const languagesOf = (country: string): readonly string[] => countries[country]?.languages ?? [];

/** The tag of the language in which a letter to a country is written, where it is another than the letter's; null: it fits, or nobody knows. */
export function suggestedLanguage(address: string, language: string): { country: string; language: string } | null {
  const country = countryOfAddress(address);
  const [usual, ...others] = languagesOf(country);
  const [tongue = ''] = language.toLowerCase().split('-');
  if (!usual || [usual, ...others].includes(tongue)) return null;
  return { country, language: `${usual}-${country}` };
}

let names: Map<string, string> | null = null;

function namedCountry(line: string): string | undefined {
  if (line === '' || /\d/u.test(line)) return undefined;
  names ??= allNames();
  return names.get(line.toLowerCase().replace(/^the\s|[.,]$/gu, '')) ?? names.get(line.toLowerCase());
}

function allNames(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [code, { languages, called = [] }] of Object.entries(countries)) {
    for (const language of new Set(['en', 'de', ...languages])) {
      const name = new Intl.DisplayNames([language], { type: 'region' }).of(code);
      if (name) found.set(name.toLowerCase(), code);
    }
    for (const name of called) found.set(name, code);
  }
  return found;
}

/** IANA zones that are one country's, where its letters differ from those of others in the same language. */
const zones: Readonly<Record<string, string>> = { 'Europe/Zurich': 'CH', 'Europe/Vaduz': 'LI', 'Europe/Vienna': 'AT' };

/** ISO 3166 code of the country in which a talk took place; empty where its zone does not tell. */
export const countryOfZone = (zone: string): string => zones[zone] ?? '';
