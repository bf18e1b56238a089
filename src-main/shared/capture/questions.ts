/** Questions that were asked in the interview, out of what was written about it. Pure. */
import type { Clause } from './clauses';
import { withoutJoins } from './clauses';
import { holds, latin, lowered, type CaptureWords } from './words';

/** The question as it stands there, without “they asked me”; null where a clause holds none. */
export function questionIn(clause: Clause, words: CaptureWords): string | null {
  const { text, section } = clause;
  if (section === 'question') return tidied(afterAsked(text, words) ?? text, words);
  if (section !== null || holds(words.notAsked, text)) return null;
  const quoted = /"([^"]*\?)"?/u.exec(text)?.[1];
  if (quoted && !holds(words.own, quoted)) return tidied(quoted, words);
  const asked = afterAsked(text, words);
  if (asked !== null) return enough(asked) ? tidied(asked, words) : null;
  if (holds(words.own, text)) return null;
  const bare = withoutJoins(text.replace(/^["'\s]+/u, ''), words);
  if (holds(words.forms, bare, 'start')) return tidied(bare, words);
  return /\?["')]*$/u.test(text) && enough(text) && clause.from === clause.sentence.from ? tidied(text, words) : null;
}

/** What was asked, behind the words that say that something was; null without them. */
function afterAsked(text: string, words: CaptureWords): string | null {
  const lead = latin('^.{0,60}?(?<![\\p{L}\\p{N}])', words.asked, '(?![\\p{L}])[\\s,:–-]*').exec(lowered(text));
  return lead ? text.slice(lead[0].length) : null;
}

const enough = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).length >= 2;

/** Without marks at its ends, and without what came of it: “a conflict in your team - went blank”. */
function tidied(text: string, { reactions }: CaptureWords): string {
  const behind = latin('(?<=\\p{L}.*)\\s+[-–—]+\\s*', reactions, '(?![\\p{L}]).*$').exec(lowered(text));
  return text
    .slice(0, behind?.index)
    .replace(/^["'\s,:–-]+|["'\s,;:–-]+$/gu, '')
    .replace(/[.!]$/u, '');
}
