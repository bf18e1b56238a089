/** The words of a language by which what was written after an interview is sorted, as `resources/capture/LANGUAGE.json` has them. Pure. */
import type { PeopleWords } from '../letter/compose/met';
import type { LanguageWords } from '../../contract/languages';

/** Alternatives of regular expressions, without the marks that bound them; capitals don't matter. */
export interface CaptureWords {
  /** Lines that say what stands beneath them. */
  headings: Record<SectionKind, string>;
  /** With these a clause begins, and these join it to the one before. */
  starts: string;
  joins: string;
  /** Subject and verb that begin a clause where nobody set a mark, unless one of `noRun` stands before them. */
  runs: string;
  noRun: string;
  /** What says that something was asked, and what only looks like it. */
  asked: string;
  notAsked: string;
  /** How a question begins, and how one that people ask themselves. */
  forms: string;
  own: string;
  /** How what came of it begins, where it stands behind the question and a dash. */
  reactions: string;
  late: string;
  notLate: string;
  /** See `sameItem`. */
  deeds: readonly string[];
  others: string;
  /** Whether “4.8.” is the fourth of August; else a date in figures needs its year. */
  dayBeforeMonth: boolean;
  good: string;
  notGood: string;
  bad: string;
  notBad: string;
  /** Words of which a clause is made that says no more than that it was bad. */
  overall: string;
  /** What was not said, though it should have been. */
  unsaid: string;
  /** Who did it, what was done, what is measured: of these a figure needs some. */
  mine: string;
  doing: string;
  measure: string;
  /** Beside these a figure is none of the writer’s own. */
  notFigure: string;
  roleBefore: string;
  roleAfter: string;
  companyBefore: string;
  notCompany: string;
  /** Days by name, and how long ago they are. */
  days: Record<string, number>;
  /** From Sunday on. */
  weekdays: readonly string[];
  /** Beside these a day is no day of the interview. */
  future: string;
  /** What stands before somebody's name, what is no name, and what no longer belongs to one. */
  personBefore: string;
  notPeople: string;
  personEnd: string;
  /** What people do, beside the roles that letters know. */
  jobs: string;
  /** Titles in short letters, as they are spelled. */
  spelledTitles: Record<string, string>;
  /** Words behind a number that make it a percentage or a sum, and small words that are no unit. */
  units: string;
  noUnits: string;
  /** What stands before a role that is called one, and articles. */
  roleLeads: string;
  articles: string;
  /** What says the same as an item of the checklist of perspective, by the item's key; the first that fits is it. */
  items: Record<string, string>;
}

export type SectionKind = 'good' | 'bad' | 'question' | 'person' | 'figure';

/** Everything that sorting needs of a language. */
export interface SortingWords {
  capture: CaptureWords;
  language: LanguageWords;
  people: PeopleWords;
  /** In small letters. */
  givenNames: ReadonlySet<string>;
}

/**
 * Patterns are read in small letters, over the letters that the two languages have: with the flags `i` and `u` a list of some hundred
 * alternatives takes a second to be made ready.
 */
const letter = 'a-zß-öø-ÿœ';
const made = new Map<string, RegExp>();

/** `before` and `after` bound the alternatives of `source`; a pattern is made once. Matches small letters alone (`lowered`). */
export function latin(before: string, source: string, after: string, flags = ''): RegExp {
  const key = `${flags} ${before} ${after} ${source}`;
  const known = made.get(key);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  const spelled = `${before}(?:${source})${after}`
    .toLowerCase()
    .replaceAll('\\p{l}\\p{n}', `${letter}0-9`)
    .replaceAll('[\\p{l}', `[${letter}`)
    .replaceAll('[^\\p{l}', `[^${letter}`)
    .replace(/\\p\{l[lu]?\}/gu, `[${letter}]`);
  const pattern = new RegExp(spelled, flags);
  made.set(key, pattern);
  return pattern;
}

/** Small letters, at the same places. */
export const lowered = (text: string): string => text.replace(/[A-ZÀ-ÖØ-ÞŒ]/gu, (capital) => capital.toLowerCase());

const [begin, end] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];

/** Whether whole words of a text are among the alternatives; `start`: its first ones; `all`: nothing else. */
export const holds = (source: string, text: string, at: 'anywhere' | 'start' | 'all' = 'anywhere'): boolean =>
  (at === 'all' ? latin('^', source, '$') : latin(at === 'start' ? `^${begin}` : begin, source, end)).test(
    lowered(text)
  );

/** Where the first such words stand; -1: nowhere. */
export const placeOf = (source: string, text: string): number => lowered(text).search(latin(begin, source, end));

/** Every place of such words. */
export const placesOf = (source: string, text: string): { from: number; to: number }[] =>
  [...lowered(text).matchAll(latin(begin, source, end, 'g'))].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length
  }));

/** The same of words that end in a space: what comes next begins behind it. */
export const leadsIn = (source: string, text: string): { from: number; to: number }[] =>
  [...lowered(text).matchAll(latin(begin, source, '', 'g'))].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length
  }));

/** The length of such words at a text's start; 0 for none. */
export const lengthAtStart = (source: string, text: string, lead = ''): number =>
  latin(`^${lead}${begin}`, source, end).exec(lowered(text))?.[0].length ?? 0;

/** The same length and the same places, with the marks that keyboards have. */
export const plainMarks = (text: string): string =>
  text
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\t\u00a0\u202f]/gu, ' ');
