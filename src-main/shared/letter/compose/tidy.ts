/**
 * Tidies what was typed in a hurry: what a careful friend would correct without asking what is meant. It offers edits of the user's
 * words, each of which can be refused; figures, amounts, dates and names stay as they are.
 */
import type { TidyReason } from '../../../contract/compose';
import { withoutAsides, type AsideWords } from './asides';
import { endLongSentences, type BreathWords } from './breath';
import { applyEdits, capitalised, EditList, type Edit } from './edit-list';
import { cased, replaceAll, type Add, type Replacement } from './replacements';
import { openWithoutLead, type Opening } from './openings';
import { behindDot, writtenOut, type WrittenWords } from './written-out';
import { typedSentences, type SentenceWords, type TypedSentence } from './typed-sentences';
import { unshouted, type ShoutWords } from './unshout';
import { own, patternOf } from './pattern';

export { applyEdits, type Edit };

/** The words of a language. Patterns are sources of regular expressions with the flag `u`. */
export interface TidyWords extends SentenceWords, ShoutWords, AsideWords, WrittenWords, BreathWords {
  /** Word as typed (small letters) → what it stands for. */
  apostrophes: Record<string, string>;
  shortForms: Record<string, string>;
  spellings: Record<string, string>;
  /** Parts of words, as typed → as written. */
  stems: Record<string, string>;
  /** What stands before a surname, which has a spelling of its own. */
  surnameBehind: string;
  /** Words that are written with a capital, in small letters. */
  capitals: readonly string[];
  /** Endings of words that are written with a capital; '' where a language has none. */
  capitalEndings: string;
  /** Words with such an ending that are none. */
  notCapital: readonly string[];
  /** Short forms that are well written with a full stop. */
  keptShort: readonly string[];
  /** Unit as typed → one, several. */
  units: Record<string, readonly [string, string]>;
  /** What may stand behind a unit: beyond the end and marks. */
  behindUnit: string;
  /** What stands before one of a unit. */
  oneOf: string;
  replacements: readonly Replacement[];
  openings: readonly Opening[];
  /** For a language that ends a clause with its verb: verbs that may be moved behind the subject. */
  movable: { subjects: readonly string[]; verbs: readonly string[] };
  /** Words that may stand twice. */
  mayRepeat: readonly string[];
  /** Begins a question. */
  question: string;
  /** Words that only a sentence has. */
  sentenceSigns: string;
  /** With which no sentence ends. */
  unfinished: readonly string[];
}

