/**
 * Puts right what slipped in typing, word by word: a word that no list has and that can only have been one other; and capitals of
 * names, places and short forms. What the review and its advertisement spell wins over every list. Pure.
 */
import type { TidyReason } from '../../../contract/compose';
import { corrected, isWord, type WordParts } from '../spelling/correct';
import { candidates, isOneSlip, notLooked } from '../spelling/slips';
import type { WordList } from '../spelling/word-list';
import { capitalised, type Edit } from './edit-list';
import { longEnd, longKey, type OwnSpelling, type OwnWords } from './own-spelling';
import { own as ownValue, patternOf } from './pattern';

export interface RespellWords extends Omit<OwnWords, 'shouted'>, WordParts {
  /** Short forms and names in small letters → as they are written. */
  acronyms: Readonly<Record<string, string>>;
  /** Words without a vowel that are none. */
  notAcronyms: readonly string[];
  /** Places in small letters that are no other word. */
  places: readonly string[];
  /** Months and days: words with a capital that are no names. */
  calendar: readonly string[];
  /** What stands before a place, and behind one that no list has: sources of regular expressions. */
  placeBefore: string;
  placeBehind: string;
  /** What stands before and behind a name between “the” and what it is: “at the knowsley site”. */
  siteBefore: string;
  siteBehind: string;
  /** Words of a trade, of dialects and products, in small letters, which the list lacks. */
  right: readonly string[];
}

export interface Spelling {
  words: RespellWords;
  /** Null where no list of the language's words may be had. */
  list: WordList | null;
  own: OwnSpelling;
}

