/** The quotation marks of a language: which curly ones stand for the straight ones of the keyboard. */

export interface Marks {
  /** For `"`: opening, closing; with a space inside where the language wants one. */
  outer: readonly [string, string];
  /** For `'` in pairs. */
  inner: readonly [string, string];
}

const of = (outer: readonly [string, string], inner: readonly [string, string]): Marks => ({ outer, inner });
const english = of(['“', '”'], ['‘', '’']);
const low = of(['„', '“'], ['‚', '‘']);
const lowHigh = of(['„', '”'], ['‚', '’']);
const pointed = of(['«', '»'], ['“', '”']);
const spaced = of(['«\u00a0', '\u00a0»'], ['“', '”']);
const high = of(['”', '”'], ['’', '’']);

/** By language, then by language and region. Source: the delimiters of Unicode CLDR 46; where a language has several, the first of its country's style guide. */
const byLanguage: Record<string, Marks> = {
  ...{ en: english, ga: english, cy: english, tr: english, lv: english, pt: english, nl: english, zh: english },
  ...{ de: low, cs: low, sk: low, sl: low, et: low, lt: low, is: low, bg: low, hsb: low, dsb: low },
  ...{ pl: lowHigh, hr: lowHigh, bs: lowHigh, hu: of(['„', '”'], ['»', '«']), ro: of(['„', '”'], ['«', '»']) },
  ...{ fr: spaced, es: pointed, it: pointed, ca: pointed, gl: pointed, el: pointed, eu: pointed },
  ...{ ru: of(['«', '»'], ['„', '“']), uk: of(['«', '»'], ['„', '“']), be: of(['«', '»'], ['„', '“']) },
  ...{ nb: of(['«', '»'], ['‘', '’']), nn: of(['«', '»'], ['‘', '’']), no: of(['«', '»'], ['‘', '’']) },
  ...{ sv: high, fi: high, da: english }
};
const byRegion: Record<string, Marks> = {
  'de-ch': of(['«', '»'], ['‹', '›']),
  'de-li': of(['«', '»'], ['‹', '›']),
  'it-ch': of(['«', '»'], ['‹', '›']),
  'fr-ch': of(['«', '»'], ['‹', '›']),
  'pt-pt': pointed,
  'es-mx': english,
  'es-us': english
};

/** Null for a language whose marks are not known here: it keeps what was typed. */
export function marksOf(language: string): Marks | null {
  const [tongue = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => /^[a-z]{2}$/.test(part)) ?? '';
  return byRegion[`${tongue}-${region}`] ?? byLanguage[tongue] ?? null;
}

/** Words that begin with an apostrophe, without it. */
const shortened: Record<string, RegExp> = {
  en: /^(?:tis|twas|twere|twill|em|til|till|cause|cos|bout|round|n|kay)(?![\p{L}\p{N}])/iu,
  de: /^(?:s|ne|nen|nem|ner|nes|n|ran|rauf|rein|raus|rum|runter|rüber|mal)(?![\p{L}\p{N}])/iu,
  nl: /^(?:s|t|n|k|m|r)(?![\p{L}\p{N}])/iu
};

/** Whether a word after `'` is one that has lost its beginning, as in `’tis` and `’90s`. */
export const isShortened = (word: string, language: string): boolean =>
  /^\d\d?(?:0s|er)(?![\p{L}\p{N}])/u.test(word) ||
  (shortened[language.split('-')[0]?.toLowerCase() ?? '']?.test(word) ?? false);
