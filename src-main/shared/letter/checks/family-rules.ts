/**
 * Rules of word families: who does what to whom, whatever the words between. A rule is a row of parts that stand in one sentence in this
 * order, or several such rows in any order; how rows are written, `resources/languages/README.md` says.
 */
import type { Span } from '../text/sentences';
import { wordMarks, type WordMark } from './word-marks';

export interface FamilyWords {
  /** Words and phrases by the name of their family; `{name}` in one takes in another family, an asterisk any ending. */
  families: Readonly<Record<string, readonly string[]>>;
  rules: Readonly<Record<string, readonly string[]>>;
}

type Part =
  | { is: 'words'; family: number; optional: boolean }
  | { is: 'gap'; most: number; over: string }
  | { is: 'start' }
  | { is: 'end' };

interface Rule {
  kind: string;
  parts: readonly Part[];
  /** Rows that must stand somewhere in the sentence, too. */
  beside: readonly (readonly Part[])[];
  /** Families that must stand in the sentence, and that must not. */
  needs: readonly number[];
  lacks: readonly number[];
  first: number;
}

/** A family's words and phrases by their first word; by its first three letters where that may go on. */
interface Family {
  exact: Map<string, string[][]>;
  open: Map<string, string[][]>;
}

type Numbered = Rule & { order: number };

const numberFamily = 0;
/** Between two parts of a rule at most so many words that add nothing. */
const mostFillers = 3;

export class FamilyRules {
  readonly #ids = new Map<string, number>([['#', numberFamily]]);
  readonly #families: Family[] = [{ exact: new Map([['#', [['#']]]]), open: new Map() }];
  /** By the first words of that family they need which is rarest in a text: most rules are never asked. */
  readonly #byWord = new Map<string, Numbered[]>();
  readonly #byStart = new Map<string, Numbered[]>();
  readonly #fillers: ReadonlySet<string>;

