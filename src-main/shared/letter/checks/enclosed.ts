/** What a text says of its enclosures, and whether as many go along. */
import { isNoProof } from '../../evidence/no-proof';
import type { Enclosure } from '../../../contract/enclosures';
import { expand } from '../claims/figures';
import { anyOf, pattern, words as wholeWords, wordEnd, wordStart } from '../language/patterns';
import type { LanguageWords, Wording } from '../../../contract/languages';
import { numberSources, valueOf } from '../claims/numbers';
import type { Span } from '../text/sentences';
import { own, type Check, type EnclosedCount, type Found, type Letter } from './check';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

/** The places where a text says that papers come along. */
export const promisesIn = (plain: string, { enclosed }: Wording): Span[] =>
  [...plain.matchAll(wholeWords(enclosed))].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));

interface Counted extends Span {
  count: number;
}

/** The numbers of papers that a text names: `three documents`. */
function countsIn(plain: string, { enclosedCount }: Wording, lexicon: LanguageWords): Counted[] {
  const named = pattern(wordStart + anyOf(enclosedCount.map((each) => expand(each, lexicon))) + wordEnd);
  const number = pattern(numberSources(lexicon).number);
  return [...plain.matchAll(named)].flatMap(({ 0: text, index }) => {
    const [first] = [...text.matchAll(number)];
    const count = first ? valueOf(first[0], lexicon) : Number.NaN;
    return Number.isInteger(count) ? [{ from: index, to: index + text.length, count }] : [];
  });
}

/** Where a text says how many papers come along: the list of enclosures bears that out, no fact has to. */
export function enclosedFigures(
  plain: string,
  sentences: readonly Span[],
  wording: Wording | null,
  lexicon: LanguageWords
): Span[] {
  if (!wording) return [];
  return thatPromise(sentences, promisesIn(plain, wording)).flatMap(({ from, to }) =>
    countsIn(plain.slice(from, to), wording, lexicon).map((each) => ({ from: from + each.from, to: from + each.to }))
  );
}

const thatPromise = (sentences: readonly Span[], promises: readonly Span[]): Span[] =>
  sentences.filter(({ from, to }) => promises.some((each) => each.from >= from && each.from < to));

/** Of a sentence that promises papers, how many it names; null where it names none, or more than one kind. */
export function countPromised(sentence: string, wording: Wording, lexicon: LanguageWords): Counted | null {
  const [only, ...others] = countsIn(sentence, wording, lexicon);
  const lists = pattern(`${wordStart}${lexicon.numbers.joiner}${wordEnd}|,`, 'iu').test(sentence);
  return only && others.length === 0 && !lists ? only : null;
}

export const enclosedChecks: Check[] = [
  {
    id: 'content.enclosed',
    group: 'content',
    title: message('findings.enclosedTitle'),
    reason: message('findings.enclosedReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: (letter) => (letter.enclosed ? brokenPromises(letter, letter.enclosed) : null)
  }
];

function brokenPromises({ plain, sentences, lexicon, wording }: Letter, enclosed: EnclosedCount): Found[] {
  if (!wording) return [];
  const promises = promisesIn(plain, wording);
  const [first] = promises;
  if (!first) return [];
  if (enclosed.most === 0) {
    return [{ message: message('findings.nothingEnclosed', { text: quoted(plain, first) }), at: first }];
  }
  return thatPromise(sentences, promises).flatMap(({ from, to }) => {
    const said = countPromised(plain.slice(from, to), wording, lexicon);
    if (!said || (said.count >= enclosed.least && said.count <= enclosed.most)) return [];
    const at = { from: from + said.from, to: from + said.to };
    return [{ message: message('findings.enclosedCount', { text: quoted(plain, at), count: enclosed.most }), at }];
  });
}

const quoted = (text: string, { from, to }: Span): string => text.slice(from, to).replace(/\s+/g, ' ').trim();

/** Of included enclosures: how many go along for certain, and how many can. Nobody can read an empty, damaged or missing one. */
export function enclosedCount(included: readonly Pick<Enclosure, 'problemCode'>[]): EnclosedCount {
  const least = included.filter(({ problemCode }) => problemCode === null).length;
  const most = included.filter(({ problemCode }) => !isNoProof(problemCode)).length;
  return { least, most };
}

/** What the text of an e-mail says of its attachments where that is not what goes along, in a sentence; null where it is. */
export function wrongCount(
  text: string,
  attached: number,
  wording: Wording | null,
  lexicon: LanguageWords
): Message | null {
  const [said, ...others] = wording ? countsIn(text, wording, lexicon) : [];
  if (!said || others.length > 0 || said.count === attached) return null;
  return message('export.promised', { said: quoted(text, said), count: attached });
}
