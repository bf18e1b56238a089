/** Places in a letter where one of a language's phrases stands. */
import { matchesIn } from '../language/matches';
import type { Message } from '../../messages/catalogue';
import type { Span } from '../text/sentences';
import type { Found } from './check';

/** Every place where one of a list's patterns stands as whole words; `say` gets the words in one line. */
export const places = (
  { plain }: { plain: string },
  sources: readonly string[],
  say: (text: string) => Message
): Found[] =>
  matchesIn(plain, sources, sources).map(({ from, text }) => ({
    message: say(oneLine(text)),
    at: { from, to: from + text.length }
  }));

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const meet = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;
