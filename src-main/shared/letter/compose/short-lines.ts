/**
 * Notes as the lines of a short list: what was typed without a subject, or strung together by commas, is no text, but a list of steps is
 * read as one. Pure; nothing is reworded, and what nobody would send keeps its sentence out.
 */
import { sentencesIn } from '../text/sentences';
import { holds, startsWith, wordsIn } from './comma-segments';
import { patternOf } from './pattern';
import { uncapitalised, withCapital } from '../text/capitals';

/** Strings are patterns; capitals don't matter. */
export interface LineWords {
  /** What leads to the list, with its colon; `told`: to what was done once. */
  lead: string;
  told: string;
  /** Verbs that are the same now and then: “I put”. */
  timeless: string;
  /** What was asked, where the question’s own words make no cue for steps; and as it stands behind another cue. */
  asked: readonly [string, string];
  /** Questions about what somebody does whenever it happens, and not about what was done once. */
  general: string;
  /** What stands between two steps; and the first words of a piece that belongs to the one before it. */
  between: string;
  joined: string;
  /** First words that a line does without. */
  dropped: string;
  /** First words of a sentence that is one line, however long. */
  whole: string;
  /** With these it is no step, but a thought about the talk. */
  unfit: string;
  /** Words for somebody, and what names whom they mean. */
  persons: string;
  named: string;
  /** Questions whose answer no letter proposes unless the user marked it. */
  private: string;
  /** Before something that nobody asked for: “One thing that I did not mention:”. */
  unasked: string;
}

interface Marks {
  abbreviations: string[];
  months: string[];
}

/** Words of a sentence that is one line, and of any line; of a piece that is none by itself. */
const oneLine = 13;
const longest = 24;
const shortest = 3;
/** Lines of a list; more are read by nobody. */
const most = 8;
/** Part of the words that has to be left. */
const mostly = 0.6;

/** What is made of notes. */
export interface LinesAs {
  /** Lines at least. */
  fewest: number;
  /** Whether it tells what was done once. */
  isTold: boolean;
  /** Whether they are steps, in their order. */
  isNumbered: boolean;
  /** What was said before, and names whom they mean. */
  behind: string;
}

/** Markdown; empty where no list can be made that says most of it. `isUnfit`: what nobody would send. */
export function shortLines(
  text: string,
  { fewest, isTold, isNumbered, behind }: LinesAs,
  words: LineWords,
  marks: Marks,
  isUnfit: (line: string) => boolean
): string {
  const plain = text.replace(listMark, '');
  const isList = (text.match(listMark) ?? []).length >= Math.max(fewest, fewestTyped);
  const sentences = isList ? plain.split('\n').filter((line) => line.trim() !== '') : sentencesOf(plain, marks);
  const lines: string[] = [];
  let before = behind;
  for (const sentence of sentences) {
    const made = isList ? [asLine(signless(sentence), words)] : linesOf(signless(sentence), words);
    if (
      isHanging(sentence, before, words) ||
      (!isList && sentence.includes('?')) ||
      made.some((line) => isBad(line, words) || isUnfit(line))
    )
      continue;
    lines.push(...made);
    before += ` ${sentence}`;
  }
  const isMost = wordsIn(lines.join(' ')) >= mostly * wordsIn(plain);
  return lines.length >= fewest && lines.length <= most && isMost
    ? [
        isTold ? words.told : words.lead,
        '',
        ...lines.map((line, at) => (isNumbered ? `${at + 1}. ${line}` : `- ${line}`))
      ].join('\n')
    : '';
}

const listMark = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/gm;
/** Lines from which somebody typed a list. */
const fewestTyped = 3;

/** “similar item -> pro rata” → “similar item: pro rata” */
const signless = (line: string): string => line.replace(/\s+(?:[-=]+>|→|=)\s+/g, ': ');

/** Each in one line, as typed. */
export const sentencesOf = (text: string, marks: Marks): string[] =>
  sentencesIn(text, marks)
    .map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

/** Whether it speaks of somebody whom neither it nor what stands before it names. */
export const isHanging = (sentence: string, before: string, { persons, named }: LineWords): boolean =>
  holds(persons, sentence) && !holds(named, `${before} ${sentence}`);

/** “NSW licence, white card; all current”: what has no verb, behind words of the program's; empty where it says too much. */
export function unaskedLine(
  text: string,
  words: LineWords,
  marks: Marks,
  {
    isUnfit,
    isOrdinary,
    hasVerb
  }: Record<'isUnfit' | 'hasVerb', (line: string) => boolean> & { isOrdinary: (small: string) => boolean }
): string {
  const parts = sentencesIn(text, marks).map(({ from, to }) => bare(text.slice(from, to)));
  const isPlain = isOrdinary(/^\p{L}+/u.exec(parts[0] ?? '')?.[0].toLowerCase() ?? '');
  const said = parts.map((part, at) => (at === 0 && !isPlain ? part : uncapitalised(part))).join('; ');
  const isBadly = isBad(said, words) || isUnfit(said) || holds(words.persons, said) || /[?:\n]/.test(said);
  return isBadly || parts.some(hasVerb) || parts.length > 2 || wordsIn(said) < shortest
    ? ''
    : `${words.unasked} ${said}.`;
}

const isBad = (line: string, { unfit }: LineWords): boolean =>
  wordsIn(line) > longest ||
  /[+=<>→]/.test(line) ||
  holds(unfit, line) ||
  (line.match(/["“”„]/g) ?? []).length % 2 === 1;

function linesOf(sentence: string, words: LineWords): string[] {
  if (wordsIn(sentence) <= oneLine || startsWith(words.whole, sentence)) return [asLine(sentence, words)];
  const pieces = sentence.split(patternOf(words.between, 'iu'));
  const parts: string[] = [];
  for (const piece of pieces.map((each) => each.trim()).filter((each) => each !== '')) {
    const last = parts.at(-1);
    const belongs = startsWith(words.joined, piece) || wordsIn(piece) < shortest || (last && wordsIn(last) < shortest);
    if (last !== undefined && belongs) parts[parts.length - 1] = `${last}, ${piece}`;
    else parts.push(piece);
  }
  return parts.map((part) => asLine(part, words));
}

const asLine = (text: string, words: LineWords): string => withCapital(bare(text, words)).replace(/ - /g, ' – ');

/** Without what joined it, and without an end mark. */
function bare(text: string, words?: LineWords): string {
  const line = text.trim().replace(/[\s.,;:!–—-]+$/u, '');
  return words ? line.replace(patternOf(`^(?:${words.dropped})(?!\\p{L})[\\s,:–—-]*`, 'iu'), '') : line;
}
