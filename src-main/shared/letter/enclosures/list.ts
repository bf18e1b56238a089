/** The list of enclosures at a letter's end, in the letter's own language; the same on paper and in every other output. */
import type { Enclosure } from '../../../contract/enclosures';
import { pagesInWords } from './pages';

/** One, several. */
const words: Record<string, readonly [string, string]> = {
  en: ['Enclosure', 'Enclosures'],
  de: ['Anlage', 'Anlagen'],
  fr: ['Pièce jointe', 'Pièces jointes'],
  es: ['Anexo', 'Anexos'],
  pt: ['Anexo', 'Anexos'],
  it: ['Allegato', 'Allegati'],
  nl: ['Bijlage', 'Bijlagen'],
  sv: ['Bilaga', 'Bilagor'],
  da: ['Bilag', 'Bilag'],
  nb: ['Vedlegg', 'Vedlegg'],
  fi: ['Liite', 'Liitteet'],
  pl: ['Załącznik', 'Załączniki'],
  cs: ['Příloha', 'Přílohy']
};

export function enclosureHeading(language: string, count: number): string {
  const [one, several] = words[language.split('-')[0]?.toLowerCase() ?? ''] ?? ['Enclosure', 'Enclosures'];
  return count === 1 ? one : several;
}

/** `Enclosure 1 · Returns report`: on its first page and in the packet's outline. */
export function coverLabel({ number, title }: Pick<Enclosure, 'number' | 'title'>, language: string): string {
  const words = title.replace(/\s+/g, ' ').trim();
  const head = `${enclosureHeading(language, 1)} ${number ?? ''}`.trim();
  return words === '' ? head : `${head} · ${words}`;
}

const ownList = new RegExp(`^(?:encl\\.?|${Object.values(words).flat().join('|')})\\s*(?:[:(\\n]|$)`, 'iu');

/** Whether a letter names its enclosures itself: one of its last paragraphs, given as plain text, begins like such a list. */
export const namesEnclosures = (lastParagraphs: readonly string[]): boolean =>
  lastParagraphs.some((text) => ownList.test(text.trim()));

/** `Returns report, spring 2026 (pages 1–2)`; page words are English, so other languages get the numbers alone. */
export function enclosureEntry(
  { title, pages, pageCount }: Pick<Enclosure, 'title' | 'pages' | 'pageCount'>,
  language: string
): string {
  const chosen = pagesInWords(pages, pageCount);
  if (chosen === '') return title;
  return `${title} (${/^en\b/i.test(language) ? chosen : chosen.replace(/^pages? /, '')})`;
}

/** Which number the claims of a letter carry, by their keys; a claim that several enclosures back carries the first one's. */
export function enclosureNumbers(list: readonly Pick<Enclosure, 'number' | 'claimKeys'>[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { number, claimKeys } of list) {
    for (const key of claimKeys) if (number !== null && !numbers.has(key)) numbers.set(key, number);
  }
  return numbers;
}
