/**
 * What a card lets a letter say, in alternatives: the user's own sentences, short first. Pure; text comes in tidied and without what is held
 * back. Nothing is reworded: a sentence without its subject gets `I`, what is no sentence stays out, lists stay lists.
 */
import { sentencesIn } from '../text/sentences';
import type { Grammar } from './tools';

export interface AnswerCard {
  /** In one or two sentences, for the letter. */
  forLetter: string;
  wishSaid: string;
  situation: string;
  task: string;
  action: string;
  result: string;
}

/** Strings are patterns; capitals don't matter. */
export interface AnswerWords {
  subject: string;
  abbreviations: string[];
  months: string[];
  /** Whole sentences that say nothing. */
  empty: string;
  /** Clauses that hang on the question, and the sentence that they make: `{1}` is the first group. */
  hanging: readonly { match: string; sentence: string }[];
  /** Beginnings that lack a subject, but hardly `I`. */
  unsure: string;
  /** Beginnings before which no subject can stand. */
  noSubject: string;
}

/** Words of the first alternative, about; and of the longer one. */
const fewWords = 45;
const manyWords = 110;

/** Markdown, the best first; empty where the card holds no sentence and no list. */
export function answers(card: AnswerCard, words: AnswerWords, grammar: Grammar): string[] {
  const wish = blocksOf(card.wishSaid, words, grammar);
  const all = [
    written(card.forLetter, words, grammar),
    joined(cut(wish, fewWords)),
    ofStar(card, words, grammar),
    joined(cut(wish, manyWords))
  ];
  return [...new Set(all.filter((answer) => answer !== ''))];
}

/** A sentence, or a list of several lines. */
interface Block {
  text: string;
  isList: boolean;
}

/** What was written for the letter stays whole, fragments too: the user has chosen it. */
function written(text: string, words: AnswerWords, grammar: Grammar): string {
  return joined(blocksOf(text, words, { ...grammar }, (fragment) => ended(fragment)));
}

function ofStar({ situation, action, result }: AnswerCard, words: AnswerWords, grammar: Grammar): string {
  const done = blocksOf(action, words, grammar);
  const start = done.length > 0 ? done : blocksOf(situation, words, grammar);
  return start.length === 0 ? '' : joined([...start, ...blocksOf(result, words, grammar)]);
}

const listLine = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/;

function blocksOf(
  text: string,
  words: AnswerWords,
  grammar: Grammar,
  fragment: (text: string) => string = () => ''
): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const endText = (): void => {
    const plain = lines.join('\n').trim();
    for (const { from, to } of sentencesIn(plain, words)) {
      const typed = plain.slice(from, to);
      const sentence =
        sentenceOf(typed, words, grammar) || (isEmpty(typed, words) ? '' : fragment(typed.replace(/\s+/g, ' ')));
      if (sentence !== '') blocks.push({ text: sentence, isList: false });
    }
    lines = [];
  };
  const endItems = (): void => {
    if (items.length > 1) blocks.push({ text: items.join('\n'), isList: true });
    else lines.push(...items.map((item) => item.replace(listLine, '')));
    items = [];
  };
  for (const line of text.slice(0, longest).split(/\r?\n/)) {
    if (listLine.test(line)) {
      if (items.length === 0) endText();
      items.push(itemOf(line));
    } else if (line.trim() !== '') {
      endItems();
      lines.push(line);
    } else if (items.length === 0) endText();
  }
  endItems();
  endText();
  return introduced(blocks);
}

const longest = 20_000;

/** A sentence that leads to a list ends in a colon. */
const introduced = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const leads =
      !block.isList && blocks[at + 1]?.isList === true && /\b(?:are|were|is|sind|waren|so)\.$/i.test(block.text);
    return leads ? { ...block, text: block.text.replace(/\.$/, ':') } : block;
  });

const isEmpty = (text: string, { empty }: AnswerWords): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || new RegExp(`^(?:${empty})[\\s.!?,;…-]*$`, 'iu').test(text.trim());

/** The words as a sentence; empty where they can't be one. */
export function sentenceOf(typed: string, words: AnswerWords, grammar: Grammar): string {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (isEmpty(text, words)) return '';
  const free = standing(text, words, grammar);
  if (!grammar.hasVerb(free)) return '';
  if (grammar.hasSubject(free)) return ended(free);
  if (
    new RegExp(`^(?:${words.unsure})`, 'iu').test(free) ||
    new RegExp(`^(?:${words.noSubject})(?![\\p{L}])`, 'iu').test(free)
  )
    return '';
  return ended(`${words.subject} ${uncapitalised(free)}`);
}

/** A clause that hung on the question stands by itself. */
function standing(text: string, { hanging }: AnswerWords, grammar: Grammar): string {
  for (const { match, sentence } of hanging) {
    const found = new RegExp(`^(?:${match})$`, 'iu').exec(text.replace(/[.\s]+$/, ''));
    if (!found) continue;
    const free = sentence.replace(/\{(\d)\}/g, (_, index: string) => found[Number(index)] ?? '');
    if (grammar.hasVerb(free)) return free;
  }
  return text;
}

const uncapitalised = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.replace(/^\p{Lu}/u, (sign) => sign.toLowerCase()) : text;

const capital = (text: string): string =>
  text.replace(
    /^([“"'(*_]*)(\p{Ll})(?=\p{Ll}*(?:[\s,.;:’'-]|$))/u,
    (_, before: string, sign: string) => before + sign.toUpperCase()
  );

/** With a capital and one end mark. */
function ended(text: string): string {
  const sentence = capital(text.trim())
    .replace(/(?<!\.)\.\.$|[\s,;:]+$/, '')
    .replace(/([.!?])(?:\s*[.,;:])+$/, '$1');
  return /[.!?…][”"’')\]*_]*$/.test(sentence) ? sentence : `${sentence}.`;
}

function itemOf(line: string): string {
  const mark = listLine.exec(line)?.[0] ?? '';
  const text = line
    .slice(mark.length)
    .trim()
    .replace(/([,;:.!?])[,;:.]*$/, (_, sign: string) => (/[.!?]/.test(sign) ? sign : ''));
  const several = /[.!?]\s/.test(text);
  const sign = mark
    .trim()
    .replace('•', '-')
    .replace(/(\d)\)$/, '$1.');
  return `${sign} ${capital(several ? text : text.replace(/\.$/, ''))}`;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whole blocks from the beginning, as many as fit; one at least. */
function cut(blocks: readonly Block[], most: number): Block[] {
  const taken: Block[] = [];
  let count = 0;
  for (const block of blocks) {
    count += wordsIn(block.text);
    if (taken.length > 0 && count > most) break;
    taken.push(block);
  }
  return taken.at(-1)?.text.endsWith(':') ? taken.slice(0, -1) : taken;
}

/** Sentences flow on, lists are blocks of their own. */
const joined = (blocks: readonly Block[]): string =>
  blocks.reduce((text, block, at) => {
    if (at === 0) return block.text;
    return text + (block.isList || blocks[at - 1]!.isList ? '\n\n' : ' ') + block.text;
  }, '');
