/** What the list of enclosures says about each of them. */
import { pagesIn, pagesInWords, pageRanges, type Enclosure } from '$contract';

/** `2 pages`, `page 2 of 5`, `a picture`, `goes along as a file of its own` */
export function whatGoes({ way, view, pages, pageCount, problem }: Enclosure): string {
  if (problem !== null) return 'Not in the packet';
  if (way === 'attached') return 'Goes along as a file of its own';
  if (view === 'image') return 'A picture, on a page of its own';
  const chosen = pagesInWords(pages, pageCount);
  const all = pageCount ?? 0;
  if (chosen === '') return all === 1 ? '1 page' : all === 2 ? 'Both pages' : `All ${all.toLocaleString('en')} pages`;
  return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)} of ${all.toLocaleString('en')}`;
}

export function boxesInWords({ redactions }: Pick<Enclosure, 'redactions'>): string {
  if (redactions.length === 0) return '';
  return redactions.length === 1 ? '1 place blacked out' : `${redactions.length} places blacked out`;
}

/** Why these pages can't be taken; null where they can. */
export function pagesProblem(pages: string, pageCount: number | null): string | null {
  if (!pageRanges.safeParse(pages).success) return 'Write pages like 1-3, 5.';
  if (pageCount !== null && pagesIn(pages, pageCount).length === 0) return `The file has ${pageCount} pages.`;
  return null;
}

/** Whether its pages can be opened, to black out parts of them: another choice of pages is all that may be wrong. */
export const isShowable = ({ view, mediaType, problemCode }: Enclosure): boolean =>
  (view === 'pdf' || /^image\/(png|jpeg)$/.test(mediaType)) &&
  (problemCode === null || problemCode === 'no_such_pages' || problemCode === 'too_many_pages');
