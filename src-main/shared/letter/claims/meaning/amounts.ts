/** What a figure is worth and of what, as far as words tell: so that an hour and a half is 90 minutes and no weeks are days. */
import type { LanguageWords } from '../../../../contract/languages';
import type { Figure } from '../figures';
import { subjectWords } from './subject';
import { firstOf, meaningOf, type Hedge } from './words';

export interface Amount {
  /** What is measured: `percent`, `money:EUR`, `time`, `mass`, `count`, `ratio`, `share`, `factor`, `part`, `rank`, `score:nps`. */
  of: string;
  /** In the unit of what is measured; two for a range. */
  low: number;
  high: number;
  /** As written, in its own unit, and how fine it is written there: 1 for 78, 0.1 for 78.4, 100 for 1,200. */
  written: number;
  grain: number;
  worth: number;
  hedge: Hedge | null;
  /** The figure is the change itself: by 12 per cent. */
  isChange: boolean;
  /** Percentage points: no share of anything. */
  isPoints: boolean;
  /** What its word of scale stands for: a million in “1.4 million”, else one. */
  scale: number;
  /** What is counted: the words right behind it. */
  noun: string;
  /** A number without anything that it counts. */
  isBare: boolean;
  /** A number with nothing behind it that it could count: “nineteen when …”. */
  isLoose: boolean;
  /** Of how many: 58 in “third of 58” and in “46 out of 48”. */
  outOf: number | null;
}

/** The amount of a figure in its sentence; null where it is said in words alone. `place` is where the figure stands in `sentence`. */
export function amountOf(figure: Figure, sentence: string, place: number, words: LanguageWords): Amount | null {
  const meaning = meaningOf(words);
  const { text } = figure;
  const before = sentence.slice(Math.max(0, place - 40), place);
  const after = /^[^.!?;:\n]{0,80}/.exec(sentence.slice(place + text.length))?.[0] ?? '';
  const measured = measuredBy(figure, before, after, words);
  if (!measured) return null;
  const { of, worth, values } = measured;
  const scaled = values.map((value) => value * worth);
  // Its hedge may be part of the figure: “fast die Hälfte”.
  const hedge = hedgeOf(text, sentence.slice(Math.max(0, place - 100), place), after, words);
  const isPoints = of === 'percent' && (meaning.has('points', text) || meaning.begins('points', after));
  const noun = of === 'count' ? nounAfter(figure, after, words) : '';
  return {
    ...{ of, worth, hedge, noun, isPoints },
    isChange: isPoints || tellsChange(of, text, before, after, words),
    scale: scaleOf(text, words),
    isLoose:
      of === 'count' && (meaning.begins('nounEnds', after) || !/^\s*\p{L}/u.test(after)) && !/\p{L} \p{L}/u.test(text),
    isBare: of === 'count' && subjectWords(noun, words).every((word) => word === null),
    low: Math.min(...scaled),
    high: Math.max(...scaled),
    written: of === 'share' && figure.values.length > 1 ? figure.values[0]! : values[0]!,
    grain: of === 'ratio' || of === 'share' ? 1e-9 : grainOf(text, values[0]!),
    outOf: of === 'share' ? figure.values.at(-1)! : null
  };
}

/** A hedge may also stand behind: “six weeks at most”, “2,000 and a bit”; and be denied: “never more than two”. */
function hedgeOf(text: string, before: string, after: string, words: LanguageWords): Hedge | null {
  const { hedgeOf: find, begins, ends, cutEnd } = meaningOf(words);
  const found = find(before.slice(-40), text) ?? find(cutEnd('half', before.slice(-60)), text);
  if (found === 'over' && ends('notOver', before)) return 'most';
  if (found === 'under' && ends('notOver', before)) return 'least';
  if (found) return found;
  if (begins('orMore', after) || text.endsWith('+')) return 'least';
  if (begins('orLess', after)) return 'most';
  if (begins('andABit', after)) return 'justOver';
  return begins('orSo', after) ? 'about' : null;
}

