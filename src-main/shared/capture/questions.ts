/** Questions that were asked in the interview, out of what was written about it. Pure. */
import type { Clause } from './clauses';
import { withoutJoins } from './clauses';
import { holds, latin, lowered, type CaptureWords } from './words';

/** The question as it stands there, without “they asked me”; null where a clause holds none. */
export function questionIn(clause: Clause, words: CaptureWords): string | null {
  const { text, section } = clause;
  if (section === 'question') return tidied(afterAsked(text, words) ?? text);
  if (section !== null || holds(words.notAsked, text)) return null;
  const quoted = /"([^"]*\?)"?/u.exec(text)?.[1];
  if (quoted && !holds(words.own, quoted)) return tidied(quoted);
  const asked = afterAsked(text, words);
  if (asked !== null) return enough(asked) ? tidied(asked) : null;
  if (holds(words.own, text)) return null;
  const bare = withoutJoins(text.replace(/^["'\s]+/u, ''), words);
  if (holds(words.forms, bare, 'start')) return tidied(bare);
  return /\?["')]*$/u.test(text) && enough(text) && clause.from === clause.sentence.from ? tidied(text) : null;
}

/** What was asked, behind the words that say that something was; null without them. */
function afterAsked(text: string, words: CaptureWords): string | null {
  const lead = latin('^.{0,60}?(?<![\\p{L}\\p{N}])', words.asked, '(?![\\p{L}])[\\s,:–-]*').exec(lowered(text));
  return lead ? text.slice(lead[0].length) : null;
}

const enough = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).length >= 2;

const tidied = (text: string): string => text.replace(/^["'\s,:–-]+|["'\s,;:–-]+$/gu, '').replace(/[.!]$/u, '');
