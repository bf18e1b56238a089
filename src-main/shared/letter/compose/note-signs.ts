/**
 * Whether words are still a note, and no text that somebody would send: telegram style, one breath without an end, a beginning that hangs
 * on what was said before. Pure. Form alone is judged; it errs towards a note, because a shorter letter does less harm than a rough one
 * (docs/decisions/0031-notes-are-no-letter.md).
 */
import { withoutClaims } from '../claims/links';
import { sentencesIn } from '../text/sentences';
import { holds, isStrung, mainOf, segmentsOf, startsWith, wordsIn } from './comma-segments';
import type { NoteWords } from './note-words';
import { patternOf } from './pattern';
import type { Grammar } from './tools';

export type NoteSign = 'list' | 'long' | 'fragment' | 'telegram' | 'hanging' | 'unwritten' | 'disordered' | 'small';

/** Words of a sentence that nobody reads to its end; and of one from which “and” upon “and” takes the breath. */
const longest = 36;
const breath = 24;
const manyJoints = 4;

const item = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/;

/** What makes a note of it; empty for text. Markdown, tidied. */
export function noteSigns(
  text: string,
  words: NoteWords,
  marks: { abbreviations: string[]; months: string[] },
  grammar: Grammar
): NoteSign[] {
  const plain = withoutClaims(text);
  const lines = plain.split('\n');
  const running = lines.filter((line) => !item.test(line)).join('\n');
  const sentences = sentencesIn(running, marks).map(({ from, to }) => running.slice(from, to).replace(/\s+/g, ' '));
  const signs: (NoteSign | false)[] = [
    // Lines of a list are what somebody noted.
    lines.some((line) => item.test(line)) && 'list',
    holds(words.unwritten, plain) && 'unwritten',
    startsWith(words.hanging, sentences[0] ?? '') && 'hanging',
    isSmall(sentences, words) && 'small',
    ...sentences.flatMap((sentence) => signsOf(sentence, words, grammar))
  ];
  return [...new Set(signs.filter((sign) => sign !== false))];
}

function signsOf(sentence: string, words: NoteWords, grammar: Grammar): (NoteSign | false)[] {
  const bare = sentence.replace(/[.!?:…"”“»']+$/u, '');
  const isAsked = /\?["”]?$/.test(sentence);
  const [head = '', ...behindColon] = bare.split(/:\s+/);
  const isLabel = behindColon.length > 0 && !startsWith(words.adverbials, head) && isFragment(head, words, grammar);
  return [
    bare.split(/[;:]\s+/).some((part) => isEndless(part, words)) && 'long',
    !isAsked && (isLabel || isFragment(bare, words, grammar)) && 'fragment',
    !isAsked && startsWith(words.disordered, bare) && 'disordered',
    // Behind a colon, things may be listed.
    bare.split(/;\s+/).some((part) => isStrung(part.split(/:\s+/)[0]!, words, grammar)) && 'telegram'
  ];
}

/** Typed without the capitals of its nouns. */
function isSmall(sentences: readonly string[], { smallNouns, wordsWithNoun }: NoteWords): boolean {
  if (wordsWithNoun === 0) return false;
  const inside = sentences.map((sentence) => sentence.replace(/^\P{L}*\p{L}+/u, ''));
  const lacksAll = wordsIn(sentences.join(' ')) >= wordsWithNoun && !inside.some((text) => /\p{Lu}/u.test(text));
  return lacksAll || (smallNouns !== '' && sentences.some((text) => patternOf(smallNouns, 'u').test(text)));
}

const isEndless = (text: string, { joins, chains }: NoteWords): boolean =>
  wordsIn(text) > longest ||
  (wordsIn(text) > breath &&
    !text.includes(',') &&
    (text.match(patternOf(`\\s(?:${joins}|${chains})\\s`, 'giu')) ?? []).length >= manyJoints);

/** Without a verb of its own, or without anybody who acts. */
function isFragment(sentence: string, words: NoteWords, grammar: Grammar): boolean {
  const segments = segmentsOf(sentence);
  const main = mainOf(sentence, words);
  if (segments.length === 1 && startsWith(words.dependent, sentence)) return true;
  const head = beforeJoint(sentence, words);
  if (head !== sentence && !startsWith(words.certain, head) && !grammar.hasVerb(head)) return true;
  if ([main, ...segments].some((each) => startsWith(words.certain, each))) return false;
  const whole = [main, sentence].find(grammar.hasVerb);
  if (whole === undefined || isToDo(segments[0] ?? '', words)) return true;
  return !grammar.hasSubject(whole) && grammar.startsWithVerb(whole);
}

/** “Weekly 30 minutes with the lead before anything is written”: what comes behind a joint has a verb of its own. */
function beforeJoint(sentence: string, { behindMain }: NoteWords): string {
  if (behindMain === '') return sentence;
  const [head = ''] = sentence.split(patternOf(`\\s(?:${behindMain})(?!\\p{L})`, 'iu'));
  return wordsIn(head) >= shortestMain ? head : sentence;
}
/** Words from which a part of a sentence is looked at alone. */
const shortestMain = 4;

/** “Fehlerspeicher auslesen”: what is to be done, and nobody who does it. */
const isToDo = (segment: string, { infinitive, modal }: NoteWords): boolean =>
  infinitive !== '' && patternOf(`(?<!\\p{L})(?:${infinitive})$`, 'u').test(segment) && !holds(modal, segment);
