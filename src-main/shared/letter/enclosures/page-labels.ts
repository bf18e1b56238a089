/** The label on every page of an enclosure, in the letter's language: whoever prints a packet can lay its pages in order, and misses none. */
import type { Enclosure } from '../../../contract/enclosures';
import type { LetterSettings } from '../sheet/settings';
import { enclosureHeading } from './list';
import { differingSize } from './page-sizes';
import { pagesIn } from './pages';

/** `page 2 of 3`, with `{page}` and `{count}`. */
const words: Record<string, string> = {
  en: 'page {page} of {count}',
  de: 'Seite {page} von {count}',
  fr: 'page {page} sur {count}',
  es: 'página {page} de {count}',
  pt: 'página {page} de {count}',
  it: 'pagina {page} di {count}',
  nl: 'pagina {page} van {count}',
  sv: 'sida {page} av {count}',
  da: 'side {page} af {count}',
  nb: 'side {page} av {count}',
  fi: 'sivu {page}/{count}',
  pl: 'strona {page} z {count}',
  cs: 'strana {page} z {count}'
};

/** A label's page, in points. Kept small: it stands in the margin of somebody else's page. */
export const labelSize = { width: 360, height: 18 };

type Labelled = Pick<Enclosure, 'number' | 'title' | 'way' | 'pages' | 'pageCount' | 'pageSizes'>;

/** Those whose pages are in the packet. */
export const isInPacket = ({ number, way }: Pick<Enclosure, 'number' | 'way'>): boolean =>
  number !== null && way === 'merged';

/**
 * One for each page that goes along, in order: `Enclosure 1, page 1 of 2 · Returns report`, then `Enclosure 1, page 2 of 2`; with the
 * page's size where it is not the letter's.
 */
export function pageLabels(enclosure: Labelled, language: string, paper: LetterSettings['paperSize']): string[] {
  const pages = pagesIn(enclosure.pages, enclosure.pageCount ?? 1);
  const title = enclosure.title.replace(/\s+/g, ' ').trim();
  return pages.map((page, index) => {
    const place = placeOf(index + 1, pages.length, language);
    const size = differingSize(enclosure.pageSizes?.[page - 1], paper);
    const head = `${enclosureHeading(language, 1)} ${enclosure.number ?? ''}`.trim();
    return [`${head}, ${place}`, index === 0 ? title : '', size].filter(Boolean).join(' · ');
  });
}

const placeOf = (page: number, count: number, language: string): string =>
  (words[language.split('-')[0]?.toLowerCase() ?? ''] ?? words.en!)
    .replace('{page}', String(page))
    .replace('{count}', String(count));