/** By 12 per cent, also by about 12 per cent; 12 fewer; of percentages also “rose 12 %”. */
function tellsChange(of: string, text: string, before: string, after: string, words: LanguageWords): boolean {
  const { begins, ends, withoutHedge } = meaningOf(words);
  if (ends('by', withoutHedge(before)) || begins('by', text)) return true;
  if (begins('lessOrMore', after)) return true;
  return (
    of === 'percent' && (ends('up', before) || ends('down', before) || begins('up', after) || begins('down', after))
  );
}

function scaleOf(text: string, words: LanguageWords): number {
  const { scales } = words.numbers;
  const name = /\p{L}+/gu;
  return Math.max(1, ...[...text.toLowerCase().matchAll(name)].map(([each]) => scales[each] ?? 1));
}

function nounAfter({ text }: Figure, after: string, words: LanguageWords): string {
  const { begins, number } = meaningOf(words);
  const own = text.replace(number, ' ').trim();
  const behind = /^[\s-]*((?:[\p{L}’'-]+\s*){0,4})/u.exec(after)?.[1] ?? '';
  const names = behind.split(/\s+/);
  const end = names.findIndex((name) => begins('nounEnds', name));
  const next = begins('to', after) ? '' : names.slice(0, end === -1 ? names.length : end).join(' ');
  return `${/\p{L}/u.test(own) ? own : ''} ${next}`.trim();
}

/** How fine a number is written: by its last figure that is no nought. */
function grainOf(text: string, value: number): number {
  const decimals = /\d[.,](\d{1,2})(?!\d)/.exec(text)?.[1];
  if (decimals && !Number.isInteger(value)) return 10 ** -decimals.length;
  if (value === 0 || !Number.isFinite(value)) return 1;
  if (decimals) {
    const scale = 10 ** Math.floor(Math.log10(Math.abs(value)));
    return scale / 10 ** decimals.length;
  }
  let grain = 1;
  while (Number.isInteger(value / (grain * 10)) && grain < value) grain *= 10;
  return grain;
}

interface Measured {
  of: string;
  worth: number;
  values: number[];
}

function measuredBy(figure: Figure, before: string, after: string, words: LanguageWords): Measured | null {
  const meaning = meaningOf(words);
  const { kind, text } = figure;
  // “Einer halben Million Euro”: only what is no number by itself can be halved.
  const isHalf =
    meaning.begins('half', text) || (!/\d/.test(text) && scaleOf(text, words) > 1 && meaning.ends('half', before));
  const halved = isHalf ? 0.5 : 1;
  const extra = meaning.has('andHalf', text) || meaning.begins('andHalf', after) ? 0.5 : 0;
  const values = figure.values.map((value) => value * halved + extra);
  const one = values.length > 0 ? values : [halved + extra];
  if (kind === 'percent') return values.length > 0 ? { of: 'percent', worth: 1, values } : null;
  if (kind === 'money') {
    const { code, worth } = firstOf(meaning.currencies, text) ?? { code: '?', worth: 1 };
    return values.length > 0 ? { of: `money:${code}`, worth, values } : null;
  }
  const part = firstOf(meaning.parts, text);
  if (kind === 'fraction' && part) {
    const unit = unitOfPart(after, words);
    const many = /^\p{L}*half|hälfte|halb/iu.test(text) ? 1 : (figure.values[0] ?? 1);
    const value = many * part.worth;
    return unit ? { ...unit, values: [value] } : { of: 'part', worth: 1, values: [value] };
  }
  if (kind === 'multiplier') {
    const worth = firstOf(meaning.factors, text)?.worth;
    if (worth !== undefined) return { of: 'factor', worth: 1, values: [worth] };
    return values.length > 0 &&
      meaning.has('times', text.replace(/^[\p{L}\d.,]+?(?=[ -]?(?:mal|fach|fold|x|times))/iu, ''))
      ? { of: 'factor', worth: 1, values: [values[0]!] }
      : values.length > 0
        ? { of: 'count', worth: 1, values }
        : null;
  }
  if (kind === 'ratio') return ratioOf(figure);
  if (kind === 'rank') return rankOf(figure, words);
  const beside = kind === 'count' && values.length > 0 ? signBeside(before, after, words) : null;
  if (beside) return { of: beside, worth: 1, values };
  if (kind === 'duration' || kind === 'measure' || kind === 'count') {
    const unit =
      firstOf(meaning.units, text.replace(/^[\d.,’']+/, ' ')) ??
      (kind === 'count' ? unitAfter(after, words) : undefined);
    if (unit)
      return {
        of: unit.of,
        worth: unit.worth,
        values: part && extra === 0 && figure.values.length === 0 ? [part.worth] : one
      };
    if (kind === 'measure') return scoreOf(figure);
    return values.length > 0 ? { of: 'count', worth: 1, values } : null;
  }
  return null;
}

/** Where only the number is linked, its sign stands outside: “€[1,200](…)”, “[38](…) %”. */
function signBeside(before: string, after: string, words: LanguageWords): string | null {
  const { begins, currencies } = meaningOf(words);
  if (begins('percent', after)) return 'percent';
  const sign = /\S+$/.exec(before.replace(/[\s(]+$/, ''))?.[0] ?? '';
  const next = /^\s*(\S+)/.exec(after)?.[1] ?? '';
  const code = currencies.find(
    ({ find }) => find.exec(sign)?.[0] === sign || (next && find.exec(next)?.index === 0)
  )?.code;
  return code && (sign !== '' || next !== '') ? `money:${code}` : null;
}

/** A unit that stands behind a bare number: no word between them. */
function unitAfter(after: string, words: LanguageWords): { of: string; worth: number } | undefined {
  const next = /^[\s\u00a0\u202f-]*([\p{L}²³°]+)/u.exec(after)?.[1];
  return next === undefined ? undefined : meaningOf(words).units.find(({ find }) => find.exec(next)?.[0] === next);
}

/** “A quarter of a tonne” is no share of tonnes. */
function unitOfPart(after: string, words: LanguageWords): { of: string; worth: number } | null {
  const { begins, units } = meaningOf(words);
  if (!begins('partOf', after)) return null;
  const next = /^\s*(?:\p{L}+\s+){1,2}?(\p{L}+)(?!\p{L})/u;
  for (const name of [next.exec(after)?.[1], /^\s*\p{L}+\s+\p{L}+\s+(\p{L}+)/u.exec(after)?.[1]]) {
    const unit = name && units.find(({ find }) => find.exec(name)?.[0] === name);
    if (unit) return { of: unit.of, worth: unit.worth };
  }
  return null;
}

const ratioOf = ({ text, values }: Figure): Measured | null => {
  const [one, other] = values.length > 1 ? values : [1, values[0]];
  if (text.includes('/') || other === undefined || other === 0) return null;
  return { of: text.includes(':') ? 'ratio' : 'share', worth: 1, values: [one! / other] };
};

function rankOf({ text, values }: Figure, words: LanguageWords): Measured | null {
  const meaning = meaningOf(words);
  const ordinal = /^(\d{1,3})(?:\.|st|nd|rd|th)/.exec(text)?.[1];
  const worth = ordinal ? Number(ordinal) : (firstOf(meaning.ordinals, text)?.worth ?? values[0]);
  if (worth !== undefined) return { of: 'rank', worth: 1, values: [worth] };
  return meaning.has('best', text) ? { of: 'rank', worth: 1, values: [1] } : null;
}

function scoreOf({ text, values }: Figure): Measured | null {
  const name = /\p{L}[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
  return values.length > 0 ? { of: `score:${name}`, worth: 1, values: [values[0]!] } : null;
}
