/** A sentence between its commas, and whether these string together what somebody who writes would have joined. */
import type { NoteWords } from './note-words';
import { patternOf } from './pattern';
import type { Grammar } from './tools';

/** Words from its start up to which a series' last joint is found. */
const seriesEnd = 8;
/** Pieces between commas of which the last would have been joined. */
const manySegments = 4;

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const holds = (pattern: string, text: string): boolean =>
  pattern !== '' && patternOf(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);

export const startsWith = (pattern: string, text: string): boolean =>
  pattern !== '' && patternOf(`^["“„(]?(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** Without quotations and brackets, in which commas mean nothing. */
export const segmentsOf = (sentence: string): string[] =>
  sentence
    .replace(/\s?\([^()]*\)/gu, '')
    .replace(/["“„][^"”“„]*["”“]/gu, (quoted) => quoted.replace(/[,–—]/g, ' '))
    .split(/,\s+|\s[–—-]\s/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Without the clauses that hang on others. */
export function mainOf(sentence: string, { subordinators, relatives }: NoteWords): string {
  const main = segmentsOf(sentence).filter(
    (each, at) => !startsWith(subordinators, each) && !(at > 0 && startsWith(relatives, each))
  );
  return main.length === 0 ? sentence : main.join(' ');
}

/** Telegram style: pieces between commas that nothing joins. */
export function isStrung(sentence: string, words: NoteWords, grammar: Grammar): boolean {
  const segments = segmentsOf(sentence);
  const [first = '', ...others] = segments;
  const last = others.at(-1);
  if (last === undefined) return false;
  const hasVerb = (segment: string): boolean => startsWith(words.certain, segment) || grammar.hasVerb(segment);
  const isLinked = (segment: string): boolean =>
    [words.linked, words.subordinators, words.relatives].some((pattern) => startsWith(pattern, segment));
  const isSeries = others.some((segment) => endsSeries(segment, words));
  const opens = isOpening(first, words);

  if (isSpliced(segments, opens, words, hasVerb)) return true;
  if (!isSeries && startsWith(words.noComma, first) && !hasVerb(first) && !isLinked(others[0]!)) return true;
  if (!isSeries && others.some((_, at) => isBareNoun(segments, at + 1, words, hasVerb))) return true;
  if (!opens && !hasVerb(first)) {
    // “Marcus Lyle, head chef, can confirm it”: the verb comes after what was put in.
    const isInserted = segments.length > 2 && (isLinked(others[0]!) || !hasVerb(others[0]!));
    return !isSeries && !(isInserted && hasVerb(`${first} ${last}`));
  }
  // Two sentences may stand beside each other with a comma in some languages.
  if (words.spliced === '' || isLinked(last)) return false;
  if (opens) return !startsWith(words.certain, last) && !(segments.length === 2 ? grammar.hasSubject(last) : isSeries);
  return !isSeries;
}

/** “When the pump failed, …”, “In March, …” */
const isOpening = (first: string, { certain, adverbials, subordinators }: NoteWords): boolean =>
  !startsWith(certain, first) && (startsWith(adverbials, first) || startsWith(subordinators, first));

/** “…, dried and boxed”: near its start the last of several is joined. */
function endsSeries(segment: string, { joins, subordinators }: NoteWords): boolean {
  const at = patternOf(`(?<!\\p{L})(?:${joins})(?!\\p{L})`, 'iu').exec(segment)?.index ?? -1;
  const before = segment.slice(0, Math.max(0, at));
  return at >= 0 && wordsIn(before) <= seriesEnd && !holds(subordinators, before);
}

/** “I checked the gas, that is the first thing”; or many pieces, and not one “and”. */
function isSpliced(
  segments: readonly string[],
  opens: boolean,
  { spliced, joins }: NoteWords,
  hasVerb: (segment: string) => boolean
): boolean {
  if (spliced === '') return false;
  if (segments.length >= manySegments && !segments.some((each) => holds(joins, each))) return true;
  return !opens && segments.some((each, at) => at > 0 && startsWith(spliced, each) && hasVerb(segments[at - 1]!));
}

/** “…, Prüfung im Februar”: a noun that nothing joins, and not put in between what acts and its verb. */
function isBareNoun(
  segments: readonly string[],
  at: number,
  { bareNoun }: NoteWords,
  hasVerb: (segment: string) => boolean
): boolean {
  const segment = segments[at]!;
  if (bareNoun === '' || !patternOf(`^(?:${bareNoun})`, 'u').test(segment) || hasVerb(segment)) return false;
  return at === segments.length - 1 || hasVerb(segments[at - 1]!);
}
