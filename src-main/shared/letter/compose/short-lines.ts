/**
 * Notes as the lines of a short list: what was typed without a subject, or strung together by commas, is no text, but a list of steps is
 * read as one. Pure; nothing is reworded, and what nobody would send keeps its sentence out.
 */
import { sentencesIn } from '../text/sentences';
import { holds, startsWith, wordsIn } from './comma-segments';
import { patternOf } from './pattern';
import { uncapitalised } from '../text/capitals';

/** Strings are patterns; capitals don't matter. */
export interface LineWords {
  /** What leads to the list, with its colon; `told`: to what was done once. */
  lead: string;
  told: string;
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
  /** What was said before, and names whom they mean. */
  behind: string;
}

/** Markdown; empty where no list can be made that says most of it. `isUnfit`: what nobody would send. */
export function shortLines(
  text: string,
  { fewest, isTold, behind }: LinesAs,
  words: LineWords,
  marks: Marks,
  isUnfit: (line: string) => boolean
): string {
  const plain = text.replace(/^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/gm, '');
  const sentences = sentencesOf(plain, marks);
  const lines: string[] = [];
  let before = behind;
  for (const sentence of sentences) {
    const made = linesOf(sentence, words);
    if (
      isHanging(sentence, before, words) ||
      sentence.includes('?') ||
      made.some((line) => isBad(line, words) || isUnfit(line))
    )
      continue;
    lines.push(...made);
    before += ` ${sentence}`;
  }
  const isMost = wordsIn(lines.join(' ')) >= mostly * wordsIn(plain);
  return lines.length >= fewest && lines.length <= most && isMost
    ? [isTold ? words.told : words.lead, '', ...lines.map((line) => `- ${line}`)].join('\n')
    : '';
}

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
  isUnfit: (line: string) => boolean,
  hasVerb: (line: string) => boolean
): string {
  const parts = sentencesIn(text, marks).map(({ from, to }) => bare(text.slice(from, to)));
  const said = parts.map((part, at) => (at === 0 ? part : uncapitalised(part))).join('; ');
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
  if (wordsIn(sentence) <= oneLine || startsWith(words.whole, sentence))
    return [capital(bare(sentence, words)).replace(/ - /g, ' – ')];
  const pieces = sentence.split(patternOf(words.between, 'iu'));
  const parts: string[] = [];
  for (const piece of pieces.map((each) => each.trim()).filter((each) => each !== '')) {
    const last = parts.at(-1);
    const belongs = startsWith(words.joined, piece) || wordsIn(piece) < shortest || (last && wordsIn(last) < shortest);
    if (last !== undefined && belongs) parts[parts.length - 1] = `${last}, ${piece}`;
    else parts.push(piece);
  }
  return parts.map((part) => capital(bare(part, words))).map((line) => line.replace(/ - /g, ' – '));
}

/** Without what joined it, and without an end mark. */
function bare(text: string, words?: LineWords): string {
  const line = text.trim().replace(/[\s.,;:!–—-]+$/u, '');
  return words ? line.replace(patternOf(`^(?:${words.dropped})(?!\\p{L})[\\s,:–—-]*`, 'iu'), '') : line;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
