/** What the list of enclosures says about each of them. */
import { pageRanges, type Enclosure } from '$contract';
import { differingSizes } from '$shared/letter/enclosures/page-sizes';
import { isWhole, pagesIn, rangesInWords } from '$shared/letter/enclosures/pages';
import type { LetterSettings } from '$shared/letter/sheet/settings';
import { formatList } from '../../../i18n/formats';
import { t } from '../../../i18n/messages';

/** `Both pages`, `Page 2 of 5`, `A picture, on a page of its own`. */
export function whatGoes({ way, view, pages, pageCount, problem }: Enclosure): string {
  if (problem !== null) return t('enclosures.notInPacket');
  if (way === 'attached') return t('enclosures.ownFile');
  if (view === 'image') return t('enclosures.picture');
  const count = pageCount ?? 0;
  const chosen = rangesInWords(pages);
  if (isWhole(pages, pageCount)) return t('enclosures.whole', { count });
  const said = { pages: chosen, count };
  return /^\d+$/.test(chosen) ? t('enclosures.onePage', said) : t('enclosures.somePages', said);
}

/** `A3, not A4`; empty where its pages have the letter's size. */
export function otherSizes(
  { way, pages, pageCount, pageSizes = [] }: Enclosure,
  paperSize: LetterSettings['paperSize']
): string {
  if (way !== 'merged' || pageSizes.length === 0) return '';
  const sizes = differingSizes(
    pagesIn(pages, pageCount ?? 0).map((page) => pageSizes[page - 1]),
    paperSize
  );
  if (sizes.length === 0) return '';
  const paper = t(`letterSettings.paperSize.${paperSize}`);
  return t('enclosures.otherSize', { sizes: formatList(sizes), paper });
}

export const boxesInWords = ({ redactions }: Pick<Enclosure, 'redactions'>): string =>
  redactions.length === 0 ? '' : t('enclosures.blackedOut', { count: redactions.length });

/** Why these pages can't be taken; null where they can. */
export function pagesProblem(pages: string, pageCount: number | null): string | null {
  if (!pageRanges.safeParse(pages).success) return t('enclosures.pagesForm');
  if (pageCount !== null && pagesIn(pages, pageCount).length === 0) {
    return t('enclosures.pagesThere', { count: pageCount });
  }
  return null;
}

/** Whether its pages can be opened, to black out parts of them: another choice of pages is all that may be wrong. */
export const isShowable = ({ view, mediaType, problemCode }: Enclosure): boolean =>
  (view === 'pdf' || /^image\/(png|jpeg)$/.test(mediaType)) &&
  (problemCode === null || problemCode === 'no_such_pages' || problemCode === 'too_many_pages');
