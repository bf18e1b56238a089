/** What the languages' files say that is needed to find figures on a page: number words, units, months, and what a number names. */
import type { LanguageWords } from '../../../contract/languages';
import { numberSources, valueOf } from '../../letter/claims/numbers';
import { anyOf, pattern, wordStart } from '../../letter/language/patterns';

export interface PageWords {
  /** Numbers in words, a pattern a language, and what each is worth. */
  spelled: { find: RegExp; value: (text: string) => number }[];
  /** Whole words that multiply the number before them: `Mio` → 1,000,000. Small letters, without a full stop. */
  scales: ReadonlyMap<string, number>;
  /** What a unit is called → its code: `weeks` → `week`. Small letters. */
  units: ReadonlyMap<string, string>;
  /** Endings that are units in languages that write words as one: `tagen` of `Arbeitstagen`. */
  endings: readonly (readonly [ending: string, code: string])[];
  /** Dates with the names of months in them. */
  dates: RegExp;
  /** What stands right before a number that names: `Room `. */
  label: RegExp;
  /** Words that say nothing about where a figure stands. */
  common: ReadonlySet<string>;
}

/** What is written alike everywhere. Currencies by ISO 4217, measures by the SI; a number of thousands is part of the unit in `TEUR`. */
const signs: Readonly<Record<string, string>> = {
  '%': '%',
  '‰': '‰',
  '°': 'degree',
  '°C': 'degree',
  '€': 'EUR',
  EUR: 'EUR',
  TEUR: 'EUR',
  'T€': 'EUR',
  'k€': 'EUR',
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '£': 'GBP',
  GBP: 'GBP',
  CHF: 'CHF',
  SFr: 'CHF',
  '¥': 'JPY',
  JPY: 'JPY',
  km: 'km',
  cm: 'cm',
  mm: 'mm',
  m2: 'm2',
  qm: 'm2',
  m3: 'm3',
  ha: 'ha',
  kg: 'kg',
  mg: 'mg',
  ml: 'ml',
  kWh: 'kWh',
  MWh: 'MWh',
  GWh: 'GWh',
  kW: 'kW',
  MW: 'MW',
  MB: 'MB',
  GB: 'GB',
  TB: 'TB',
  ms: 'ms',
  h: 'hour',
  min: 'minute'
};

/** Units that are told apart from others of the same word: whoever counts in thousands says so in the unit. */
export const thousandfold: ReadonlySet<string> = new Set(['teur', 't€', 'k€']);

const read = new WeakMap<readonly LanguageWords[], PageWords>();

/** Read once for the same list. */
export function pageWords(languages: readonly LanguageWords[]): PageWords {
  const words = read.get(languages) ?? make(languages);
  read.set(languages, words);
  return words;
}

function make(languages: readonly LanguageWords[]): PageWords {
  const units = new Map(Object.entries(signs).map(([name, code]) => [name.toLowerCase(), code]));
  const endings: [string, string][] = [];
  const scales = new Map<string, number>();
  for (const { units: own, numbers } of languages) {
    for (const [code, names] of Object.entries(own))
      for (const name of names) {
        units.set(name.toLowerCase().replace(/\.$/, ''), code);
        if (numbers.joined && name.length > 3) endings.push([name.toLowerCase(), code]);
      }
    for (const [name, value] of Object.entries({ ...numbers.scales, ...numbers.signs })) scales.set(name, value);
  }
  const month = anyOf(
    languages.flatMap(({ months, shortMonths }) => [...months, ...shortMonths.map((name) => `${name}\\.?`)])
  );
  const labels = languages.flatMap((each) => each.labels);
  return {
    spelled: languages.map((each) => ({
      find: pattern(`${wordStart}${numberSources(each).spelled}`),
      value: (text) => valueOf(text.replace(/\s+/g, ' '), each)
    })),
    scales,
    units,
    endings,
    dates: pattern(
      `(?<![\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th|\\.)?[ ](?:of[ ])?${month}(?!\\p{L})(?:,?[ ]\\d{4})?|${wordStart}${month}[ ]\\d{1,2}(?:st|nd|rd|th)?(?!\\p{N})(?:,?[ ]\\d{4})?|${wordStart}${month}[ ]\\d{4}(?!\\p{N}))`
    ),
    label: new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.join('|')}) ?$`, 'iu'),
    common: new Set(languages.flatMap((each) => each.common.map((word) => word.toLowerCase())))
  };
}

/** The unit that a word is; null for none. */
export function unitOf(word: string, { units, endings }: PageWords): string | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  return (
    units.get(name) ?? endings.find(([ending]) => name.length > ending.length && name.endsWith(ending))?.[1] ?? null
  );
}
