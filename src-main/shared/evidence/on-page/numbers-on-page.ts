/** The numbers of a text: what each may be worth, its unit, and whether it stands on its own or names something. */
import { thousandfold, unitOf, type PageWords } from './page-words';

export interface PageNumber {
  from: number;
  /** Behind its scale, before its unit. */
  to: number;
  /** Behind its unit. */
  end: number;
  /** What it may be worth; the first is the likeliest. */
  values: number[];
  /** The code of its unit; null where none stands beside it. */
  unit: string | null;
  /** The word behind it on the same line, where that is no unit; small letters, empty for none. */
  noun: string;
  /** `named`: a date, a page, a section, a version; `year`: four digits that may be one; `heading`: before a few words on a line of their own, or behind a word that numbers often follow as names. */
  kind: 'own' | 'named' | 'year' | 'heading';
}

const grouped = /^\d{1,3}(?:([ ',.])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
export const digitRun = /\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d+)?|\d(?:[\d.,']*\d)?/g;

/** Which sign parts the decimals, as far as a text shows it: both where it shows both, none where nothing does. */
export function decimalsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [said] of text.matchAll(digitRun)) {
    if (/^\d+\.\d{1,2}$/.test(said) || /^\d{1,3}(,\d{3})+\.\d+$/.test(said)) found.add('.');
    if (/^\d+,\d{1,2}$/.test(said) || /^\d{1,3}(\.\d{3})+,\d+$/.test(said)) found.add(',');
  }
  return found;
}

/** What digits may be worth; none where they are no number, as `1.2.3`. */
export function valuesOf(said: string, decimals: ReadonlySet<string>): number[] {
  if (/^\d+$/.test(said)) return [Number(said)];
  const mark = grouped.exec(said)?.[1];
  if (mark && !/^0/.test(said)) {
    const rest = said.slice(said.lastIndexOf(mark) + 1);
    const last = /[.,]/.exec(rest)?.index;
    const whole = last === undefined ? said : said.slice(0, said.lastIndexOf(mark) + 1 + last);
    const decimal = last === undefined ? '' : `.${rest.slice(last + 1)}`;
    const value = Number(whole.replaceAll(mark, '') + decimal);
    const isOne = last === undefined && said.indexOf(mark) === said.lastIndexOf(mark);
    if (isOne && decimals.has(mark)) return [value, Number(said.replace(mark, '.'))];
    return [value];
  }
  return /^\d+[.,]\d+$/.test(said) ? [Number(said.replace(',', '.'))] : [];
}

/** All numbers of a text, in order. `page`: its own number, which stands alone on a line of it. */
export function numbersIn(
  text: string,
  words: PageWords,
  decimals: ReadonlySet<string> = decimalsOf(text),
  page: number | null = null
): PageNumber[] {
  const named = namedSpans(text, words);
  const found: PageNumber[] = [];
  const add = (from: number, end: number, values: number[], isNamed: boolean): void => {
    const scaled = scaleAt(text, end, words);
    const all = scaled
      ? values.flatMap((value) => (scaled.both ? [value * scaled.factor, value] : [value * scaled.factor]))
      : values;
    const to = scaled?.to ?? end;
    const { unit, end: behind, factor } = unitBeside(text, from, to, words);
    const isName = isNamed || named.some((span) => span.from < end && span.to > from);
    const kind = isName ? 'named' : kindOf(text, from, end, words);
    const noun = unit === null ? (/^[ -]?(\p{L}[\p{L}'-]*)/u.exec(text.slice(to, to + 40))?.[1] ?? '') : '';
    found.push({
      from,
      to,
      end: behind,
      values: all.map((value) => value * factor),
      unit,
      noun: noun.toLowerCase(),
      kind
    });
  };
  for (const { 0: said, index } of text.matchAll(digitRun)) {
    for (const part of partsOf(said, index, decimals)) {
      const end = part.from + part.said.length;
      add(part.from, end, part.values, part.values.length === 0 || names(text, part.from, end, words, page));
    }
  }
  for (const { find, value } of words.spelled)
    for (const { 0: said, index } of text.matchAll(find)) {
      const worth = value(said);
      if (!Number.isNaN(worth) && !found.some(({ from, to }) => from < index + said.length && to > index))
        add(index, index + said.length, [worth], false);
    }
  return found.sort((one, other) => one.from - other.from);
}

/** What is no single number may be several with nothing but a comma between them. */
function partsOf(
  said: string,
  from: number,
  decimals: ReadonlySet<string>
): { said: string; from: number; values: number[] }[] {
  const values = valuesOf(said, decimals);
  if (values.length > 0) return [{ said, from, values }];
  const parts = said.split(',').map((part) => ({ part, own: valuesOf(part, decimals) }));
  if (parts.length === 1 || parts.some(({ own }) => own.length === 0)) return [{ said, from, values }];
  let at = from;
  return parts.map(({ part, own }) => {
    const here = at;
    at += part.length + 1;
    return { said: part, from: here, values: own };
  });
}

function kindOf(text: string, from: number, end: number, { label }: PageWords): 'own' | 'year' | 'heading' {
  if (label.test(text.slice(Math.max(0, from - 24), from))) return 'heading';
  if (/^(?:19|20)\d\d$/.test(text.slice(from, end))) return 'year';
  if (end - from > 2) return 'own';
  const { before, after } = lineAround(text, from, end);
  return before.trim() === '' && /^ \p{Lu}[^.!?;:\t\d]{1,60}$/u.test(after) ? 'heading' : 'own';
}

const alone = /^[\s-]*$/;
const ofHowMany = /^[\s-]*(?:\/\s*\d+\s*)?$/;

/** Whether a number's surroundings make it part of a name, a time, a page's own number. */
function names(text: string, from: number, end: number, words: PageWords, page: number | null): boolean {
  const said = text.slice(from, end);
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(end, end + 12);
  if (/^0\d/.test(said)) return true;
  if (/[#§]\s?$/.test(before) || /\d[:/]$/.test(before) || /^:\d/.test(after))
    return !/^100?$|^5$/.test(said) || !before.endsWith('/');
  if (/^\/\d/.test(after)) return !/^\/(?:100?|5)(?!\d)/.test(after);
  if (/\d-\d+-$|\d-$/.test(before) && /^-\d/.test(after)) return true;
  const glued = /(?:\p{L}|\p{L}-)$/u.test(before) && !/\p{Lo}$/u.test(before);
  if (glued && unitOf(/[\p{L}€$£]+-?$/u.exec(before)?.[0] ?? '', words) === null) return true;
  const letters = /^[\p{Lu}\p{Ll}]+/u.exec(after)?.[0] ?? '';
  if (letters && unitOf(letters, words) === null && !words.scales.has(letters.toLowerCase())) return true;
  const line = lineAround(text, from, end);
  if (
    /^[.)]$/.test(line.after.trim().slice(0, 1)) &&
    line.before.trim() === '' &&
    /^[.)]\s+\S/.test(line.after) &&
    said.length < 3
  )
    return true;
  if (Number(said) === page && alone.test(line.before) && ofHowMany.test(line.after)) return true;
  return false;
}

function lineAround(text: string, from: number, end: number): { before: string; after: string } {
  const stop = text.indexOf('\n', end);
  return {
    before: text.slice(text.lastIndexOf('\n', from - 1) + 1, from).slice(-80),
    after: text.slice(end, stop === -1 ? undefined : stop).slice(0, 80)
  };
}

/** Dates, telephones. */
function namedSpans(text: string, { dates }: PageWords): { from: number; to: number }[] {
  const all = [
    dates,
    /(?<!\d)\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)/g,
    /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g,
    /(?:\+|(?<![\d.,])0)\d[\d /()-]{6,}\d/g
  ];
  return all.flatMap((find) =>
    [...text.matchAll(find)].map(({ 0: said, index }) => ({ from: index, to: index + said.length }))
  );
}

/** `both`: one letter may be a unit as well. */
function scaleAt(
  text: string,
  at: number,
  { scales }: PageWords
): { to: number; factor: number; both: boolean } | null {
  const found = /^(\s?)(\p{L}{1,12})(?!\p{L})/u.exec(text.slice(at, at + 16));
  const [all, gap, name] = found ?? [];
  if (!all || !name) return null;
  const factor = scales.get(name.toLowerCase());
  if (factor === undefined || (gap !== '' && name.length === 1)) return null;
  const dot = text[at + all.length] === '.' && name.length < 4 ? 1 : 0;
  return { to: at + all.length + dot, factor, both: name.length === 1 };
}

/** The unit right behind a number, or the currency right before it. */
function unitBeside(
  text: string,
  from: number,
  to: number,
  words: PageWords
): { unit: string | null; end: number; factor: number } {
  const behind = text.slice(to, to + 48);
  const gap = /^(?:\s|-|\s-\s?)?/.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(gap);
  const names = [
    /^\p{L}+\.? ?\p{L}+\.?/u.exec(rest)?.[0],
    /^[%‰]/.exec(rest)?.[0],
    /^°C?/.exec(rest)?.[0],
    /^(?:T|k|US)?[€$£¥]/.exec(rest)?.[0],
    /^m[23]/.exec(rest)?.[0],
    /^\p{L}+/u.exec(rest)?.[0]
  ];
  for (const name of names) {
    const unit = name && (unitOf(name, words) ?? unitOf(name.replace(/\s+/g, ' '), words));
    if (unit) return { unit, end: to + gap + name.length, factor: thousandfold.has(name.toLowerCase()) ? 1000 : 1 };
  }
  const before = text.slice(Math.max(0, from - 8), from);
  const ahead = /(?:[A-Z]{1,3}[€$£¥]|[€$£¥]|[A-Z]{3,4}|SFr)\.?\s?$/.exec(before)?.[0].replace(/[.\s]/g, '');
  const currency = ahead ? (unitOf(ahead, words) ?? unitOf(ahead.slice(-1), words)) : null;
  if (currency) return { unit: currency, end: to, factor: thousandfold.has(ahead?.toLowerCase() ?? '') ? 1000 : 1 };
  // One word may stand between: “11 consecutive weeks”.
  const between = /^ (\p{Ll}{4,}) (\p{L}+)/u.exec(behind);
  const further = between ? unitOf(between[2] ?? '', words) : null;
  return further && between
    ? { unit: further, end: to + between[0].length, factor: 1 }
    : { unit: null, end: to, factor: 1 };
}
