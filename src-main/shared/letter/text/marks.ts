/**
 * What is a mark of Markdown in a letter, and what is a sign of the sentence that must stay as it was typed (docs/decisions/0017-letter-marks.md).
 * One rule: where a line begins like a list, a heading, a quote or a table but no output could show its numbers and signs again as they
 * were typed, it is no mark. Whoever types "12. Mai" or "- 5 %" never thinks of Markdown.
 */

/** How far one decision looks, in lines: what is longer is nobody's list, and looking again at each line would be slow. */
const mostLooked = 500;
/** The same in characters, for whoever cuts the text that `listLength` and `isQuote` get. */
export const longestLook = 2_000;
/** Figures beyond it are years and amounts. */
const highestNumber = 999;

const entryStart = /^ {0,3}(?:([-*+])|(\d{1,9})([.)]))(?=[ \t]|$)/;
const number = String.raw`[\p{Sc}~≈<>(]?[\s\u00a0]?[\d½¼¾⅓]`;
const beginsWithNumber = new RegExp(`^${number}`, 'u');
const numberSign = new RegExp(String.raw`^ {0,3}#[ \t]+${number}`, 'u');
const greaterThan = new RegExp(String.raw`^ {0,3}>[ \t]*${number}`, 'u');
const ruleLine = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const addressOfLink = /^<?(?:https?:\/\/|mailto:|tel:|fact:)/i;

interface Entry {
  /** `-`, `*`, `+`, `.` or `)`. */
  kind: string;
  number: number;
  /** As it was typed. */
  digits: string;
  text: string;
  indent: number;
  /** Columns before the entry's own text: what stands so deep belongs to it. */
  offset: number;
}

interface PlacedEntry extends Entry {
  at: number;
  hasInner: boolean;
  /** Where lines of amounts begin under it; null where other entries stand under it. */
  innerAmounts: number[] | null;
}

function entryOf(line: string): Entry | null {
  const found = entryStart.exec(line);
  if (!found || ruleLine.test(line)) return null;
  const [mark, bullet, digits = ''] = found;
  const behind = line.slice(mark.length);
  const gap = behind.length - behind.trimStart().length;
  return {
    kind: bullet ?? found[3] ?? '',
    number: Number(digits),
    digits,
    text: behind.trim(),
    indent: mark.length - mark.trimStart().length,
    offset: mark.length + (gap >= 1 && gap <= 4 && behind.trim() !== '' ? gap : 1)
  };
}

const indentOf = (line: string): number => /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length;

/** The entries of the list that would begin with `source`, one after the other, with the place of each in it. */
function* entriesOf(source: string): Generator<PlacedEntry> {
  let current: PlacedEntry | null = null;
  let [at, looked, afterGap] = [0, 0, false];
  while (at < source.length && looked < mostLooked) {
    const ending = source.indexOf('\n', at);
    const line = source.slice(at, ending === -1 ? undefined : ending);
    const isInside: boolean = current !== null && indentOf(line) >= current.offset;
    if (line.trim() === '') afterGap = true;
    else if (isInside && current) {
      const inner = entryOf(line.trimStart());
      current.hasInner ||= inner !== null;
      if (inner && !(inner.kind === '-' && isAmount(inner))) current.innerAmounts = null;
      else if (inner) current.innerAmounts?.push(at);
      afterGap = false;
    } else {
      const entry = entryOf(line);
      if (current === null ? !entry : entry ? entry.kind !== current.kind : afterGap || ruleLine.test(line)) break;
      if (entry) {
        if (current) yield current;
        current = { ...entry, at, hasInner: /^[-*][ \t]/.test(entry.text), innerAmounts: [] };
        looked = 0;
      }
      afterGap = false;
    }
    looked += 1;
    if (ending === -1) break;
    at = ending + 1;
  }
  if (current) yield current;
}

/**
 * How much of `source`, which begins like a list, is one: `Infinity` leaves the end to the parser, 0 says that its first line is text.
 * `inner`: it stands within the entry of another list. `seen` gets the places of the entries that the decision looked at: where it is 0,
 * they all are text.
 */
export function listLength(source: string, inner: boolean, seen: number[] = []): number {
  const entries = entriesOf(source);
  const first = entries.next().value;
  if (!first) return Infinity;
  return first.digits === '' ? lengthOfBullets(first, entries, inner, seen) : lengthOfNumbers(first, entries);
}

/**
 * The places in `source` of lines that begin like lists or quotes and are sentences: none where the first is none, else the first and
 * those that the same look decided. A column of “- 5 %” looked through again at each of its lines would hold up the typing.
 */