const protectedText =
  /https?:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S*|`[^`\n]*`|\]\([^)\n]*\)/gu;
const wordStart = String.raw`(?<![\p{L}\p{N}_@/.'’-]|\p{L}\p{M})`;
const wordEnd = String.raw`(?![\p{L}\p{N}_@/]|['’-]\p{L}|\.\p{L})`;

/** What is put right word by word, beside the lists: see `respelled`. `starts`: where sentences begin. */
export type Respell = (text: string, starts: ReadonlySet<number>) => readonly Edit[];

/** The edits that tidy `text`, in order, none overlapping. `names`: as they are written, where they may have been typed small. */
export function tidyEdits(
  text: string,
  words: TidyWords,
  names: readonly string[] = [],
  respell: Respell = () => []
): Edit[] {
  const edits = new EditList(text);
  const sentences = typedSentences(text, words);
  const closed = [...text.matchAll(protectedText)].map(
    (found) => [found.index, found.index + found[0].length] as const
  );
  const isFree = (from: number, to: number): boolean => !closed.some(([start, end]) => from < end && to > start);
  const starts = new Set(sentences.map(({ from }) => from));
  const add = (from: number, to: number, instead: string, reason: TidyReason): boolean =>
    isFree(from, to) && edits.add(from, to, instead, reason);

  for (const name of names) spellName(text, name, add);
  const gone = withoutAsides(text, words, sentences, names, add);
  replaceAll(text, words.replacements, add);
  tidyWords(text, words, starts, add);
  for (const each of respell(text, starts)) add(each.from, each.to, each.text, each.reason);
  tidyMarks(text, words, sentences, add);
  for (const sentence of sentences) {
    if (sentence.goesOn || gone.has(sentence)) continue;
    const start = openWithoutLead(text, sentence, words, edits, isFree);
    capitaliseStart(text, start, sentence, edits, isFree);
  }
  for (const sentence of sentences) {
    if (!gone.has(sentence)) endSentence(text, sentence, sentences, words, edits, isFree);
  }
  endLongSentences(
    text,
    sentences.filter((sentence) => !gone.has(sentence) && !isQuestion(text.slice(sentence.from, sentence.to), words)),
    words,
    edits,
    isFree
  );
  return edits.all();
}

/** A question is taken as a whole. */
const isQuestion = (typed: string, { question }: TidyWords): boolean =>
  /\?["”’“)]*$/.test(typed) || patternOf(question, 'iu').test(typed);

/** Only the size of letters changes, and only of what was typed all small or all in capitals. */
function spellName(text: string, name: string, add: Add): void {
  const pattern = name.replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  for (const { 0: typed, index } of text.matchAll(patternOf(`${wordStart}(?:${pattern})${wordEnd}`, 'giu'))) {
    const isShout = typed === typed.toUpperCase() && /\p{L}{4}/u.test(name);
    if (typed !== name && (typed === typed.toLowerCase() || isShout)) add(index, index + typed.length, name, 'capital');
  }
}

/** Word by word: apostrophes, short forms, units, capitals. */
function tidyWords(text: string, words: TidyWords, starts: ReadonlySet<number>, add: Add): void {
  const spoken = unshouted(text, words);
  const ending = words.capitalEndings === '' ? null : patternOf(words.capitalEndings, 'u');
  const behindUnit = patternOf(words.behindUnit, 'iu');
  const surnameBehind = patternOf(words.surnameBehind, 'iu');
  const oneOf = patternOf(words.oneOf, 'iu');
  for (const { 0: typed, index } of text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:-\p{Lu}{2,})+(?![\p{L}\p{N}-])/gu)) {
    const parts = typed.split('-').map((part) => spoken(part, index));
    if (parts.every((part) => part !== null))
      add(index, index + typed.length, starts.has(index) ? capitalised(parts.join('-')) : parts.join('-'), 'capital');
  }
  for (const found of text.matchAll(
    patternOf(String.raw`${wordStart}(\p{L}+)${wordEnd}|(?<=\p{N})(\p{L}{2,})${wordEnd}`, 'gu')
  )) {
    const [typed] = found;
    const [from, to] = [found.index, found.index + typed.length];
    const small = typed.toLowerCase();
    const unloud = spoken(typed, from);
    const isShout = unloud !== null;
    const isPlain = typed === small || starts.has(from) || isShout;
    const as = (instead: string): string => (starts.has(from) && !isShout ? cased(typed, instead) : instead);
    const before = text.slice(Math.max(0, from - 16), from);
    if (typed !== small && surnameBehind.test(before)) continue;
    const whole = writtenOut(text, from, to, words, starts);
    if (whole !== null) {
      add(from, whole.to, starts.has(from) ? capitalised(whole.text) : whole.text, 'short_form');
      continue;
    }
    const unit = own(words.units, small);
    const count = /(\p{N}+(?:[.,]\p{N}+)?)\s?$/u.exec(before)?.[1];
    if (unit && count !== undefined) {
      if (behindUnit.test(text.slice(to, to + 24))) {
        add(
          from,
          behindDot(text, to, starts),
          `${/\s$/.test(before) ? '' : ' '}${count === '1' ? unit[0] : unit[1]}`,
          'short_form'
        );
      }
      continue;
    }
    if (found[1] === undefined) continue;
    if (unit && typed === small && oneOf.test(before)) {
      add(from, behindDot(text, to, starts), unit[0], 'short_form');
      continue;
    }
    if (isAbbreviated(text, to, small, words)) {
      const long = words.keptShort.includes(small) ? undefined : own(words.shortForms, small);
      if (long !== undefined && isPlain) add(from, behindDot(text, to, starts), as(long), 'short_form');
      continue;
    }
    if (own(words.apostrophes, small) !== undefined && isPlain)
      add(from, to, as(own(words.apostrophes, small)!), 'apostrophe');
    else if (own(words.shortForms, small) !== undefined && isPlain)
      add(from, to, as(own(words.shortForms, small)!), 'short_form');
    else if (own(words.spellings, small) !== undefined)
      add(from, to, capitalIn(cased(typed, own(words.spellings, small)!), words, ending), 'short_form');
    else if (stemsIn(typed, words.stems) !== typed)
      add(from, to, capitalIn(stemsIn(typed, words.stems), words, ending), 'short_form');
    else if (isShout)
      add(from, to, starts.has(from) || words.capitals.includes(small) ? capitalised(small) : unloud, 'capital');
    else if (typed === small && words.capitals.includes(small)) add(from, to, capitalised(small), 'capital');
    else if (typed === small && ending?.test(small) && !words.notCapital.includes(small))
      add(from, to, capitalised(small), 'capital');
  }
}

/** Any of them, read once: hardly a word has one. */
const readStems = new WeakMap<Record<string, string>, RegExp>();
function stemsOf(stems: Record<string, string>): RegExp {
  const found = readStems.get(stems) ?? new RegExp(Object.keys(stems).join('|') || '(?!)', 'iu');
  readStems.set(stems, found);
  return found;
}

/** With every part of a word written as it should be. */
const stemsIn = (typed: string, stems: Record<string, string>): string =>
  !stemsOf(stems).test(typed)
    ? typed
    : Object.entries(stems).reduce((word, [part, right]) => {
        const at = word.toLowerCase().indexOf(part);
        if (at === -1) return word;
        const found = word.slice(at, at + part.length);
        return (
          word.slice(0, at) +
          (found === found.toLowerCase() ? right : capitalised(right)) +
          word.slice(at + part.length)
        );
      }, typed);

const capitalIn = (word: string, { capitals, notCapital }: TidyWords, ending: RegExp | null): string =>
  capitals.includes(word) || (ending?.test(word) && !notCapital.includes(word)) ? capitalised(word) : word;

/** “approx.” is as it should be. */
const isAbbreviated = (text: string, to: number, small: string, { abbreviations }: TidyWords): boolean =>
  abbreviations.includes(small) && /^\.[ \t]+[\p{Ll}\p{N}]/u.test(text.slice(to, to + 8));

/** Doubled marks, words and spaces; spaces before and none behind a mark. */
function tidyMarks(text: string, words: TidyWords, sentences: readonly TypedSentence[], add: Add): void {
  const ends = new Set(sentences.map(({ to }) => to));
  for (const found of text.matchAll(/[.!?…]{2,}|…/g)) {
    const end = found.index + found[0].length;
    const mark = found[0].includes('?') ? '?' : found[0].includes('!') ? '!' : '.';
    const isDots = /^[.…]+$/.test(found[0]);
    if (/[\p{L}\p{N}]/u.test(text.slice(0, found.index)) && (!isDots || ends.has(end)))
      add(found.index, end, mark, 'doubled');
  }
  for (const found of text.matchAll(/([,;:])\1+/g))
    add(found.index, found.index + found[0].length, found[1]!, 'doubled');
  for (const found of text.matchAll(/(?<=\S)[ \t]+(?=[,;!?](?:\s|$))/g))
    add(found.index, found.index + found[0].length, '', 'spacing');
  for (const found of text.matchAll(/ +,(?=\p{L})/gu)) add(found.index, found.index + found[0].length, ', ', 'spacing');
  for (const found of text.matchAll(/(?<=[\p{L}\p{N})]),(?=\p{L})/gu))
    add(found.index, found.index + 1, ', ', 'spacing');
  for (const found of text.matchAll(/(?<=\S)[ \t]{2,}(?=\S)/g))
    add(found.index, found.index + found[0].length, ' ', 'spacing');
  for (const found of text.matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}+)([ \t]+)\1(?![\p{L}\p{N}'’-])/giu)) {
    const [whole, first = '', gap = ''] = found;
    const second = whole.slice(first.length + gap.length);
    if (!/^(?:\p{Ll}+|I)$/u.test(second) || words.mayRepeat.includes(second)) continue;
    add(found.index + first.length, found.index + whole.length, '', 'doubled');
  }
}

