/**
 * Finds what a careful person would not send: notes to oneself, pay, health, family, others who could be recognised, blame. It looks at
 * the text as typed and takes as small a piece as can be left out: a bracket, a clause, a sentence, a line of a list.
 */
import type { HoldReason } from '../../../contract/compose';
import { brackets, divided, type Divided } from './clauses';
import { appositionsIn, isKnown, namesIn, unmentionable, type NameWords } from './names-in-text';
import { aboutSomebody, reaching, separate, type Found } from './reach';
import type { Grammar } from './tools';
import type { SentenceWords } from './typed-sentences';
import { patternOf } from './pattern';

export { withoutHeld } from './without-held';

export interface Held {
  from: number;
  to: number;
  reason: HoldReason;
}

export interface HoldRule {
  /** Found in a clause or a bracket; `^` is its beginning. Source of a regular expression with the flag `u`. */
  find: string;
  reason: HoldReason;
  /** Only as spelled, small and capital letters too. */
  exact?: boolean;
  /** Not where this is in the same sentence: the work, and nobody's own matter. */
  unless?: string;
  /** Only where this is in the same sentence. */
  along?: string;
  /** How far it reaches: the piece alone where nothing is said, all that follows in the sentence, the sentence,
   * with the one before it where it says nothing else, or only what the first bracket finds, which the sentence can do without. */
  reach?: 'found' | 'rest' | 'sentence' | 'before';
  /** In brackets alone. */
  inBrackets?: boolean;
}

/** The words of a language. Earlier rules go first. */
export interface HoldBackWords extends SentenceWords, NameWords {
  /** What stands between two clauses; a look ahead says what must follow. */
  joints: string;
  /** A full stop dictated as a word; it counts where there are several. */
  dictated: string;
  /** Words that speak of somebody named before. */
  pronouns: string;
  /** Joins a clause that speaks of something else again: a note to oneself ends before it. */
  turning: string;
  rules: readonly HoldRule[];
}

/** Of what is said without end, a word far away says nothing about a clause. */
const mostOfSentence = 40;

const kept = new WeakMap<HoldBackWords, ReturnType<typeof compile>>();

const compile = ({ rules }: HoldBackWords) =>
  rules.map((rule) => ({
    ...rule,
    find: patternOf(rule.find, rule.exact ? 'u' : 'iu'),
    unless: rule.unless === undefined ? null : patternOf(rule.unless, 'iu'),
    along: rule.along === undefined ? null : patternOf(rule.along, 'iu')
  }));

function compiled(words: HoldBackWords): ReturnType<typeof compile> {
  const rules = kept.get(words) ?? compile(words);
  kept.set(words, rules);
  return rules;
}

/** The pieces that stay out, in order, none overlapping. `known`: names that may stand. */
export function heldBack(typed: string, known: readonly string[], words: HoldBackWords, grammar: Grammar): Held[] {
  const text = withMarks(typed, words);
  const rules = compiled(words);
  const people = grammar.people(text).filter((name) => !isKnown(name, known) && isPerson(name, text));
  const secret = unmentionable(text, words);
  const sentences = divided(text, words, words.joints);
  const small: Held[] = [
    ...appositionsIn(text, known, words).map((range) => ({ ...range, reason: 'third_person' as const })),
    ...rules.filter(({ reach }) => reach === 'found').flatMap(({ find, reason }) => firstBracket(text, find, reason))
  ];
  const nameless = blanked(text, small);
  const plain = nameless.replace(brackets, (found) => ' '.repeat(found.length));
  const joins = { pronouns: patternOf(words.pronouns, 'iu'), turning: patternOf(words.turning, 'iu') };
  const held: Held[] = [];

  sentences.forEach((sentence, index) => {
    const all = text.slice(sentence.from, sentence.to);
    const isLong = (all.match(/\S+/g) ?? []).length > mostOfSentence;
    const found = sentence.pieces.flatMap((piece): Found[] => {
      const inside = piece.isBracket ? { from: piece.from + 1, to: piece.to - 1 } : { from: piece.body, to: piece.to };
      const isLast = !piece.isBracket && !sentence.pieces.some((other) => !other.isBracket && other.from > piece.from);
      const said = (piece.isBracket ? nameless : plain).slice(inside.from, isLast ? sentence.to : inside.to).trim();
      const about = isLong ? said : all;
      const rule = rules.find(
        ({ find, unless, along, inBrackets, reach }) =>
          reach !== 'found' &&
          (!inBrackets || piece.isBracket) &&
          find.test(said) &&
          !unless?.test(about) &&
          (along === null || along.test(about))
      );
      if (rule) return [{ piece, reason: rule.reason, reach: rule.reach }];
      const isStart = inside.from === sentence.from;
      const names = [...namesIn(said, isStart, words), ...people.filter((name) => said.includes(name))];
      const isSecret = (said.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => secret.includes(word));
      return isSecret || names.some((name) => !isKnown(name, known))
        ? [{ piece, reason: 'third_person' as const, reach: undefined }]
        : [];
    });
    if (found.length > 0) held.push(...reaching(text, sentence, sentences[index - 1], found, grammar, joins));
    else if (goesOnAbout(text, sentence, held.at(-1), joins.pronouns)) {
      held.push({ from: sentence.from, to: sentence.to, reason: held.at(-1)!.reason });
    }
  });
  return separate([...held, ...small]);
}

/** Full stops that were dictated as words end sentences; every other sign stays where it is. */
function withMarks(text: string, { dictated }: HoldBackWords): string {
  const pattern = patternOf(dictated, 'gu');
  return [...text.matchAll(pattern)].length < 2
    ? text
    : text.replace(pattern, (mark) => `.${' '.repeat(mark.length - 1)}`);
}

const firstBracket = (text: string, find: RegExp, reason: HoldReason): Held[] =>
  Array.from(text.matchAll(patternOf(find.source, `${find.flags}gd`))).flatMap(({ indices }) => {
    const [from, to] = indices?.[1] ?? [0, 0];
    return to > from ? [{ from, to, reason }] : [];
  });

/** “The Prince’s Trust” and “St John Ambulance” are named like somebody. */
function isPerson(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return !/(?:^|[^\p{L}])[Tt]he\s$/u.test(text.slice(0, at)) && !/^['’]s\s\p{Lu}/u.test(text.slice(at + name.length));
}

/** A sentence that begins with “He” right behind one that was held because of him. */
const goesOnAbout = (text: string, sentence: Divided, last: Held | undefined, pronouns: RegExp): boolean =>
  last !== undefined &&
  aboutSomebody.includes(last.reason) &&
  /^\s*[.!?]*[ \t]*$/.test(text.slice(last.to, sentence.from)) &&
  patternOf(`^\\W*${pronouns.source}`, 'iu').test(text.slice(sentence.from, sentence.to));

function blanked(text: string, ranges: readonly { from: number; to: number }[]): string {
  return ranges.reduce((all, { from, to }) => all.slice(0, from) + ' '.repeat(to - from) + all.slice(to), text);
}
