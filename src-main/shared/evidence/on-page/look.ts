/** Looks whether a source says what a fact says, and where. */
import { judge, type Hit, type Place } from './judge';
import type { PageNumber } from './numbers-on-page';
import type { PageWords } from './page-words';
import { readable } from './readable';
import { runOf, type IndexedPage, type SourceIndex } from './source-index';
import { stemOf, wantedOf, type CitedFact, type Wanted, type WantedNumber } from './wanted';

/** Null where the fact has nothing that could be looked for. */
export function lookFor(fact: CitedFact, source: SourceIndex, words: PageWords): Place | null {
  const wanted = wantedOf(fact, words);
  if (!wanted) return null;
  const quoted = wanted.quote === '' ? null : pagesWithQuote(wanted.quote, source);
  const hits: Hit[] = [];
  const wantsFigure = wanted.numbers.length > 0 || wanted.phrase !== '';
  for (const at of candidates(wanted, quoted, source)) {
    const page = source.pages[at];
    const figure = page && wantsFigure ? figureOn(page, wanted, source) : null;
    const quote = quoted?.has(at) ?? false;
    if (page && (figure || quote)) hits.push({ page, figure, quote });
  }
  return judge(hits, { page: fact.sourcePage, figure: wantsFigure, quote: quoted !== null }, source);
}

/** The places in `source.pages` that are worth a look, in order. */
function candidates({ numbers: [first] }: Wanted, quoted: ReadonlySet<number> | null, source: SourceIndex): number[] {
  if (!first) return [...source.pages.keys()];
  const keys = [...first.values, ...first.bare, ...first.thousands];
  const found = new Set(keys.flatMap((key) => source.pagesOf.get(key) ?? []));
  for (const at of quoted ?? []) found.add(at);
  return [...found].sort((one, other) => one - other);
}

/** All numbers of the figure on one page; the likeliest place of the first. */
function figureOn(page: IndexedPage, wanted: Wanted, source: SourceIndex): Hit['figure'] {
  if (wanted.phrase !== '') return phraseOn(page, wanted.phrase);
  let first: Hit['figure'] = null;
  for (const number of wanted.numbers) {
    const found = numberOn(page, number, wanted, source);
    if (!found) return null;
    first ??= found;
  }
  return first;
}

function numberOn(page: IndexedPage, number: WantedNumber, wanted: Wanted, source: SourceIndex): Hit['figure'] {
  let best: Hit['figure'] = null;
  const look = (keys: readonly number[], isFit: (each: PageNumber) => boolean): void => {
    for (const key of keys)
      for (const each of page.byValue.get(key) ?? []) {
        const score = isFit(each) ? scoreOf(page, each, number, wanted, source) : 0;
        if (score > (best?.score ?? 0)) best = { score, from: each.from, to: each.end };
      }
  };
  look(number.values, () => true);
  // A table may say millions or thousands at its head.
  look(number.bare, ({ unit }) => unit === null);
  if (page.thousands) look(number.thousands, ({ unit }) => unit === null);
  return best;
}

/** How likely a number of a page is the one that is wanted; 0: it is not. */
function scoreOf(
  page: IndexedPage,
  each: PageNumber,
  number: WantedNumber,
  wanted: Wanted,
  source: SourceIndex
): number {
  const { unit, nouns } = wanted;
  const wantsYear = unit === null && nouns.length === 0;
  if (each.kind === 'named' && !(wantsYear && number.values.some((value) => value >= 1900 && value < 2100))) return 0;
  const seen: Seen = { page, each, wanted, source, context: nearby(page, each, wanted), digits: number.digits };
  const score = unit !== null ? measured(seen, unit) : nouns.length > 0 ? counted(seen, nouns) : bare(seen);
  return each.kind === 'heading' && (score < 8 || isCut(page, each)) ? 0 : score;
}

/** A number of a page, and what may speak for it. */
interface Seen {
  page: IndexedPage;
  each: PageNumber;
  wanted: Wanted;
  source: SourceIndex;
  /** How many words of the statement stand near it. */
  context: number;
  /** Significant digits of what is wanted. */
  digits: number;
}

/** Its unit stands on the next line. */
const isCut = ({ read }: IndexedPage, { from, end }: PageNumber): boolean => read.text.slice(from, end).includes('\n');

function bare({ each, context, wanted, digits, source }: Seen): number {
  if (each.kind === 'year') return 4 + context;
  if (each.noun !== '' && wanted.stems.includes(stemOf(each.noun))) return 8 + context;
  if (context > 0 || wanted.stems.length === 0 || digits > 2) return 3 + context;
  return isStrange(source, wanted) ? 1 : 0;
}

