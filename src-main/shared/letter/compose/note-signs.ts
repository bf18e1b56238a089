/**
 * Whether words are still a note, and no text that somebody would send: telegram style, one breath without an end, a beginning that hangs
 * on what was said before. Pure. Form alone is judged; it errs towards `note`, because a shorter letter does less harm than a rough one.
 */
import { withoutClaims } from '../claims/links';
import { sentencesIn } from '../text/sentences';
import type { Grammar } from './tools';

/** Strings are patterns; capitals don't matter. */
export interface NoteWords {
  /** What a clause behind a comma may begin with. */
  linked: string;
  /** What joins the last of several within a clause. */
  joins: string;
  /** What opens a clause whose verb is not the sentence's; `relatives`: only behind a comma. */
  subordinators: string;
  relatives: string;
  /** What may open a sentence before its subject and needs no verb; of some languages none stands before a comma. */
  adverbials: string;
  /** Those behind which no comma may stand. */
  noComma: string;
  /** First words that hang on something said before. */
  hanging: string;
  /** Ways in which nobody writes to an employer, or that only a learner has. */
  unwritten: string;
  /** Beginnings out of order. */
  disordered: string;
  /** How a clause begins that has its verb for certain, whatever the grammar sees. */
  certain: string;
  /** What opens a clause that is no sentence by itself. */
  dependent: string;
  /** How a second sentence begins that a comma does not join to the first; empty where it may. */
  spliced: string;
  /** How what has no verb begins where nothing was joined to it: a bare noun; capitals count. */
  bareNoun: string;
  /** A verb as in a list of things to do; empty where it looks like others. */
  infinitive: string;
  /** Verbs that such a one may follow. */
  modal: string;
}

export type NoteSign = 'list' | 'long' | 'fragment' | 'telegram' | 'hanging' | 'unwritten' | 'disordered';

/** Words of a sentence that nobody reads to its end. */
const longest = 36;
/** Words from its start up to which a series' last joint is found. */
const seriesEnd = 8;
/** Pieces between commas that somebody who writes would have joined. */
const manySegments = 4;

/** What makes a note of it; empty for text. Markdown, tidied. */
export function noteSigns(
  text: string,
  words: NoteWords,
  marks: { abbreviations: string[]; months: string[] },
  grammar: Grammar
): NoteSign[] {
  const isItem = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/;
  const plain = withoutClaims(text)
    .split('\n')
    .filter((line) => !isItem.test(line))
    .join('\n');
  const signs = new Set<NoteSign>();
  const all = withoutClaims(text);
  // Lines of a list are what somebody noted.
  if (all.split('\n').some((line) => isItem.test(line))) signs.add('list');
  if (holds(words.unwritten, all)) signs.add('unwritten');
  sentencesIn(plain, marks).forEach(({ from, to }, index) => {
    const sentence = plain.slice(from, to).replace(/\s+/g, ' ');
    for (const sign of signsOf(sentence, words, grammar)) signs.add(sign);
    if (index === 0 && startsWith(words.hanging, sentence)) signs.add('hanging');
  });
  return [...signs];
}

