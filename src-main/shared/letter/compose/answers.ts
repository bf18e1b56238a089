/**
 * What a card lets a letter say, in alternatives: the user's own sentences, short first. Pure; text comes in tidied and without what is held
 * back. Nothing is reworded: a sentence without its subject gets `I`, what is no sentence stays out, lists stay lists.
 */
import { sentencesIn } from '../text/sentences';
import type { Grammar } from './tools';
import { uncapitalised } from '../text/capitals';

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
  /** Words of a sentence that no letter has. */
  swearing: string;
  /** How a remark without a verb begins that goes with the sentence before it. */
  afterthought: string;
  /** Who acts in a sentence about what the user did. */
  acting: string;
  /** What a sentence has that says what came of it. */
  outcome: string;
  /** Beginnings whose subject may be somebody else: “passed his exam”. */
  unsureObject: string;
  /** Beginnings that lack a subject, but hardly `I`. */
  unsure: string;
  /** Beginnings before which no subject can stand. */
  noSubject: string;
}

/** Words of the first alternative, about; and of the longer one. */
const fewWords = 45;
const manyWords = 110;
/** Words of a beginning that would otherwise tell of the case alone and not of what was done. */
const wordsToAct = 75;
/** And of one that goes on to what came of it. */
const wordsToOutcome = 60;
/** Of fragments: fewer are no list. */
const fewestItems = 3;
/** Part of the words from which the sentences say enough. */
const mostlySaid = 0.4;

/** Markdown, the best first; empty where the card holds no sentence and no list. */
export function answers(card: AnswerCard, words: AnswerWords, grammar: Grammar): string[] {
  const wish = blocksOf(card.wishSaid, words, grammar);
  const all = [
    written(card.forLetter, words, grammar),
    joined(beginning(shortStart(wish, grammar), words)),
    ofStar(card, words, grammar),
    joined(cut(wish, manyWords))
  ].filter((answer) => answer !== '');
  const list = fragmentList(card.wishSaid, wish, words);
  return [...new Set(list !== '' && card.forLetter.trim() === '' ? [list, ...all] : all)];
}

/** Notes that are hardly sentences are a list, where they are several; empty otherwise. `said`: what of them is sentences. */
function fragmentList(text: string, said: readonly Block[], words: AnswerWords): string {
  if (said.some(({ isList }) => isList)) return '';
  const typed = text.slice(0, longest).replace(/\s*\n\s*/g, '\n');
  const items = sentencesIn(typed, words)
    .map(({ from, to }) => typed.slice(from, to).replace(/\s+/g, ' '))
    .filter((item) => !isEmpty(item, words));
  const kept = wordsIn(said.map((block) => block.text).join(' '));
  const areFragments = items.length >= fewestItems && kept < mostlySaid * wordsIn(items.join(' '));
  return areFragments && items.every((item) => wordsIn(item) > 1)
    ? items.map((item) => itemOf(`- ${item}`)).join('\n')
    : '';
}

/** A sentence, or a list of several lines. */
interface Block {
  text: string;
  isList: boolean;
  /** Typed with a colon behind it. */
  leads?: boolean;
}

/** What was written for the letter stays whole, fragments too: the user has chosen it. */
function written(text: string, words: AnswerWords, grammar: Grammar): string {
  return joined(blocksOf(text, words, grammar, ended));
}

/** A result says nothing without what was done. */
function ofStar({ action, result }: AnswerCard, words: AnswerWords, grammar: Grammar): string {
  const done = blocksOf(action, words, grammar);
  return done.length === 0 ? '' : joined([...done, ...blocksOf(result, words, grammar)]);
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
      const last = blocks.at(-1);
      if (sentence !== '') blocks.push({ text: sentence, isList: false, leads: /:\s*$/.test(typed) });
      else if (last && isAfterthought(typed, last, words)) last.text = withAfterthought(last.text, typed);
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

/** Words of a remark without a verb that goes with the sentence before it: “Read-only, for reporting.” */
const mostAfter = 7;

const isAfterthought = (typed: string, { text, isList }: Block, words: AnswerWords): boolean =>
  !isList &&
  /[^.]\.$/.test(text) &&
  wordsIn(text) + wordsIn(typed) <= fewWords &&
  wordsIn(typed) >= 2 &&
  wordsIn(typed) <= mostAfter &&
  !/[?!:]/.test(typed) &&
  new RegExp(`^(?:${words.afterthought})(?!\\p{L})`, 'iu').test(typed.trim()) &&
  !isEmpty(typed, words);

const withAfterthought = (text: string, typed: string): string =>
  `${text.slice(0, -1)}, ${uncapitalised(
    typed
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, '')
  )}.`;

/** A sentence that leads to a list ends in a colon. */
const introduced = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const leads =
      !block.isList &&
      blocks[at + 1]?.isList === true &&
      (block.leads === true || /\b(?:are|were|is|sind|waren|so)\.$/i.test(block.text));
    return leads ? { ...block, text: block.text.replace(/\.$/, ':') } : block;
  });

