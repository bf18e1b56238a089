/** Names of which only a part is known: “Ms P…”, “Mike (last name starts with a T)”, “Mr Hughes (or Hewson)”. Nobody is greeted by such a name. Pure. */
import type { PeopleWords } from './met';

type Words = Pick<PeopleWords, 'halfCaught' | 'halfNamed' | 'role' | 'office'>;

const aside = /[([<]([^)\]>]*)/gu;
/** “P…”, “Fairb...”, “K--”, “B**”, “S__”, and “Tie-” where the name ends. */
const cutShort = /(?:…|\.{2,}|[-–—*_]{2,}|\*)|\p{L}[-–—]\s*(?:$|[,;(])/u;
/** “Stephen/Steven Hall” */
const eitherOr = /\p{Ll}\s?\/\s?\p{Lu}\p{Ll}/u;

/** `line`: as typed under “Name”. */
export function isHalfKnown(line: string, words: Words): boolean {
  const name = line.replace(/\([^)]*\)?|<[^>]*>?|\[[^\]]*\]?/gu, ' ');
  if (eitherOr.test(name.split(/[,;|]|\s[–—-]\s/u)[0] ?? '')) return true;
  if (cutShort.test(name) || words.halfCaught.test(name) || words.halfNamed.test(line)) return true;
  return [...line.matchAll(aside)].some(([, text = '']) => namesAnother(text, words));
}

/** “or Hewson”, but not “HR, I think” or “maybe HR”: there the name is sure. */
function namesAnother(text: string, { halfCaught, role, office }: Words): boolean {
  const doubt = halfCaught.exec(text);
  if (!doubt || text.slice(0, doubt.index).trim() !== '') return false;
  const other = text.slice(doubt[0].length).trim();
  return /^\p{Lu}\p{Ll}/u.test(other) && !role.test(other) && !office.test(other);
}

/** Whether what is left of a name without its titles is just an initial, or an abbreviation: “J”, “Sch.”, and “Sabine M.” behind a title. */
export function isPartOfName(name: string, isTitled: boolean): boolean {
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word));
  const isInitial = (word: string): boolean => /^[\p{Lu}\p{Ll}]\.?$/u.test(word);
  if (words.length > 0 && words.every(isInitial)) return true;
  const last = words.at(-1) ?? '';
  return isTitled && (isInitial(last) || /\p{L}{2,}\.$/u.test(last));
}
