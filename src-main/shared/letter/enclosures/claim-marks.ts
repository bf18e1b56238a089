/** What stands in brackets behind a claim: the number of its enclosure, and the page where that has several. */
import type { Enclosure } from '../../../contract/enclosures';
import { checkWords } from './check-words';
import { pagesIn } from './pages';

type Listed = Pick<Enclosure, 'number' | 'pages' | 'pageCount' | 'claimKeys' | 'claimPages'>;

/** By the claims' keys: `1` or `1, p. 2`. A claim that several enclosures back carries the first one's. */
export function claimMarks(list: readonly Listed[], language: string): Map<string, string> {
  const marks = new Map<string, string>();
  for (const enclosure of list) {
    if (enclosure.number === null) continue;
    for (const key of enclosure.claimKeys) if (!marks.has(key)) marks.set(key, markOf(enclosure, key, language));
  }
  return marks;
}

function markOf(enclosure: Listed, key: string, language: string): string {
  const page = pageOf(enclosure, key);
  const isOneOfMany = page !== null && pagesIn(enclosure.pages, enclosure.pageCount ?? 0).length > 1;
  return isOneOfMany ? `${enclosure.number},\u00a0${checkWords(language).page}\u00a0${page}` : `${enclosure.number}`;
}

/** The page of the file on which a claim's fact stands, as the list of enclosures counts them; null where it names none, or one that stays behind. */
export function pageOf(
  { claimPages, pages, pageCount }: Omit<Listed, 'number' | 'claimKeys'>,
  key: string
): number | null {
  const page = claimPages?.[key];
  return page !== undefined && pagesIn(pages, pageCount ?? 0).includes(page) ? page : null;
}

/** Behind the claim, as the paper has it: text that is copied reads `31 % [1]`, not `31 %1`. */
export const inBrackets = (mark: string): string => `[${mark}]`;