const isEmpty = (text: string, { empty, swearing }: AnswerWords): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  new RegExp(`(?<!\\p{L})(?:${swearing})(?!\\p{L})`, 'iu').test(text) ||
  new RegExp(`^(?:${empty})[\\s.!?,;…-]*$`, 'iu').test(text.trim());

/** The words as a sentence; empty where they can't be one. */
export function sentenceOf(typed: string, words: AnswerWords, grammar: Grammar): string {
  const text = withoutLoneQuote(typed.replace(/\s+/g, ' ').trim());
  if (isEmpty(text, words)) return '';
  const free = standing(text, words, grammar);
  if (!grammar.hasVerb(free)) return '';
  if (grammar.hasSubject(free)) return ended(free);
  const isUnsure = [words.unsure, `(?:${words.noSubject})(?!\\p{L})`, `(?:${words.unsureObject})(?!\\p{L})`].some(
    (each) => new RegExp(`^(?:${each})`, 'iu').test(free)
  );
  if (isUnsure || !grammar.lacksOnlyI(free)) return '';
  return ended(`${words.subject} ${uncapitalised(free)}`);
}

/** Of quotation marks that the end of the sentence tore apart nothing stays. */
const withoutLoneQuote = (text: string): string =>
  (text.match(/["“”„]/g) ?? []).length % 2 === 1 ? text.replace(/["“”„]/g, '') : text;

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

/** A first sentence that runs on and on ends where a clause does. */
function shortStart(blocks: readonly Block[], grammar: Grammar): readonly Block[] {
  const [first] = blocks;
  if (!first || first.isList || wordsIn(first.text) <= runOn) return blocks;
  const ends = [...first.text.matchAll(/,(?=\s)|\s(?=(?:and|but|so|then|und|aber|dann)\s)/gu)]
    .map(({ index }) => first.text.slice(0, index))
    .filter((text) => wordsIn(text) >= 8 && wordsIn(text) <= fewWords && grammar.hasVerb(text));
  const end = ends.at(-1);
  return end === undefined ? blocks : [{ text: ended(end), isList: false }];
}

/** Words from which a sentence is too long to be read in one breath. */
const runOn = 60;

/** The first sentences; so many more as it takes to tell what was done, and what came of it. */
function beginning(blocks: readonly Block[], words: AnswerWords): Block[] {
  const few = cut(blocks, fewWords);
  const acts = blocks.findIndex(({ text, isList }) => isList || holds(words.acting, text));
  const told = blocks.slice(0, Math.max(few.length, acts + 1));
  const outcomes = [2, 1]
    .map((more) => blocks.slice(0, told.length + more))
    .filter((each) => each.length > told.length && holds(words.outcome, each.at(-1)!.text));
  return outcomes.find((each) => wordsOf(each) <= wordsToOutcome) ?? (wordsOf(told) <= wordsToAct ? told : few);
}

const wordsOf = (blocks: readonly Block[]): number => wordsIn(blocks.map(({ text }) => text).join(' '));
const holds = (pattern: string, text: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu').test(text);

/** Sentences flow on, lists are blocks of their own. */
const joined = (blocks: readonly Block[]): string =>
  blocks.reduce((text, block, at) => {
    if (at === 0) return block.text;
    return text + (block.isList || blocks[at - 1]!.isList ? '\n\n' : ' ') + block.text;
  }, '');
