/** The clauses of a text as people type it after an interview: lists with headings, telegrams, one breath without a mark. Pure. */
import { sentencesIn, type Span } from '../letter/text/sentences';
import { latin, lengthAtStart, lowered, type CaptureWords, type SectionKind, type SortingWords } from './words';

export interface Clause extends Span {
  text: string;
  /** What the heading above says that it is. */
  section: SectionKind | null;
  /** The sentence that it stands in. */
  sentence: Span;
}

const listMark = /^\s*(?:[-*+•–—▪◦·]|\d{1,2}[.)])\s+/u;
/** A line so long, before one with a small letter, was broken by a program. */
const wrapped = 60;
/** A sentence longer than this has run on. */
const runOn = 90;

/** `text` with plain marks (`plainMarks`). Spans are places in it. */
export function clausesIn(text: string, words: SortingWords): Clause[] {
  return sectionsIn(text, words).flatMap(({ from, to, section }) =>
    sentencesOf(text, from, to, words).flatMap((sentence) => clausesOf(text, sentence, section, words.capture))
  );
}

interface Part extends Span {
  section: SectionKind | null;
}

function sectionsIn(text: string, { capture }: SortingWords): Part[] {
  const parts: Part[] = [];
  const lines = linesOf(text);
  const plusses = lines.some(({ from, to }) => /^\s*\+\s*\S/u.test(text.slice(from, to)));
  let section: SectionKind | null = null;
  let isList = false;
  let afterBlank = false;
  for (const { from, to } of lines) {
    const line = text.slice(from, to);
    if (line.trim() === '') {
      afterBlank = true;
      if (!isList) section = null;
      continue;
    }
    const mark = listMark.exec(line)?.[0] ?? '';
    if (afterBlank && isList && mark === '') section = null;
    afterBlank = false;
    const body = line.slice(mark.length);
    const heading = mark === '' || /:\s*$/u.test(body) ? headingOf(body, capture) : null;
    if (heading) {
      section = heading.section;
      isList = heading.length === body.length;
      if (heading.length < body.length) parts.push({ from: from + mark.length + heading.length, to, section });
      continue;
    }
    if (mark !== '') isList = true;
    const signed: SectionKind | null = plusses
      ? /^\s*\+/u.test(mark)
        ? 'good'
        : /^\s*[-–]/u.test(mark)
          ? 'bad'
          : null
      : null;
    parts.push({ from: from + mark.length, to, section: section ?? signed });
  }
  return parts;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const isBroken = isWrappedText(text);
  let from = 0;
  for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', at + 1)) {
    const to = at === -1 ? text.length : at;
    const isWrapped = isBroken && at !== -1 && to - from >= wrapped && /^\s?\p{Ll}/u.test(text.slice(to + 1, to + 4));
    if (!isWrapped) {
      lines.push({ from, to });
      from = to + 1;
    }
    if (at === -1) return lines;
  }
}

/** A program breaks every line of a paragraph but its last at about the same place; people do not. */
function isWrappedText(text: string): boolean {
  const lengths = text.split('\n\n').flatMap((part) =>
    part
      .split('\n')
      .slice(0, -1)
      .map((line) => line.trimEnd().length)
  );
  return lengths.length > 1 && Math.min(...lengths) >= wrapped && Math.max(...lengths) < 100;
}

/** “What went well:” with how long it is; null where a line begins with no heading. */
function headingOf(body: string, { headings }: CaptureWords): { section: SectionKind; length: number } | null {
  const small = lowered(body);
  for (const [section, source] of Object.entries(headings) as [SectionKind, string][]) {
    if (latin('^', source, '\\s*[:?.!–-]*\\s*$').test(small)) return { section, length: body.length };
    const inline = latin('^', source, '\\s*:\\s+').exec(small);
    if (inline) return { section, length: inline[0].length };
  }
  return null;
}

function sentencesOf(text: string, from: number, to: number, { language, people }: SortingWords): Span[] {
  const abbreviations = [...language.abbreviations, ...people.titles.keys(), ...people.silent];
  return sentencesIn(text.slice(from, to), { abbreviations, months: language.months }).map((span) => ({
    from: from + span.from,
    to: from + span.to
  }));
}

/** What stands in quotes or brackets is not divided: blanked, of the same length. */
const masked = (sentence: string): string =>
  sentence.replace(/"[^"]*"|\([^)]*\)/gu, (quoted) => '\u0001'.repeat(quoted.length));

function clausesOf(text: string, sentence: Span, section: SectionKind | null, words: CaptureWords): Clause[] {
  const inline = section ? null : headingOf(text.slice(sentence.from, sentence.to), words);
  const start = sentence.from + (inline && inline.section !== 'question' ? inline.length : 0);
  const under = inline && inline.section !== 'question' ? inline.section : section;
  const body = masked(text.slice(start, sentence.to));
  const cuts = cutsIn(body, words);
  return [0, ...cuts.map(({ to }) => to)]
    .map((from, index) => trimmedSpan(text, start + from, start + (cuts[index]?.from ?? body.length)))
    .filter(({ from, to }) => /\p{L}/u.test(text.slice(from, to)))
    .map((span) => ({ ...span, text: text.slice(span.from, span.to), section: under, sentence }));
}

/** The places between clauses, joins included. */
function cutsIn(body: string, { starts, joins, runs, noRun }: CaptureWords): Span[] {
  const start = `(?=(?:${starts})(?![\\p{L}\\p{N}']))`;
  const patterns = [
    latin('\\s*[,;]\\s+', `(?:(?:${joins})\\s+){0,2}`, start, 'g'),
    latin('[\\s,;]+(?:', joins, `)\\s+(?:(?:${joins})\\s+)?${start}`, 'g'),
    /\s+[–—]\s+(?=\p{Ll})/gu,
    ...(body.length > runOn ? [latin(`(?<!(?:^|[^\\p{L}])(?:${noRun}))\\s+(?=`, runs, `(?![\\p{L}']))`, 'g')] : [])
  ];
  const small = lowered(body);
  const found = patterns
    .flatMap((pattern) =>
      [...small.matchAll(pattern)].map(({ 0: cut, index }) => ({ from: index, to: index + cut.length }))
    )
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const apart: Span[] = [];
  for (const cut of found) if (cut.from >= (apart.at(-1)?.to ?? 1)) apart.push(cut);
  return apart;
}

function trimmedSpan(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  const lead = /^[\s,;:.–—-]*/u.exec(piece)![0].length;
  const tail = /[\s,;:–—-]*$/u.exec(piece)![0].length;
  return { from: from + Math.min(lead, piece.length), to: Math.max(from + lead, to - tail) };
}

/** A clause without the words that join it to the one before. */
export function withoutJoins(clause: string, { joins }: CaptureWords): string {
  let rest = clause;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.slice(lengthAtStart(joins, rest)).replace(/^[\s,;:–—-]+/u, '');
  }
  return rest === '' ? clause : rest;
}
