/** English shorthand leaves articles out: “difficult customer”, “conflict with coworker”. Pure. */
import { uncapitalised } from '../text/capitals';
import { patternOf } from './pattern';
import type { EnglishGrammar } from './cue-words';

export const withArticle = (noun: string): string =>
  `${/^(?:[aeio]|u(?!ni|s[ei]|ti|ro))/iu.test(noun) ? 'an' : 'a'} ${noun}`;

/** With the articles of nouns that can be counted, at the start and behind a preposition; unchanged where none is missing. */
export function withArticles(text: string, { counted, qualities }: EnglishGrammar): string {
  const noun = `((?:(?:${qualities})\\s+){0,2}(?:${counted}))`;
  const ends = `(?=$|\\s+(?:${behind})(?!\\p{L}))`;
  const put = (_: string, before: string, found: string): string => `${before}${withArticle(found)}`;
  if (superlative.test(text)) return `${/(?<!\p{L})I(?!\p{L})/u.test(text) ? 'the' : 'my'} ${uncapitalised(text)}`;
  // A word alone may be meant in general: “conflict”.
  return (/\s/.test(text) ? text.replace(patternOf(`^()${noun}${ends}`, 'iu'), put) : text).replace(
    patternOf(`(?<!\\p{L})((?:with|from|about|for|of|between|to|by)\\s+)${noun}${ends}`, 'giu'),
    put
  );
}

export const isSuperlative = (text: string): boolean => superlative.test(text.replace(/^(?:the|my) /iu, ''));

/** “most impactful thing I did”, “biggest weakness” */
const superlative =
  /^(?:most \p{L}{4,}|(?:big|great|proud|hard|bad|fast|long|old|tough|high|low|strong|weak)g?est|best|worst) \p{L}/iu;

const behind = 'who|that|which|with|from|about|for|of|in|on|at|between|to|by|when|where|you|I|my|your|and|or';

/** “patient who can't get on with them” → “a patient who can't …”: somebody whom a clause describes; null for anything else. */
export function describedOne(text: string, { counted, qualities }: EnglishGrammar): string | null {
  const found = patternOf(
    `^(?:an?\\s+)?((?:(?:${qualities})\\s+){0,2}(?:${counted}))\\s+((?:who|that)\\s+\\S.+)$`,
    'iu'
  ).exec(text);
  return found && `${withArticle(uncapitalised(found[1]!))} ${found[2]!}`;
}
