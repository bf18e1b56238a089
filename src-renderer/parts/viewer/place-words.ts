/** How it is said whether a fact's source says it, and on which page. */
import type { FactPlace } from '$contract';
import { t } from '../../i18n/messages';

/** `good`: it is there; `bad`: it is not where the card says; `open`: it can't be told. */
type PlaceTone = 'good' | 'bad' | 'open';

export const toneOf = ({ state }: FactPlace): PlaceTone => {
  if (state === 'found') return 'good';
  return state === 'unreadable' || state === 'waiting' ? 'open' : 'bad';
};

/** More pages than these would help nobody. */
const mostPages = 3;

export function placeWords(place: FactPlace): string {
  const { state, lacks } = place;
  const page = place.page === null ? null : String(place.page);
  const pages = place.pages.slice(0, mostPages).join(', ');
  switch (state) {
    case 'found':
      if (pages === '') return t('proof.placeInFile');
      return t('proof.placeOnPage', { page: page ?? pages });
    case 'elsewhere':
      return t('proof.placeElsewhere', { page: page ?? '', pages });
    case 'partly':
      return page ? t('proof.placeNoQuoteOnPage', { page }) : t('proof.placeNoQuote');
    case 'missing':
      if (lacks === 'figure') return page ? t('proof.placeNoFigureOnPage', { page }) : t('proof.placeNoFigure');
      return page ? t('proof.placeMissingOnPage', { page }) : t('proof.placeMissing');
    case 'unreadable':
      if (!page) return t('proof.placeUnread');
      return pages ? t('proof.placePageUnreadBut', { page, pages }) : t('proof.placePageUnread', { page });
    case 'waiting':
      return t('proof.placeWaiting');
  }
}

/** The page that the card should name instead; null where it names the right one, or none is known. */
export function betterPage({ state, page, pages: [first] }: FactPlace): number | null {
  if (first === undefined || state === 'partly' || state === 'missing') return null;
  return state === 'found' && page !== null ? null : first;
}
