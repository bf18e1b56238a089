/** What follows from where figure and quote were found. */
import type { IndexedPage, SourceIndex } from './source-index';

/**
 * `found`: on the page that the card names, or in a source of which it names none. `elsewhere`: not there, but on `pages`. `partly`: on
 * that page, without the quoted words. `missing`: not in it. `unreadable`: it can't be told.
 */
export interface Place {
  state: 'found' | 'elsewhere' | 'partly' | 'missing' | 'unreadable';
  /** The pages on which all of it stands, from 1, the likeliest first; none where the source has no pages. */
  pages: number[];
  lacks: 'figure' | 'quote' | null;
  /** The words around the figure on the page that is named, or else on the likeliest; empty where nothing was found. */
  passage: string;
  /** What was found was read from a picture. */
  recognised: boolean;
}

/** A page on which at least one of both is. */
export interface Hit {
  page: IndexedPage;
  /** Of the figure and of the quote; null where it is not there. `score`: how likely it is meant. */
  figure: { score: number; from: number; to: number } | null;
  quote: boolean;
}

/** More would help nobody to choose. */
const mostPages = 20;
/** From here on a number stands with its unit or with what it counts. */
const sure = 8;
/** Below this a number is only not ruled out. */
const unsure = 3;

export interface Asked {
  /** That the card names; null for none. */
  page: number | null;
  figure: boolean;
  quote: boolean;
}

export function judge(hits: readonly Hit[], { page, ...wants }: Asked, source: SourceIndex): Place {
  const isAll = ({ figure, quote }: Hit): boolean => (quote || !wants.quote) && (figure !== null || !wants.figure);
  const scoreOf = ({ figure }: Hit): number => figure?.score ?? sure;
  const all = hits.filter(isAll).sort((one, other) => scoreOf(other) - scoreOf(one));
  const [first] = all;
  const likely = all.filter(
    (hit) => scoreOf(hit) >= Math.min(sure, first ? scoreOf(first) : 0) || scoreOf(hit) >= unsure
  );
  const pages = [...new Set(likely.flatMap((hit) => hit.page.number ?? []))].slice(0, mostPages);
  const place = (state: Place['state'], hit?: Hit, lacks: Place['lacks'] = null): Place => ({
    ...{ state, pages, lacks, passage: hit ? passageOf(hit) : '', recognised: hit?.page.recognised ?? false }
  });
  const lacking = (among: readonly Hit[], isTold: boolean): Place | null => {
    if (!wants.figure || !wants.quote) return null;
    const figure = among.find((hit) => hit.figure);
    const quote = among.find((hit) => hit.quote);
    // In a source without pages a quote and its figure may stand apart.
    if (figure && quote && source.pages[0]?.number === null) return place('found', figure);
    if (figure) return place('partly', figure, 'quote');
    return quote && isTold ? place('missing', quote, 'figure') : null;
  };
  const { isAllBlank, hasBlank, whole } = source;
  if (page === null || source.pages[0]?.number === null) {
    if (first) return place('found', first);
    return lacking(hits, !hasBlank && whole) ?? place(!hasBlank && whole ? 'missing' : 'unreadable');
  }
  const right = all.find((hit) => hit.page.number === page);
  if (right && !(scoreOf(right) < unsure && first && scoreOf(first) >= sure)) return place('found', right);
  // A page that is a picture may say it, wherever else it stands.
  if (isAllBlank || source.pages.some((each) => each.number === page && each.blank)) return place('unreadable', first);
  if (first) return place('elsewhere', first);
  const isKnown = whole || source.pages.some(({ number }) => number === page);
  const here = hits.filter((hit) => hit.page.number === page);
  return lacking(here, isKnown) ?? place(isKnown ? 'missing' : 'unreadable');
}

/** The figure with a few words around it, as they stand on the page. */
function passageOf({ page, figure }: Hit): string {
  if (!figure) return '';
  const { text, places } = page.read;
  const from = Math.max(
    text.lastIndexOf('\n', figure.from - 1) + 1,
    text.indexOf(' ', Math.max(0, figure.from - 24)) + 1
  );
  const stop = text.indexOf('\n', figure.to);
  const space = text.lastIndexOf(' ', figure.to + 24);
  const to = Math.min(stop === -1 ? text.length : stop, Math.max(figure.to, space));
  const begin = Math.min(from, figure.from);
  return page.text.slice(places[begin], (places[Math.max(figure.to, to) - 1] ?? 0) + 1).trim();
}