function signsOf(sentence: string, words: NoteWords, grammar: Grammar): NoteSign[] {
  // “…:” leads to a list.
  const bare = sentence.replace(/[.!?:…"”“»']+$/u, '');
  const isAsked = /\?["”]?$/.test(sentence);
  const parts = bare.split(/;\s+|:\s+/);
  const [head = '', ...behindColon] = bare.split(/:\s+/);
  const isLabel = behindColon.length > 0 && !startsWith(words.adverbials, head) && isFragment(head, words, grammar);
  return [
    ...(parts.some((part) => wordsIn(part) > longest || isBreathless(part, words)) ? (['long'] as const) : []),
    ...(!isAsked && (isLabel || isFragment(bare, words, grammar)) ? (['fragment'] as const) : []),
    ...(!isAsked && startsWith(words.disordered, bare) ? (['disordered'] as const) : []),
    // Behind a colon, things may be listed.
    ...(bare.split(/;\s+/).some((part) => isTelegram(part.split(/:\s+/)[0]!, words, grammar))
      ? (['telegram'] as const)
      : [])
  ];
}

/** Joined by “and” upon “and”, and no comma. */
const isBreathless = (text: string, { joins }: NoteWords): boolean =>
  !text.includes(',') &&
  wordsIn(text) > 24 &&
  (text.match(new RegExp(`\\s(?:${joins}|so|because|weil|dann)\\s`, 'giu')) ?? []).length >= 4;

/** Without a verb of its own, or without anybody who acts. */
function isFragment(sentence: string, words: NoteWords, grammar: Grammar): boolean {
  const main = mainOf(sentence, words);
  if (segmentsOf(sentence).length === 1 && startsWith(words.dependent, sentence)) return true;
  if ([main, ...segmentsOf(sentence)].some((each) => startsWith(words.certain, each))) return false;
  const whole = [main, sentence].find(grammar.hasVerb);
  if (whole === undefined || isToDo(segmentsOf(sentence)[0]!, words)) return true;
  return !grammar.hasSubject(whole) && grammar.startsWithVerb(whole);
}

/** “Fehlerspeicher auslesen”: what is to be done, and nobody who does it. */
const isToDo = (segment: string, { infinitive, modal }: NoteWords): boolean =>
  endsWith(infinitive, segment) && !holds(modal, segment);

/** What stands between the commas, without quotations and brackets, in which commas mean nothing. */
const segmentsOf = (sentence: string): string[] =>
  sentence
    .replace(/\([^()]*\)|["“„][^"”“]*["”“]/gu, 'it')
    .split(/,\s+|\s[–—-]\s/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Without the clauses that hang on others. */
function mainOf(sentence: string, { subordinators, relatives }: NoteWords): string {
  const segments = segmentsOf(sentence);
  const main = segments.filter(
    (each, at) => !startsWith(subordinators, each) && !(at > 0 && startsWith(relatives, each))
  );
  return main.length === 0 ? sentence : main.join(' ');
}

/** Words strung together by commas, without what would join them. */
function isTelegram(sentence: string, words: NoteWords, grammar: Grammar): boolean {
  const segments = segmentsOf(sentence);
  if (segments.length < 2) return false;
  const [first = '', ...others] = segments;
  const last = others.at(-1)!;
  const hasVerb = (segment: string): boolean => startsWith(words.certain, segment) || grammar.hasVerb(segment);
  const opens =
    !startsWith(words.certain, first) &&
    (startsWith(words.adverbials, first) || startsWith(words.subordinators, first));
  const isLinked = (segment: string): boolean =>
    [words.linked, words.subordinators, words.relatives].some((pattern) => startsWith(pattern, segment));
  const joint = new RegExp(`(?<!\\p{L})(?:${words.joins})(?!\\p{L})`, 'iu');
  const isSeries = others.some((segment) => {
    const at = joint.exec(segment)?.index ?? -1;
    return at >= 0 && wordsIn(segment.slice(0, at)) <= seriesEnd && !holds(words.subordinators, segment.slice(0, at));
  });
  if (words.spliced !== '' && segments.length >= manySegments && !joint.test(sentence)) return true;
  if (!isSeries && startsWith(words.noComma, first) && !hasVerb(first) && !isLinked(others[0]!)) return true;
  // “I checked the gas, that is the first thing”: two sentences.
  if (!opens && others.some((each, at) => startsWith(words.spliced, each) && hasVerb(segments[at]!))) return true;
  if (
    !isSeries &&
    others.some(
      (each) =>
        new RegExp(`^(?:${words.bareNoun})`, 'u').test(each) && !hasVerb(each) && !isInset(each, segments, hasVerb)
    )
  )
    return words.bareNoun !== '';
  if (!opens && !hasVerb(first)) {
    // “Marcus Lyle, head chef, can confirm it”: the verb comes after what was put in.
    const isInserted = segments.length > 2 && (isLinked(others[0]!) || !hasVerb(others[0]!));
    return !isSeries && !(isInserted && hasVerb(`${first} ${last}`));
  }
  if (words.spliced === '') return false;
  if (opens && startsWith(words.certain, last)) return false;
  if (opens && segments.length === 2) return !grammar.hasSubject(last) && !isLinked(last);
  return !isLinked(last) && !isSeries;
}

/** Put in between what acts and its verb. */
const isInset = (segment: string, segments: readonly string[], hasVerb: (segment: string) => boolean): boolean =>
  segments.indexOf(segment) < segments.length - 1 && !hasVerb(segments[segments.indexOf(segment) - 1]!);

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const holds = (pattern: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);

const startsWith = (pattern: string, text: string): boolean =>
  pattern !== '' && new RegExp(`^["“„(]?(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);

const endsWith = (pattern: string, text: string): boolean =>
  pattern !== '' && new RegExp(`(?<!\\p{L})(?:${pattern})$`, 'iu').test(text);
