/** Numbers as a language writes them, in digits and in words, and what they are worth. */
import { anyOf, wordEnd, wordStart } from '../language/patterns';
import type { LanguageWords } from '../../../contract/languages';

const longestFirst = (names: readonly string[]): string[] => names.toSorted((a, b) => b.length - a.length);
const groupMark = ({ decimal }: LanguageWords['numbers']): string => (decimal === '.' ? ',' : '.');

/** A number in words has no more parts; from each “hundred” of an endless row all the rest would be looked through. */
const [mostScales, mostAtoms] = [8, 30];

const sources = new WeakMap<LanguageWords, { number: string; spelled: string; atoms: RegExp }>();

/** Sources of patterns: one number, one in words alone; and what a number that is one word is made of. */
export function numberSources(words: LanguageWords): { number: string; spelled: string; atoms: RegExp } {
  const known = sources.get(words);
  if (known) return known;
  const { numbers } = words;
  const names = longestFirst(Object.keys(numbers.words));
  const scales = longestFirst(Object.keys(numbers.scales));
  const atoms = longestFirst([...names, ...scales, numbers.joiner]);
  const scale = `${anyOf(scales)}${wordEnd}`;
  const name = numbers.joined
    ? `${anyOf([...names, ...scales])}${anyOf(atoms)}{0,${mostAtoms}}${wordEnd}`
    : `${anyOf(names)}(?:[- ]${anyOf(names)})?${wordEnd}`;
  const spelled = `(?:${name}|${numbers.one}(?= ${scale}))(?: ${scale}(?:(?: ${numbers.joiner})? ${name})?){0,${mostScales}}`;
  const digits = `\\d{1,3}(?:[${groupMark(numbers)}’'\\u202f\\u00a0]\\d{3})+(?:[${numbers.decimal}]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?`;
  const sign = `${anyOf(longestFirst(Object.keys(numbers.signs)))}${wordEnd}`;
  const number = `(?:(?:${digits})(?: ?${scale}|${sign})?|${wordStart}${spelled})`;
  const made = { number, spelled, atoms: new RegExp(anyOf(atoms), 'giu') };
  sources.set(words, made);
  return made;
}

/** `1,200` is 1200, `1.4` and `1,4` are 1.4, `two million` is 2000000; NaN for anything else. */
export function valueOf(text: string, words: LanguageWords): number {
  const { numbers } = words;
  const digits = /^[\d.,’'\u202f\u00a0]+/.exec(text)?.[0].replace(/[.,]$/, '') ?? '';
  const grouped = new RegExp(`[${groupMark(numbers)}’'\\u202f\\u00a0](?=\\d{3}(?!\\d))`, 'g');
  let any = digits !== '';
  let total = 0;
  let current = any ? Number(digits.replace(grouped, '').replace(',', '.')) : 0;
  for (const word of tokens(text.slice(digits.length), words)) {
    const named = numbers.words[word];
    const scale = numbers.scales[word] ?? numbers.signs[word];
    if (named !== undefined) current += named;
    else if (scale === undefined) continue;
    else if (scale < 1000) current = (current || 1) * scale;
    else {
      total += (current || 1) * scale;
      current = 0;
    }
    any = true;
  }
  return any ? total + current : Number.NaN;
}

function tokens(text: string, words: LanguageWords): string[] {
  const parts = text
    .toLowerCase()
    .split(/[\s.-]+/)
    .filter(Boolean);
  if (!words.numbers.joined) return parts;
  const { atoms } = numberSources(words);
  return parts.flatMap((part) => {
    const inside = part.match(atoms) ?? [];
    return inside.join('') === part ? inside : [part];
  });
}
