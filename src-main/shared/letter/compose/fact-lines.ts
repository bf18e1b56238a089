/** Lines of a list that read as phrases: the figure before what it counts, or what has it “of” it; a colon only where neither is certain. */
import { spelledIn } from './fact-figure';
import type { FactWords } from './fact-words';
import {
  countOf,
  headOf,
  isCounted,
  isShare,
  lowered,
  shareOf,
  startsDetermined,
  type Shape,
  type Shown
} from './fact-noun';
import { patternOf } from './pattern';
import type { Grammar } from './tools';

/** Null where no phrase is certain. */
export function line(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  if (shown.text === '' || patternOf(`(?<!\\p{L})(?:${words.prepositions})$`, 'iu').test(statement)) return null;
  // “Reduced food waste”, “supervising”: it begins with what was done. German nouns have their capital.
  const [first = ''] = statement.split(' ');
  if (is(first.toLowerCase(), words.deedFirst) || (words.capitalSources && !/^\p{Lu}/u.test(first))) return null;
  if (/[:;(→]/.test(statement)) return null;
  const has = alreadyCounted(statement, words);
  if (has) return has;
  // A number in the statement may be the figure's own: “3 shifts out of 5”.
  if (statement.includes(shown.figure) || spelledIn(statement, shown.figure, words) !== '') return null;
  return (
    atPresent(statement, shown, words) ??
    compared(statement, shown, words, grammar) ??
    predicated(statement, shown, words, grammar) ??
    counted(statement, shown, words, grammar) ??
    valued(statement, shown, words, grammar) ??
    enumerated(statement, shown, grammar) ??
    unnamed(statement, shown, words)
  );
}

/** Splits “complaints resolved on the day” before its participle or verb; null where there is none of a known kind. */
function split(
  statement: string,
  { predicate, betweenNoun }: FactWords
): { what: string; said: string; verb: string } | null {
  const found = patternOf(`^(\\p{L}[^,]*?) (?:${betweenNoun}[^,]*? )??(${predicate})(?=$|[ ,])`, 'u').exec(statement);
  if (!found) return null;
  return { what: found[1]!, said: statement.slice(found[1]!.length + 1), verb: found[2]! };
}

const is = (text: string, alternatives: string): boolean => patternOf(`^(?:${alternatives})$`, 'iu').test(text);

function hasObject({ verb, said }: { verb: string; said: string }, { objects }: FactWords): boolean {
  const behind = said.slice(said.indexOf(verb) + verb.length).trim();
  return patternOf(`^(?:${objects})(?!\\p{L})`, 'iu').test(behind);
}

/** Who did it is not said: no sentence. With an object behind it, the verb is one: “passed their exam”. */
function formOf(
  text: string,
  { verb, said }: { verb: string; said: string },
  words: FactWords,
  grammar: Grammar
): Shape {
  const isSentence = (is(verb, words.actives) || hasObject({ verb, said }, words)) && grammar.hasVerb(text);
  return { form: isSentence ? 'sentence' : 'item', text };
}

/** “31 lifts inspected”: it has its figure. */
function alreadyCounted(statement: string, words: FactWords): Shape | null {
  const found = patternOf(`^(?:(?:${words.roughly})\\s)?\\d[\\d.,]*(?:\\s?%\\sof)? (.+)$`, 'iu').exec(statement);
  const parts = found && split(found[1]!, words);
  if (!parts || is(parts.verb, words.actives) || hasObject(parts, words)) return null;
  return { form: 'item', text: statement };
}

function predicated(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const parts = split(statement, words);
  if (!parts || statement.includes(',')) return null;
  const head = headOf(parts.what, words);
  if (!head || startsDetermined(parts.what, words)) return null;
  if (isShare(shown)) {
    const isMany = head.isPlural || is(head.noun, words.loosePlural);
    if (!isMany || is(parts.verb, words.noShare) || (words.dativePlural && parts.what.includes(' '))) return null;
    return formOf(`${shareOf(shown, parts.what, words)} ${parts.said}`, parts, words, grammar);
  }
  return isCounted(parts.what, shown, words)
    ? formOf(`${countOf(shown, words)} ${lowered(statement, words)}`, parts, words, grammar)
    : null;
}

function counted(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const head = headOf(statement, words);
  if (
    !head ||
    (statement.includes(' ') && grammar.hasVerb(statement)) ||
    statement.includes(',') ||
    is(head.noun, words.uncounted)
  )
    return null;
  if (is(statement.split(' ').at(-1)!, words.movement.directions)) return null;
  return isCounted(statement, shown, words) && !isShare(shown)
    ? { form: 'item', text: `${countOf(shown, words)} ${lowered(statement, words)}` }
    : null;
}

/** “£18,000 less agency spend per month”. */
function compared(statement: string, { figure, unit }: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const found = patternOf(`^(${words.compared})(?: (.+))?$`, 'iu').exec(unit);
  if (!found || !/\d/.test(figure) || statement.split(' ').length > 3 || grammar.hasVerb(statement)) return null;
  if (headOf(statement, words) === null || patternOf(`\\s(?:${words.behindNoun})\\s`, 'iu').test(statement))
    return null;
  const behind = found[2] === undefined ? '' : ` ${found[2]}`;
  return { form: 'item', text: `${figure} ${found[1]} ${lowered(statement, words)}${behind}` };
}

/** “Hours saved”: nobody is named who did it, so with a figure it is no sentence. */
function unnamed(statement: string, { text }: Shown, words: FactWords): Shape | null {
  const parts = split(statement, words);
  if (!parts || statement.includes(',') || is(parts.verb, `${words.actives}|${words.changes}`)) return null;
  const isMany = headOf(parts.what, words)?.isPlural === true && !startsDetermined(parts.what, words);
  const behind = parts.said.slice(parts.said.indexOf(parts.verb) + parts.verb.length).trim();
  const isPassive = behind === '' || patternOf(`^(?:${words.behindNoun})(?!\\p{L})`, 'iu').test(behind);
  return isMany && isPassive && !hasObject(parts, words) ? { form: 'item', text: `${statement}: ${text}` } : null;
}

/** “Payroll, biweekly, no late runs, 85 employees”: one more of what is told one by one. */
const enumerated = (statement: string, { unit, text }: Shown, grammar: Grammar): Shape | null =>
  /,.+,/.test(statement) && /^\p{L}+$/u.test(unit) && /^\d/.test(text) && !grammar.hasVerb(statement)
    ? { form: 'item', text: `${statement}, ${text}` }
    : null;

/** “Home visits, currently 6 patients”. */
function atPresent(statement: string, shown: Shown, { presently }: FactWords): Shape | null {
  return patternOf(`^[^,]+, (?:${presently})$`, 'iu').test(statement) && /\d/.test(shown.figure)
    ? { form: 'item', text: `${statement} ${shown.text}` }
    : null;
}

/** “Retention of 91%”, “Wartezeit von 3 Tagen in der Praxis”. */
function valued(statement: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const { figure, unit, text } = shown;
  if (patternOf(`(?:(?<!\\p{L})(?:${words.waitingVerbs})|^\\p{L}+ing)$`, 'iu').test(statement)) return null;
  const isMeasured = unit !== '' || /[%£$€]|\d[.,]\d/.test(figure);
  if (!isMeasured || !/^[£$€]?\d[\d.,]*\s?(?:[%€£]|[kKmM](?:io|rd)?n?\.?\s?€?)?$/.test(figure)) return null;
  if (is(unit, `(?:${words.comparatives})(?:\\s.+)?`) || is(unit, `(?:${words.rates})\\s.+`)) return null;
  if (grammar.hasVerb(statement) || /[,\d]/.test(statement) || split(statement, words) || figure === '0') return null;
  const [lead = ''] = statement.split(patternOf(`\\s(?:${words.behindNoun})(?!\\p{L})`, 'iu'));
  const rest = statement.slice(lead.length);
  const nouns = lead.split(' ');
  const isPhrase =
    nouns.length <= 4 &&
    headOf(lead, words) !== null &&
    !startsDetermined(lead, words) &&
    !nouns.some((noun) => is(noun, words.noValue)) &&
    !(isShare(shown) && nouns.some((noun) => headOf(noun, words)?.isPlural)) &&
    !patternOf(`^\\s(?:${words.ofNoun})(?!\\p{L})`, 'iu').test(rest) &&
    (rest === '' || (!unit.includes(' ') && !is(unit, words.durations)));
  const value = dative(text, words);
  return isPhrase && value !== null ? { form: 'item', text: `${lead} ${words.valueOf} ${value}${rest}` } : null;
}

/** German: “von 3 Tagen”; null where the form of the unit is not known. */
function dative(text: string, { dativePlural, dativeUnits }: FactWords): string | null {
  if (!dativePlural) return text;
  const last = text.split(' ').at(-1)!;
  if (Object.hasOwn(dativeUnits, last)) return text.slice(0, text.length - last.length) + dativeUnits[last];
  return /[%‰€\d$£]$|\d$|(?:n|kg|km|h)$/u.test(text) ? text : null;
}
