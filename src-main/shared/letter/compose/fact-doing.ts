/**
 * “Events I ran start to finish”, “Wohnungen, die ich betreue”: who did it is said, so the fact is a sentence: “I ran 31 events start to
 * finish.” And “clients who booked again”: “70% of clients booked again.”
 */
import type { FactWords } from './fact-words';
import { countOf, headOf, isCounted, isShare, lowered, shareOf, type Shape, type Shown } from './fact-noun';
import { patternOf } from './pattern';

/** Null where the statement is of no such kind. */
export function doing(statement: string, shown: Shown, words: FactWords): Shape | null {
  if (!words.doing.verbLast) return iRan(statement, shown, words) ?? whoCame(statement, shown, words);
  return dieIch(statement, shown, words) ?? dieKamen(statement, shown, words);
}

function iRan(statement: string, shown: Shown, words: FactWords): Shape | null {
  const { actors, helpers, particles, mayFollow } = words.doing;
  const found = patternOf(
    `^(.+?) ((?:${actors})(?:['’](?:ve|d))?(?: (?:${helpers}))*) (\\p{L}[\\p{L}-]*)((?:\\s.+)?)$`,
    'iu'
  ).exec(statement);
  if (!found) return null;
  const [, typed = '', who = '', verb = '', rest = ''] = found;
  const what = typed.replace(/\s(?:which|that|whom)$/i, '');
  // “Graduates whose work I check”
  const whose = /^(.+?) whose /i.exec(typed)?.[1];
  if (whose !== undefined && isCounted(whose, shown, words))
    return { form: 'item', text: `${countOf(shown, words)} ${lowered(statement, words)}` };
  if (
    patternOf(`(?<!\\p{L})(?:${words.predicate})(?!\\p{L})`, 'u').test(what.split(' ').slice(1).join(' ')) ||
    /[,:;(]/.test(what)
  )
    return null;
  const isWhat = /^what$/i.test(what);
  // “On Fridays I train new starters” is a sentence of its own.
  if (!isWhat && patternOf(`^(?:${words.doing.openings})(?!\\p{L})`, 'iu').test(what)) return null;
  if (!isWhat && !isCounted(what, shown, words)) return named(statement, shown);
  if (!isWhat && patternOf(`^(?:${words.doing.noDeeds})$`, 'iu').test(verb))
    return { form: 'item', text: `${countOf(shown, words)} ${lowered(statement, words)}` };
  if (shown.text === '' || (isWhat && !/\d/.test(shown.figure))) return null;
  const particle = patternOf(`^\\s(?:${particles})(?=$|\\s(?:${mayFollow})(?!\\p{L}))`, 'iu').exec(rest)?.[0] ?? '';
  const object = isWhat ? shown.text : `${countOf(shown, words)} ${lowered(what, words)}`;
  const subject = patternOf('^i', 'iu').test(who) ? `I${who.slice(1)}` : `W${who.slice(1)}`;
  return { form: 'sentence', text: `${subject} ${verb}${particle} ${object}${rest.slice(particle.length)}` };
}

/** A statement with a clause that can't bear the figure is a line of a list. */
const named = (statement: string, { text }: Shown): Shape | null =>
  text === '' || statement.includes(text) ? null : { form: 'item', text: `${statement}: ${text}` };

function whoCame(statement: string, shown: Shown, words: FactWords): Shape | null {
  const found = patternOf('^(\\p{L}[^,:;()]*?) (who|that|which) ((\\p{L}+)(?: [^()]+)?)$', 'iu').exec(statement);
  if (!found) return null;
  const [, what = '', which = '', said = '', verb = ''] = found;
  if (!/^who$/i.test(which) && !patternOf(`^(?:${words.predicate}|${words.doing.finitePlural})$`, 'u').test(verb))
    return null;
  const [clause = ''] = said.split(',');
  const isNested = patternOf(`(?<!\\p{L})(?:who|that|which|${words.doing.actors})(?!\\p{L})`, 'iu').test(clause);
  const head = headOf(what, words);
  if (isNested || !head?.isPlural || patternOf(`^(?:${words.determiners})\\s`, 'iu').test(what)) return null;
  if (shown.figure === '0') return named(statement, shown);
  if (isShare(shown)) return { form: 'sentence', text: `${shareOf(shown, what, words)} ${said}` };
  return isCounted(what, shown, words)
    ? { form: 'sentence', text: `${countOf(shown, words)} ${lowered(what, words)} ${said}` }
    : null;
}

function dieIch(statement: string, shown: Shown, words: FactWords): Shape | null {
  const { actors, auxiliaries, separable, adverbs } = words.doing;
  const found = patternOf(`^([^,]+), (?:die|welche) (${actors}) (?:(.+) )?(\\p{L}+)$`, 'iu').exec(statement);
  if (!found || !isCounted(found[1]!, shown, words))
    return patternOf(`, (?:${words.doing.relatives}) (?:${actors}) `, 'iu').test(statement)
      ? named(statement, shown)
      : null;
  const [, what = '', who = '', middle = '', verb = ''] = found;
  const subject = who.charAt(0).toUpperCase() + who.slice(1);
  const object = `${countOf(shown, words)} ${lowered(what, words)}`;
  const is = (word: string, alternatives: string): boolean => patternOf(`^(?:${alternatives})$`, 'iu').test(word);
  const before = middle.split(' ').filter((word) => word !== '');
  const item: Shape = { form: 'item', text: `${object}, ${statement.slice(what.length + 2)}` };
  const isPerfect = is(verb, auxiliaries);
  if (!isPerfect && is(verb, separable)) return item;
  const participle = isPerfect ? ` ${before.pop() ?? ''}` : '';
  const isAdverbial = before.every((word) => is(word, adverbs));
  const [early, late] = isAdverbial ? [before, []] : [[], before];
  const between = (parts: string[]): string => parts.map((part) => ` ${part}`).join('');
  return participle === ' '
    ? item
    : { form: 'sentence', text: `${subject} ${verb}${between(early)} ${object}${between(late)}${participle}` };
}

function dieKamen(statement: string, shown: Shown, words: FactWords): Shape | null {
  const { opens, finitePlural } = words.doing;
  const found = patternOf(`^(\\p{Lu}\\p{L}+), die (?:(.+) )?(${finitePlural})$`, 'u').exec(statement);
  if (!found || !isShare(shown) || !headOf(found[1]!, words)) return null;
  const [, what = '', middle = '', verb = ''] = found;
  if (patternOf(`^(?:${words.doing.separable})$`, 'iu').test(verb)) return named(statement, shown);
  if (middle.includes(' ') && !patternOf(`^(?:${opens})\\s`, 'iu').test(middle)) return null;
  return { form: 'sentence', text: `${shareOf(shown, what, words)} ${verb}${middle === '' ? '' : ` ${middle}`}` };
}