export function sentencesFrom(source: string): number[] {
  const seen: number[] = [];
  if (/^ {0,3}>/.test(source)) return isQuote(source, seen) ? [] : seen;
  return listLength(source, false, seen) === 0 ? [0, ...seen] : [];
}

/** Numbers are a list as far as they count: each one more than that before, two at least, written as a list prints them. */
function lengthOfNumbers(first: Entry, others: Iterable<PlacedEntry>): number {
  let last = first;
  if (!isPrintedAsTyped(first)) return 0;
  for (const entry of others) {
    if (entry.number !== last.number + 1 || !isPrintedAsTyped(entry)) return last === first ? 0 : entry.at;
    last = entry;
  }
  return last === first ? 0 : Infinity;
}

const isPrintedAsTyped = ({ kind, digits, number }: Entry): boolean =>
  kind === '.' && digits === String(number) && number <= highestNumber;

/** A dash before a number may be a minus, a plus always means something, and one line with a star or a dash is a remark. */
function lengthOfBullets(first: PlacedEntry, others: Iterable<PlacedEntry>, inner: boolean, seen: number[]): number {
  if (first.kind === '+') return 0;
  let [count, numbers] = [1, isAmount(first) ? 1 : 0];
  for (const entry of others) {
    count += 1;
    if (isAmount(entry)) numbers += 1;
    if (count > numbers || count >= mostLooked) break;
    seen.push(entry.at, ...(entry.innerAmounts ?? []));
  }
  seen.push(...(first.innerAmounts ?? []));
  if (numbers === count && (first.kind === '-' || count === 1)) return 0;
  if (count === 1 && first.text === '') return 0;
  return count > 1 || inner || first.hasInner ? Infinity : 0;
}

const isAmount = ({ text }: Entry): boolean => beginsWithNumber.test(text);

/** The dash or star, with what stands before and behind it, of a line that a second one would make a list; empty where it is none. */
export function bulletOf(line: string): string {
  const entry = entryOf(line);
  return entry && /^[-*]$/.test(entry.kind) && entry.text !== '' && !isAmount(entry)
    ? line.slice(0, line.indexOf(entry.text))
    : '';
}

/** "# 1 in sales" is no heading. */
export const isHeading = (source: string): boolean => !numberSign.test(source);

/** Lines of "> 90 % of them" alone are no quote. `seen` gets the places of those that were looked at. */
export function isQuote(source: string, seen: number[] = []): boolean {
  for (let [at, looked] = [0, 0]; looked < mostLooked; looked += 1) {
    const ending = source.indexOf('\n', at);
    const line = source.slice(at, ending === -1 ? undefined : ending);
    if (!/^ {0,3}>/.test(line)) return false;
    if (!greaterThan.test(line)) return true;
    seen.push(at);
    if (ending === -1) return false;
    at = ending + 1;
  }
  return true;
}

/** Two dashes are what stands above a name in a mail. */
export const isUnderline = (line: string): boolean => /^ {0,3}(?:={3,}|-{3,})[ \t]*$/.test(line);

/** A row with more cells than the table has names would lose them. */
export function isTable(source: string): boolean {
  const names = cellsIn(source.split('\n', 1)[0] ?? '');
  for (let at = source.indexOf('\n') + 1; at > 0 && at < source.length;) {
    const ending = source.indexOf('\n', at);
    const line = source.slice(at, ending === -1 ? undefined : ending);
    if (line.trim() === '') return true;
    if (cellsIn(line) > names) return false;
    if (ending === -1) return true;
    at = ending + 1;
  }
  return true;
}

const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;

/** Square brackets before round ones are a link only where an address stands in them: `f[0](1)` has none. */
export const isLinkAddress = (address: string): boolean => addressOfLink.test(address);

/** An asterisk behind a digit multiplies, one before a bracket's end leads to a note, and inside a word it stresses no more than that word. */
export function isStress(source: string, before: string): boolean {
  if (/^\*+[)\],.;:]/.test(source)) return false;
  if (!source.startsWith('*') || !/[\p{L}\p{N}]$/u.test(before)) return true;
  return !/\d$/.test(before) && /^(\*+)(?!\d)[^\s*]+\1/.test(source);
}

/** Hides asterisks between digits from whoever looks for the end of a stress; no offset moves. */
export const withoutFactors = (text: string): string =>
  text.replace(/(?<=\d)\*+(?=\d)/g, (stars) => 'x'.repeat(stars.length));