/** The first word of a sentence; what has digits, dots or capitals of its own is a name and stays. */
function capitaliseStart(
  text: string,
  at: number,
  sentence: TypedSentence,
  edits: EditList,
  isFree: (from: number, to: number) => boolean
): void {
  const found = /^["“„‚'‘(\[*_]*(\S+)/u.exec(text.slice(at, sentence.to));
  if (!found) return;
  const from = at + found[0].length - found[1]!.length;
  const word = /^\p{L}+(?:['’-]\p{L}+)*/u.exec(found[1]!)?.[0] ?? '';
  if (word === '' || !isFree(from, from + word.length)) return;
  if (/^[\p{N}@/_]|^\.\p{L}{2}/u.test(found[1]!.slice(word.length)) && !edits.touches(from, from + word.length)) return;
  if (!edits.touches(from, from + word.length) && /\p{Lu}/u.test(word)) return;
  edits.change(from, from + word.length, 'capital', capitalised);
}

/** A full stop, or the mark of a question, where a sentence ends without one. */
function endSentence(
  text: string,
  sentence: TypedSentence,
  sentences: readonly TypedSentence[],
  words: TidyWords,
  edits: EditList,
  isFree: (from: number, to: number) => boolean
): void {
  const { from, to, isItem, endsLine, leadsIn } = sentence;
  const typed = text.slice(from, to);
  if (isItem || leadsIn || !endsLine || !/(?<![.!?…]["”’“)]*)[\p{L}\p{N}%)"”’“]$/u.test(typed)) return;
  const last = /\S+$/u.exec(typed)![0];
  const isOver = !isFree(to - last.length, to);
  const now = edits.become(from, to);
  const mark = patternOf(words.question, 'iu').test(now) ? '?' : '.';
  const others = sentences.filter(
    (other) => other !== sentence && !text.slice(Math.min(from, other.from), Math.max(to, other.to)).includes('\n')
  );
  const isSentence = mark === '?' || others.length > 0 || patternOf(words.sentenceSigns, 'iu').test(now);
  const isUnfinished = words.unfinished.includes(last.toLowerCase());
  if (!isSentence || isOver || isUnfinished || !/\p{L}.*\s.*\p{L}/su.test(now)) return;
  edits.change(to - last.length, to, 'spacing', (word) => (/[.!?]$/.test(word) ? word : `${word}${mark}`));
}
