/** Words that the proofreader's dictionary lacks and that are right: a trade's own, a region's, a name's. */
import { editDistance } from './names';
import { isAlike } from './near-words';
import type { Slip } from './spelling';

/** Abbreviations, which no dictionary has all of; “the two 9s”. */
export const isAbbreviation = ({ text }: Slip): boolean => /^(?:\p{Lu}{2,6}s?|\p{Lu}\.|\p{N}+s)$/u.test(text);

/**
 * A word in small letters that is near to no other in the way that slips are, or made of two (“wheelset”): a trade's own. What is
 * misspelt is a slip or two away from the word that was meant.
 */
export const isOfATrade = ({ text, suggestions }: Slip): boolean =>
  /^\p{Ll}{4,}(?:[’']\p{Ll}{3,})?$/u.test(text) &&
  suggestions.length > 0 &&
  (suggestions.some((insert) => isMadeOf(text, insert)) ||
    !suggestions.some((insert) => insert.replace(' ', '') !== text && isMeant(text, insert.toLowerCase())));

/** “sunroom” is made of two nouns; “eachother” is not. */
const isMadeOf = (text: string, insert: string): boolean =>
  insert.replace(' ', '') === text &&
  /^\p{L}{3,} \p{L}{3,}$/u.test(insert) &&
  !/^(?:each|even|thank|such|more|less|any|some|every|all|how|for|the|and|not|can|may|over|under|with|what|that|our|your|very)\b/.test(
    insert
  );

const short = 5;
const vowels = /^[aeiouy]$/;

/** Whether a hand that meant one word writes the other: it begins right, and another letter in it is one that sounds like it. */
function isMeant(text: string, wanted: string): boolean {
  if (text[0] !== wanted[0]) return false;
  if (sorted(text) === sorted(wanted)) return true;
  if (text.length <= short) return single(text) === single(wanted) || isLackingWithin(text, wanted);
  const most = text.length > 8 ? 2 : 1;
  if (editDistance(text, wanted, most) > most) return false;
  if (text.length !== wanted.length) return true;
  const others = [...text].flatMap((letter, at) => (letter === wanted[at] ? [] : [[letter, wanted[at] ?? '']]));
  return others.length > 1 || others.every(([one = '', other = '']) => soundsLike(one, other));
}

const soundsLike = (one: string, other: string): boolean =>
  (vowels.test(one) && vowels.test(other)) || isAlike(one, other);

/** “wich”: a letter is missing, neither the first nor the last two. */
const isLackingWithin = (text: string, wanted: string): boolean =>
  wanted.length === text.length + 1 && text.endsWith(wanted.slice(-2)) && editDistance(text, wanted, 1) <= 1;

const sorted = (word: string): string => [...word].sort().join('');
const single = (word: string): string => word.replace(/(.)\1/gu, '$1');