  constructor(readonly words: FamilyWords) {
    this.#fillers = new Set(words.families.fillers);
    const rules = Object.entries(words.rules).flatMap(([kind, rows]) => rows.map((row) => this.#compile(kind, row)));
    // A word that stands in many families stands in most sentences, too.
    const shared = new Map<string, number>();
    for (const { exact } of this.#families)
      for (const word of exact.keys()) shared.set(word, (shared.get(word) ?? 0) + 1);
    const weights = this.#families.map(
      ({ exact, open }) => [...exact.keys()].reduce((sum, word) => sum + shared.get(word)! ** 2, 0) + open.size
    );
    for (const [order, rule] of rules.entries()) {
      const [rarest = numberFamily] = rule.needs.toSorted((one, other) => weights[one]! - weights[other]!);
      const { exact, open } = this.#families[rarest]!;
      for (const word of exact.keys()) put(this.#byWord, word, { ...rule, order });
      for (const start of open.keys()) put(this.#byStart, start, { ...rule, order });
    }
  }

  /** Every place of a sentence where a rule stands, offsets in it; of places that meet in one kind the first. */
  find(sentence: string): { kind: string; from: number; to: number }[] {
    if (this.#byWord.size + this.#byStart.size === 0) return [];
    const read = new Reading(wordMarks(sentence), this.#families);
    const { marks } = read;
    const asked = new Map<number, Numbered>();
    for (const { text } of marks) {
      for (const rule of this.#byWord.get(text) ?? none) asked.set(rule.order, rule);
      if (isNumber(text)) for (const rule of this.#byWord.get('#') ?? none) asked.set(rule.order, rule);
      for (const rule of this.#byStart.get(text.slice(0, 3)) ?? none) asked.set(rule.order, rule);
    }
    const found: { kind: string; from: number; to: number }[] = [];
    for (const rule of [...asked.values()].toSorted((one, other) => one.order - other.order)) {
      if (!rule.needs.every((family) => read.mayHave(family)) || rule.lacks.some((family) => read.has(family)))
        continue;
      for (let from = 0; from < marks.length; from += 1) {
        if (rule.first >= 0 && read.ends(rule.first, from).length === 0) continue;
        const to = this.#match(rule.parts, 0, from, read);
        if (to <= from) continue;
        const reach = this.#reach(rule.beside, { from, to }, read);
        if (!reach) break;
        const at = { kind: rule.kind, from: marks[reach.from]!.from, to: marks[reach.to - 1]!.to };
        if (!found.some((each) => each.kind === at.kind && each.from < at.to && each.to > at.from)) found.push(at);
        from = to - 1;
      }
    }
    return found.toSorted((one, other) => one.from - other.from);
  }

  /** What a place grows to with the rows that must stand beside it; null where one of them doesn't. */
  #reach(beside: Rule['beside'], { from, to }: Span, read: Reading): Span | null {
    let reach = { from, to };
    for (const parts of beside) {
      const at = read.marks.findIndex((_, start) => this.#match(parts, 0, start, read) > start);
      if (at === -1) return null;
      reach = { from: Math.min(reach.from, at), to: Math.max(reach.to, this.#match(parts, 0, at, read)) };
    }
    return reach;
  }

  /** Where the parts from `index` on end when they begin at `at`; -1 where they don't stand there. */
  #match(parts: readonly Part[], index: number, at: number, read: Reading): number {
    const { marks } = read;
    const part = parts[index];
    if (!part) return at;
    if (part.is === 'start') return at === 0 || isOpening(marks, at) ? this.#match(parts, index + 1, at, read) : -1;
    if (part.is === 'end') return marks.slice(at).every(({ ends: mark }) => mark) ? at : -1;
    if (part.is === 'gap') {
      for (let next = at; next <= at + part.most && next <= marks.length; next += 1) {
        if (next > at && marks[next - 1]!.ends && !part.over.includes(marks[next - 1]!.text)) return -1;
        const end = this.#match(parts, index + 1, next, read);
        if (end >= 0) return end;
      }
      return -1;
    }
    const filled = index > 0 && parts[index - 1]!.is === 'words' ? mostFillers : 0;
    for (let next = at; next <= at + filled && next < marks.length; next += 1) {
      if (next > at && !this.#fillers.has(marks[next - 1]!.text)) break;
      for (const to of read.ends(part.family, next)) {
        const end = this.#match(parts, index + 1, to, read);
        if (end >= 0) return end;
      }
    }
    return part.optional ? this.#match(parts, index + 1, at, read) : -1;
  }

  #compile(kind: string, row: string): Rule {
    const lacks: number[] = [];
    const rows: Part[][] = [[]];
    for (const sign of row.split(/\s+/)) {
      const parts = rows.at(-1)!;
      const optional = sign.endsWith('?') && sign.length > 1;
      if (sign === '&') rows.push([]);
      else if (sign.startsWith('!') && sign.length > 1) lacks.push(this.#family(sign.slice(1)));
      else if (/^~+$/.test(sign))
        parts.push({
          is: 'gap',
          most: sign.length === 1 ? 4 : 12,
          over: sign.length === 1 ? '' : sign.length === 2 ? ',' : ',;:–—()'
        });
      else if (sign === '^') parts.push({ is: 'start' });
      else if (sign === '$') parts.push({ is: 'end' });
      else parts.push({ is: 'words', family: this.#family(optional ? sign.slice(0, -1) : sign), optional });
    }
    const [parts = [], ...beside] = rows;
    const needs = rows.flat().flatMap((part) => (part.is === 'words' && !part.optional ? part.family : []));
    const [first] = parts;
    return { kind, parts, beside, needs, lacks, first: first?.is === 'words' && !first.optional ? first.family : -1 };
  }

  /** The number of a family that a part of a rule names: `{kin}`, a word, or several of them with a stroke between. */
  #family(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const family = this.#ids.size;
    this.#ids.set(name, family);
    this.#families.push({ exact: new Map(), open: new Map() });
    for (const each of name.split('|'))
      for (const text of this.#entries(each.replaceAll('_', ' '), 0)) this.#add(text, this.#families[family]!);
    return family;
  }

  #entries(text: string, depth: number): string[] {
    const name = /\{(\w+)\}/.exec(text);
    if (!name || depth > 5) return [text];
    const family = this.words.families[name[1]!];
    if (!family) throw new Error(`No family of words is called ${name[1]!}`);
    return family.flatMap((each) => this.#entries(text.replace(name[0], each), depth + 1));
  }

  #add(text: string, { exact, open }: Family): void {
    const parts = text.split(' ');
    const words = parts.flatMap((each) => (each === '#' ? '#' : marksOf(each)));
    // An ending is open only where a word is one mark: “didn't*” has none.
    const own =
      words.length === parts.length
        ? words.map((word, index) => word + (parts[index]!.endsWith('*') ? '*' : ''))
        : words;
    const [first] = own;
    if (first === undefined) return;
    if (first.endsWith('*')) put(open, first.slice(0, 3), own);
    else put(exact, first, own);
  }
}

/** A sentence that is looked at: where each family ends that begins at a word, found out when it is asked for. */
class Reading {
  readonly #known = new Map<number, readonly number[]>();

  constructor(
    readonly marks: readonly WordMark[],
    readonly families: readonly Family[]
  ) {}

  ends(family: number, at: number): readonly number[] {
    const text = this.marks[at]?.text;
    if (text === undefined) return none;
    const key = family * 4_096 + at;
    const known = this.#known.get(key);
    if (known) return known;
    const { exact, open } = this.families[family]!;
    const entries = [
      ...(exact.get(isNumber(text) ? '#' : text) ?? none),
      ...(isNumber(text) ? (exact.get(text) ?? none) : none),
      ...(open.get(text.slice(0, 3)) ?? none)
    ];
    const ends = entries.flatMap((words) =>
      words.every((word, index) => isWord(word, this.marks[at + index]?.text)) ? [at + words.length] : []
    );
    const made = ends.length === 0 ? none : ends;
    this.#known.set(key, made);
    return made;
  }

  /** Whether its words may stand here, by the first of them. */
  mayHave(family: number): boolean {
    const { exact, open } = this.families[family]!;
    return this.marks.some(
      ({ text }) =>
        exact.has(text) || (open.size > 0 && open.has(text.slice(0, 3))) || (isNumber(text) && exact.has('#'))
    );
  }

  has(family: number): boolean {
    if (!this.mayHave(family)) return false;
    return this.marks.some((_, at) => this.ends(family, at).length > 0);
  }
}

const none: readonly never[] = [];
const isNumber = (text: string): boolean => /^\p{N}/u.test(text);

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const marksOf = (text: string): string[] => wordMarks(text.replaceAll('*', '')).map((mark) => mark.text);

function isWord(word: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (word === '#') return isNumber(text);
  return word.endsWith('*') ? text.startsWith(word.slice(0, -1)) : text === word;
}

/** At the beginning of a sentence or of a bracket: nothing stands before but marks. */
const isOpening = (marks: readonly WordMark[], at: number): boolean =>
  /^[([]$/.test(marks[at - 1]?.text ?? '') || marks.slice(0, at).every(({ ends }) => ends);
