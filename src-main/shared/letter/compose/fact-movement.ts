/** “Late trains from 14 to 5”, “Leerstand von 2,9 auf 0,8 %”, “callbacks down by half”: what changed, as a sentence. */
import type { FactWords, MovementFrames } from './fact-words';
import { lowered, type Shape, type Shown } from './fact-noun';
import { patternOf } from './pattern';
import type { Grammar } from './tools';

/** `item`: the statement with its figure, as a line of a list. Null where it tells of no change, or not for certain of one. */
export function movement(item: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const found = patternOf(`^([^:;()]+?),?\\s(?:(${words.movement.directions}) )?${words.movement.range}$`, 'iu').exec(
    item
  );
  if (found) return ranged(found.slice(1), shown, words, grammar);
  const bare = patternOf(`^([^:;()]*\\p{L}),?\\s${words.movement.bareRange}$`, 'iu').exec(item);
  if (!bare) return downBy(item, shown, words, grammar);
  const [what = '', ...figures] = bare.slice(1);
  return patternOf(`(?<!\\p{L})(?:${words.prepositions})$`, 'iu').test(what)
    ? null
    : ranged([what, '', ...figures], shown, words, grammar);
}

/** `found`: what moved, where to in a word if that was typed, the first figure, and all from the second on. */
function ranged(found: readonly string[], shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const [what = '', typed = '', first = '', second = ''] = found;
  if (tellsDeed(what, grammar) || patternOf(`(?<!\\p{L})(?:${words.predicate}|aged)$`, 'u').test(what)) return null;
  // Of school marks the smaller is the better one in some countries.
  if (/not(?:e|en)$/iu.test(shown.unit)) return null;
  const change = changeOf(first, second);
  const isSaid = typed !== '';
  const goesDown = isSaid ? patternOf(`^(?:${words.movement.down})$`, 'iu').test(typed) : change === 'down';
  if (isSaid && change !== 'unknown' && (change === 'down') !== goesDown) return null;
  // “Opening hours from 8 to 6”: only the card tells that the second figure is what came of it.
  const bare = (figure: string): string => figure.replace(/^[^\d]+/, '');
  if (!isSaid && (shown.figure === '' || !bare(second).startsWith(bare(shown.figure)))) return null;
  // “Groups from 4 to 12 children”, “from 2 to 5 degrees”: it may be a range.
  const counts = /\d (\p{L}+)$/u.exec(second)?.[1] ?? '';
  const isOpen =
    words.movement.mayBeRange && counts !== '' && !patternOf(`\\s(?:${words.rates})\\s\\p{L}+$`, 'iu').test(second);
  if (!isSaid && change === 'up' && isOpen && !/^(?:per ?cent)$/i.test(counts)) return null;
  const subject = subjectOf(what, words);
  if (!subject) return null;
  const { said, up, down, unknown } = subject.frames;
  const frame = isSaid
    ? said.replace('{direction}', typed.toLowerCase())
    : change === 'unknown'
      ? unknown
      : goesDown
        ? down
        : up;
  if (frame === '') return null;
  return {
    form: 'sentence',
    text: frame
      .replace('{what}', () => subject.text)
      .replace('{1}', () => first)
      .replace('{2}', () => second)
  };
}

/** Whether somebody does something in it: “Reduced waste”, and not “Uncovered shifts”. */
export const tellsDeed = (what: string, grammar: Grammar): boolean =>
  grammar.hasVerb(what) && (grammar.hasSubject(what) || grammar.lacksOnlyI(what));

interface Subject {
  text: string;
  frames: MovementFrames;
}

/** With its article, where the language asks for one and the noun is known. */
function subjectOf(what: string, words: FactWords): Subject | null {
  const { nouns, singular, plural } = words.movement;
  const [first = ''] = what.split(' ');
  const fits = (one: string, alternatives: string): boolean => patternOf(`^(?:${alternatives})$`, 'iu').test(one);
  for (const { match, article, isPlural, behindAdjective } of nouns) {
    const frames = isPlural ? plural : singular;
    if (fits(first, match)) return { text: article === '' ? what : `${article} ${lowered(what, words)}`, frames };
    if (behindAdjective !== '' && patternOf(`^(?:${behindAdjective}) (?:${match})(?!\\p{L})`, 'iu').test(what))
      return { text: what, frames };
  }
  return null;
}

/** Compared as numbers, where nothing but one unit stands with both. */
function changeOf(first: string, second: string): 'up' | 'down' | 'unknown' {
  const read = (text: string): { value: number; unit: string } | null => {
    const found = /^([£$€]?)(\d[\d.,]*)\s?([kKmM%‰€£]?)(.*)$/u.exec(text);
    if (!found) return null;
    const digits = found[2]!
      .replace(/[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.')
      .replace(/\.$/, '');
    return { value: Number(digits), unit: `${found[1]}${found[3]}${found[4]!.trim()}` };
  };
  const [one, two] = [read(first), read(second)];
  if (!one || !two || Number.isNaN(one.value) || Number.isNaN(two.value) || one.value === two.value) return 'unknown';
  // “from 11 to 4 days”: the unit stands behind the second alone.
  const isAlike = one.unit === '' || two.unit.startsWith(one.unit);
  return !isAlike ? 'unknown' : two.value > one.value ? 'up' : 'down';
}

/** “Complaints down” and 15%, or half. */
function downBy(item: string, shown: Shown, words: FactWords, grammar: Grammar): Shape | null {
  const { directions, fractions, by } = words.movement;
  if (by === '' || patternOf(`(?<!\\p{L})(?:${words.levels})(?!\\p{L})`, 'iu').test(item)) return null;
  const isPart =
    /^(?:%|per ?cent)$/i.test(shown.unit) ||
    (shown.unit === '' && patternOf(`(?:${fractions}|\\d ?%)$`, 'iu').test(shown.figure));
  const found = patternOf(`^([^:;,()]+?)\\s(${directions})(?:: | by )(.+)$`, 'iu').exec(item);
  if (!found || !isPart || found[3] !== shown.text || grammar.hasVerb(found[1]!)) return null;
  const text = by.replace('{what}', () => found[1]!).replace('{direction}', found[2]!.toLowerCase());
  return { form: 'sentence', text: text.replace('{figure}', () => shown.text) };
}