/** A unit of measure, money or time: another one beside the number is another figure. */
function measured(seen: Seen, unit: string): number {
  const { page, each, context, digits } = seen;
  if (each.unit === unit) return 10 + context;
  if (each.unit !== null || each.kind === 'year') return 0;
  if (unit === 'person') return counted(seen, []);
  // In running text the word behind it says what it counts.
  if (each.noun.length > 3 && !/^\p{Lo}/u.test(each.noun)) return 0;
  if (page.units.has(unit)) return context > 0 ? 6 + context : digits > 2 ? 4 : 2;
  return context > 0 && digits > 1 ? 1 + context : 0;
}

/** What is counted goes by many names: the same word, words of the statement near it, or a number that is hardly there by chance. */
function counted({ page, each, wanted, source, context, digits }: Seen, nouns: readonly string[]): number {
  if (each.unit !== null && each.unit !== wanted.unit) return 0;
  const noun = each.noun === '' ? nextWord(page, each) : each.noun;
  if (noun !== '' && nouns.some((own) => sameWord(own, noun))) return 10 + context;
  if (each.kind === 'year') return 0;
  if (noun !== '' && wanted.stems.includes(stemOf(noun))) return 8 + context;
  if (context > 0) return 3 + context;
  if (digits > 2) return 2;
  return isStrange(source, wanted) && (each.noun.length > 3 || /^\p{Lo}/u.test(each.noun)) ? 1 : 0;
}

const sameWord = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length);
  return length < 4 ? one === other : one.slice(0, Math.max(4, length - 2)) === other.slice(0, Math.max(4, length - 2));
};

const nextWord = ({ read }: IndexedPage, { to }: PageNumber): string =>
  /^\s(\p{L}+)/u.exec(read.text.slice(to, to + 40))?.[1]?.toLowerCase() ?? '';

/** How many words of the statement stand in the line of a number, and for half as much close to it; a row of a table stands for itself. */
function nearby({ folded }: IndexedPage, { from, end }: PageNumber, { stems }: Wanted): number {
  if (stems.length === 0) return 0;
  const start = folded.lastIndexOf('\n', from - 1) + 1;
  const stop = folded.indexOf('\n', end);
  const line = folded.slice(Math.max(start, from - 300), Math.min(stop === -1 ? folded.length : stop, end + 300));
  const around = line.includes('\t') ? '' : folded.slice(Math.max(0, from - 140), end + 140);
  let sum = 0;
  for (const stem of stems) sum += line.includes(stem) ? 1 : around.includes(stem) ? 0.5 : 0;
  return sum;
}

/** A source in another language: its words can't speak for or against a number. */
const isStrange = (source: SourceIndex, { stems }: Wanted): boolean => !stems.some((stem) => hasStem(source, stem));

function hasStem({ pages, stems }: SourceIndex, stem: string): boolean {
  const has = stems.get(stem) ?? pages.some(({ folded }) => folded.includes(stem));
  stems.set(stem, has);
  return has;
}

function phraseOn(page: IndexedPage, phrase: string): Hit['figure'] {
  const place = placeOfRun(page, runFor(phrase));
  return place && { score: 5, ...place };
}

const runFor = (text: string): string => runOf(readable(text).text).run;

function placeOfRun({ run, runPlaces, read }: IndexedPage, wanted: string): { from: number; to: number } | null {
  if (wanted === '') return null;
  for (let at = run.indexOf(wanted); at >= 0; at = run.indexOf(wanted, at + 1)) {
    const from = runPlaces[at] ?? 0;
    const to = (runPlaces[at + wanted.length - 1] ?? from) + 1;
    if (!isInside(read.text, from) && !isInside(read.text, to)) return { from, to };
  }
  return null;
}

/** Between two letters of a word, or two digits of a number. */
const isInside = (text: string, at: number): boolean => /^(?:\p{L}\p{L}|\p{N}\p{N})/u.test(text.slice(at - 1, at + 1));

/** The places in `source.pages` on which a quote stands; what begins at the end of one and goes on at the next stands on both. */
function pagesWithQuote(quote: string, source: SourceIndex): Set<number> {
  const found = new Set<number>();
  const parts = quote
    .split(/\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*/)
    .map((part) => runFor(part))
    .filter((part) => part !== '');
  source.pages.forEach((page, index) => {
    if (parts.every((part) => placeOfRun(page, part))) found.add(index);
    const next = source.pages[index + 1];
    const [only, ...more] = parts;
    if (!next || !only || more.length > 0) return;
    const at = `${page.run}${next.run.slice(0, only.length)}`.indexOf(
      only,
      Math.max(0, page.run.length - only.length + 1)
    );
    if (at >= 0 && at < page.run.length) [index, index + 1].forEach((each) => found.add(each));
  });
  return found;
}
