/**
 * A case that was noted in its parts (what it was, what was done, what came of it) as a letter can tell it: what was done in sentences
 * where the notes are clauses that lack no more than `I`, and the rest behind its name, where a fragment may stand. Pure; nothing is
 * reworded.
 */
import { uncapitalised, withCapital } from '../text/capitals';
import { sentenceOf, type AnswerWords } from './answers';
import { holds, startsWith, wordsIn } from './comma-segments';
import { isHanging, sentencesOf, type LineWords } from './short-lines';
import type { Grammar } from './tools';

/** What each part is called, in front of a fragment, with its colon. */
export interface StoryWords {
  situation: string;
  task: string;
  action: string;
  result: string;
  /** What was asked, where the question's own words make no cue; and as it stands behind another cue. */
  asked: readonly [string, string];
  /** Joins the last of several clauses: “and”. */
  and: string;
  /** First words that lose behind a colon the capital that a sentence gave them. */
  small: string;
  /** Verbs that say what the applicant did, at the start of a clause; an empty pattern where verbs don’t stand there. */
  deeds: string;
}

export type StoryPart = 'situation' | 'task' | 'action' | 'result';
export type Story = Record<StoryPart, string>;

const order: readonly StoryPart[] = ['situation', 'task', 'action', 'result'];

/** Words of the whole, and of a part behind its name. */
const mostWords = 120;
const mostOfPart = 45;
/** And of a remark without a verb behind what was done. */
const mostOfRemark = 9;
/** Words from which a case is told, and what was done in it. */
const fewestWords = 16;
const fewestDone = 4;

interface With {
  words: StoryWords;
  lines: LineWords;
  answers: AnswerWords;
  grammar: Grammar;
  isUnfit: (line: string) => boolean;
  /** Whether a word, in small letters, has no capital of its own. */
  isOrdinary: (small: string) => boolean;
}

/** Markdown; empty where something is missing without which nobody could follow. `question` names whom the notes mean. */
export function toldStory(story: Story, question: string, by: With): string {
  const parts = order.map((name) => ({ name, sentences: sentencesOf(story[name], by.answers) }));
  const has = (name: StoryPart): boolean => parts.some((part) => part.name === name && part.sentences.length > 0);
  if (!has('action') || !(has('situation') || has('result'))) return '';
  const all = parts.flatMap(({ sentences }) => sentences);
  const count = wordsIn(all.join(' '));
  const done = parts.find(({ name }) => name === 'action')!.sentences;
  if (wordsIn(done.join(' ')) < fewestDone || count < fewestWords || count > mostWords || !isClear(all, question, by))
    return '';
  if (parts.some(({ sentences }) => wordsIn(sentences.join(' ')) > mostOfPart && !sentences.every(by.grammar.hasVerb)))
    return '';
  const chain = deeds(done, by);
  const told = parts.flatMap(({ name, sentences }) =>
    sentences.length === 0 ? [] : [name === 'action' && chain !== '' ? chain : part(name, sentences, by, chain === '')]
  );
  if (chain !== '') return told.join(' ');
  // All lines end alike.
  const end = all.length > told.length ? '.' : '';
  return told.map((line) => `- ${line}${end}`).join('\n');
}

/** Nothing that nobody would send, and nobody who is not named before. */
function isClear(sentences: readonly string[], question: string, { lines, isUnfit }: With): boolean {
  let before = question;
  return sentences.every((sentence) => {
    const hangs = isHanging(sentence, before, lines);
    before += ` ${sentence}`;
    return !hangs && !/[?+=<>→]/.test(sentence) && !holds(lines.unfit, sentence) && !isUnfit(sentence);
  });
}

/** Sentences where they are all some; else what was noted, behind its name. */
function part(name: StoryPart, sentences: readonly string[], by: With, isLine: boolean): string {
  const { words, answers, grammar } = by;
  const whole = sentences.map((each) => (grammar.hasSubject(each) ? sentenceOf(each, answers, grammar) : ''));
  if (!isLine && whole.every((each) => each !== '')) return whole.join(' ');
  const said = sentences.map(bare).map(withCapital).join('. ');
  return `${words[name]} ${isLine ? said : `${begun(said, by)}.`}`;
}

const begun = (text: string, { words: { small }, isOrdinary }: Pick<With, 'words' | 'isOrdinary'>): string =>
  startsWith(small, text) || isOrdinary(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')
    ? text.replace(/^\p{Lu}(?!\p{Lu})/u, (sign) => sign.toLowerCase())
    : text;

const bare = (text: string): string => text.replace(/[\s.,;:!–—-]+$/u, '').replace(/ - /g, ' – ');

/** What was done, in sentences; empty where some of it makes none. */
function deeds(sentences: readonly string[], by: With): string {
  const { words, answers, grammar } = by;
  if (words.deeds === '') return '';
  const told: string[] = [];
  for (const sentence of sentences) {
    const full = grammar.hasSubject(sentence) ? sentenceOf(sentence, answers, grammar) : '';
    const made = full === '' ? chained(bare(sentence), by) : full;
    const last = told.at(-1);
    if (made !== '') told.push(made);
    else if (last !== undefined && wordsIn(sentence) <= mostOfRemark && !grammar.hasVerb(sentence))
      told[told.length - 1] = `${last.replace(/[.\s]+$/, '')} – ${begun(bare(sentence), by)}.`;
    else return '';
  }
  return told.join(' ');
}

/** “pulled it, rang the home, went back through the packs” → “I pulled it, rang the home and went back through the packs.” */
function chained(sentence: string, { words, lines, answers }: With): string {
  const clauses = sentence.split(/,\s+/).map((clause) => clause.replace(leading(words), ''));
  if (!startsWith(words.deeds, clauses[0]!)) return '';
  const isDeed = clauses.map((clause) => startsWith(words.deeds, clause));
  const isFitting = clauses.every(
    (clause, at) => isDeed[at] || startsWith(lines.joined, clause) || wordsIn(clause) < 3
  );
  if (!isFitting) return '';
  const last = isDeed.lastIndexOf(true);
  const joint = (at: number): string => (at === last && at > 0 ? ` ${words.and} ` : ', ');
  const chain = clauses.map((clause, at) => (at === 0 ? uncapitalised(clause) : `${joint(at)}${clause}`)).join('');
  return `${answers.subject} ${chain}.`;
}

const leading = ({ and }: StoryWords): RegExp => new RegExp(`^(?:(?:${and}|then|also) )+`, 'iu');