const word = /(?<![\p{L}\p{N}_@/.'’&-])(\p{L}+)(?:['’]s)?(?![\p{L}\p{N}_@/&]|['’-]\p{L}|\.\p{L})/gu;
const quoted = /["“„][^"“”„\n]{1,200}["”“]/gu;
/** Letters of the longest word; what is longer is none. */
const longest = 48;
/** Letters around a word that are looked at. */
const near = 24;
/** A name without a candidate that is cheaper than this is one wherever it stands. */
const cheap = 2.3;
/** Behind the first word of a sentence, where that is a name: “Rapee & Lim”, “Maren Holt”. */
const namesBehind = /^\s(?:&|\p{Lu}\p{Ll})/u;
/** Endings of words that say what is done, or a trade. */
const noPlace = /(?:ing|ed|ers|ly|tion|ics|ism|logy|tech|tecs?|ware|care|work|com|coms)$/;

/** `starts`: where sentences begin. In order, none overlapping. */
export function respelled(text: string, starts: ReadonlySet<number>, spelling: Spelling): Edit[] {
  const found = tokens(text);
  // What somebody noted in another language is none of the list's business.
  const mine = isOtherLanguage(found, spelling) ? { ...spelling, list: null } : spelling;
  return found.flatMap((token) => edit(text, token, starts, mine));
}

/** Words from which on, and part of them that nobody knows. */
const foreign = { words: 3, part: 0.3 };

function isOtherLanguage(found: readonly Token[], { words, list, own }: Spelling): boolean {
  if (!list) return false;
  const unknown = found.filter(({ typed }) => {
    const small = typed.toLowerCase();
    return typed === small && list.rank(capitalised(small)) !== 'name' && !isRight(small, words, list, own);
  });
  return unknown.length >= foreign.words && unknown.length > foreign.part * found.length;
}

function edit(text: string, { typed, from, isQuoted }: Token, starts: ReadonlySet<number>, spelling: Spelling): Edit[] {
  const small = typed.toLowerCase();
  const isStart = starts.has(from);
  const isPlain = typed === small || (isStart && typed.slice(1) === small.slice(1));
  const place = { text, from, to: from + typed.length, isStart, isQuoted, isSmall: typed === small };
  const found =
    daySpelled(small, isQuoted, spelling) ?? (isPlain ? instead(small, place, spelling) : longSpelled(typed, spelling));
  if (!found || found.text === typed) return [];
  return [{ from, to: from + typed.length, ...found, text: isStart ? capitalised(found.text) : found.text }];
}

/** Letters of the shortest month or day that may be meant. */
const shortestDay = 5;

/** “Januery”, with a capital or without. What has another ending may be another word: “montags”. */
function daySpelled(small: string, isQuoted: boolean, { words, list }: Spelling): Instead | null {
  if (isQuoted || small.length < shortestDay || typeof list?.rank(small) === 'number') return null;
  const meant = words.calendar.filter((day) => day.at(-1) === small.at(-1) && isOneSlip(small, day.toLowerCase()));
  return meant.length === 1 && !words.calendar.some((day) => day.toLowerCase() === small)
    ? { text: meant[0]!, reason: 'spelling' }
    : null;
}

/** Words in small letters that look like slips, and that nobody can put right for certain. */
export const doubtful = (text: string, spelling: Spelling): string[] => {
  const { words, list, own } = spelling;
  const found = tokens(text);
  return list && !isOtherLanguage(found, spelling)
    ? [
        ...new Set(
          found
            .map(({ typed }) => typed)
            .filter((typed) => /^[a-z]+$/.test(typed) && !isRight(typed, words, list, own))
            .filter((typed) => corrected(typed, list).isDoubtful)
        )
      ]
    : [];
};

interface Place {
  text: string;
  from: number;
  to: number;
  isStart: boolean;
  isQuoted: boolean;
  isSmall: boolean;
}
interface Instead {
  text: string;
  reason: TidyReason;
}

function instead(small: string, place: Place, spelling: Spelling): Instead | null {
  const { words, list, own } = spelling;
  const asCapital = (text: string): Instead => ({ text, reason: 'capital' });
  const written = own.written.get(small) ?? ownValue(words.acronyms, small);
  if (written !== undefined) return asCapital(written);
  if (!place.isSmall && place.isQuoted) return null;
  const isKnownPlace = place.isSmall && words.places.includes(small);
  if (!isKnownPlace && (typeof list?.rank(small) === 'number' || (list && own.known.has(small)))) return null;
  const before = place.text.slice(Math.max(0, place.from - near), place.from);
  const isPlace = patternOf(words.placeBefore, 'iu').test(before) || isSite(place, before, words);
  if (isKnownPlace) return isPlace ? asCapital(capitalised(small)) : null;
  if (!list || !/^[a-z]+$/.test(small)) return longSpelled(small, spelling);
  if (place.isSmall && isName(small, isPlace, list, words)) return asCapital(capitalised(small));
  if (isRight(small, words, list, own)) return null;
  const short = place.isSmall ? withoutVowel(small, words) : null;
  if (short !== null) return asCapital(short);
  const long = longSpelled(small, spelling);
  if (long || place.isQuoted) return long;
  const isPerson =
    list.rank(capitalised(small)) === 'name' || (!place.isSmall && namesBehind.test(place.text.slice(place.to)));
  const { word: right } = isPerson ? { word: null } : corrected(small, list);
  if (right !== null) return { text: right, reason: 'spelling' };
  return place.isSmall && isUnknownPlace(small, isPlace, before, place, spelling)
    ? asCapital(capitalised(small))
    : null;
}

/** Of several of it, too. */
const isRight = (small: string, words: RespellWords, list: WordList, own: OwnSpelling): boolean =>
  own.known.has(small) ||
  own.known.has(small.replace(/s$/, '')) ||
  [small, small.replace(/s$/, '')].some((each) => words.right.includes(each)) ||
  isWord(small, list, words);

/** “in leeds”: it is in the list with a capital alone. */
function isName(small: string, isPlace: boolean, list: WordList, words: RespellWords): boolean {
  if (small.length < 4 || list.rank(capitalised(small)) !== 'name' || words.right.includes(small)) return false;
  const alike = isPlace ? [] : candidates(small, list);
  return alike !== notLooked && !alike.some(({ cost }) => cost <= cheap);
}

/** “sql” → “SQL”, “rfqs” → “RFQs”: it can't be said. */
function withoutVowel(small: string, { notAcronyms }: RespellWords): string | null {
  if (!/^[bcdfghjklmnpqrstvwxz]{3,5}$/.test(small) || notAcronyms.includes(small)) return null;
  return /^.{3,}s$/.test(small) ? small.slice(0, -1).toUpperCase() + 's' : small.toUpperCase();
}

function isUnknownPlace(
  small: string,
  isBehind: boolean,
  before: string,
  place: Place,
  { words, list }: Spelling
): boolean {
  if (small.length < 4 || noPlace.test(small) || !list) return false;
  const alike = candidates(small, list);
  if (alike === notLooked || alike.length > 0) return false;
  const behind = place.text.slice(place.to, place.to + near);
  return isSite(place, before, words) || (isBehind && patternOf(words.placeBehind, 'iu').test(behind));
}

/** “the knowsley site” */
const isSite = ({ text, to }: Place, before: string, { siteBefore, siteBehind }: RespellWords): boolean =>
  patternOf(siteBefore, 'iu').test(before) && patternOf(siteBehind, 'iu').test(text.slice(to, to + near));

/** “Reinigunsplan”, where the advertisement has “Reinigungsplan”: one slip away, and not just another ending. */
function longSpelled(typed: string, { own, words }: Spelling): Instead | null {
  const candidates = own.long.get(longKey(typed));
  if (!candidates || own.known.has(typed.toLowerCase()) || words.right.includes(typed.toLowerCase())) return null;
  const found = candidates.filter((long) => isOneSlip(typed.slice(1, -longEnd), long.slice(1, -longEnd)));
  return found.length === 1 ? { text: found[0]!, reason: 'spelling' } : null;
}

interface Token {
  typed: string;
  from: number;
  isQuoted: boolean;
}

const tokens = (text: string): Token[] => {
  const quotes = [...text.matchAll(quoted)].map(({ 0: all, index }) => [index, index + all.length] as const);
  const words = [...text.matchAll(word)].filter(({ 1: typed = '' }) => typed.length <= longest);
  return words.map(({ 1: typed = '', index }) => ({
    typed,
    from: index,
    isQuoted: quotes.some(([from, to]) => index >= from && index < to)
  }));
};
