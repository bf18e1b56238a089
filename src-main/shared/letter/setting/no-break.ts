/** Where a line must not end: spaces that bind what stands at both their sides. */

/** In every language: a number and its sign, the groups of a number, a paragraph sign and its number. */
const everywhere = [/(?<=\d) (?=[%‰€£$¥°])/gu, /(?<=[§€£$¥]) (?=\d)/gu, /(?<=\d) (?=\d{3}(?!\d))/gu];

/** A word of one letter stays with the next word. */
const alone = (letters: string): RegExp => new RegExp(`(?<=(?<![\\p{L}\\p{N}’'])[${letters}]) (?=\\S)`, 'gu');

/**
 * What the typography of a language asks for besides: no lone `I` at a line's end in English; none of the prepositions of one letter in
 * Czech, Slovak, Polish, Russian and Ukrainian (ČSN 01 6910, PN-83/P-55366, ГОСТ 7.62); abbreviations in one piece in German
 * (DIN 5008); no double sign at the beginning of a line in French (Imprimerie nationale).
 */
const byLanguage: Record<string, readonly RegExp[]> = {
  en: [alone('I'), /(?<=(?<!\p{L})(?:No|pp?|Fig)\.) (?=\d)/gu],
  de: [/(?<=(?<!\p{L})\p{L}\.) (?=\p{L}\.)/gu, /(?<=(?<!\p{L})(?:Nr|S|Art|Abs|Dr)\.) (?=[\d\p{Lu}])/gu],
  fr: [/ (?=[;:!?»])/gu, /(?<=«) /gu],
  cs: [alone('kKsSvVzZoOuUaAiI')],
  sk: [alone('kKsSvVzZoOuUaAiI')],
  pl: [alone('aAiIoOuUwWzZ')],
  ru: [alone('вВкКсСуУоОиИаАяЯ')],
  uk: [alone('вВкКсСуУоОіІаАяЯзЗ')]
};

/** The places of the spaces that may not break. */
export function boundSpaces(text: string, language: string): number[] {
  const own = byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? [];
  return [...everywhere, ...own].flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index }) => index));
}
