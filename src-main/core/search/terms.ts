/**
 * Unfinished words, asked for so that the newest hits come first at once. For a beginning of two or three letters the index holds a list
 * of its own; for a longer one FTS5 gathers and sorts every hit of every word that begins so, before the first is known. Where those words
 * are few they are asked for by name instead.
 */
import type { ReadDatabase } from '../db/transaction';
import { beginningWith, quoted, type Complete } from './match';
import { firstTerm } from './queries';

const indexedLetters = 3;
/** Each word costs a place to look; beyond, the sorting costs less. */
const mostOfOne = 32;
const mostOfAll = 64;

/** For one question. */
export function completer(db: ReadDatabase): Complete {
  let left = mostOfAll;
  return (form) => {
    if ([...form].length <= indexedLetters) return beginningWith(form);
    const terms: string[] = [];
    for (let at = form; ;) {
      const term = firstTerm(db, at);
      if (!term?.startsWith(form)) break;
      if (terms.length >= Math.min(mostOfOne, left)) return beginningWith(form);
      terms.push(term);
      at = `${term}\0`;
    }
    left -= terms.length;
    return terms.length === 0 ? quoted(form) : `(${terms.map(quoted).join(' OR ')})`;
  };
}

/** Whether an expression asks for a beginning of which the index holds too many words to name them: asked twice, it costs twice. */
export const isWide = (expression: string): boolean => /"(?:[^"]|""){4,}"\*/u.test(expression);
