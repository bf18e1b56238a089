/** What the rules for facts need of a language; strings are patterns or alternatives, capitals don't matter. */
import type { AgainstWords } from './against-oneself';
import type { LineWords } from './fact-line-words';
import type { SpokenWords } from './spoken-words';

export type { MovementFrames } from './fact-line-words';

export interface FactWords extends WrittenFactWords {
  spoken: SpokenWords;
}

/** As the file has them. */
export interface WrittenFactWords extends LineWords {
  subject: string;
  /** Around the one who confirms, `{who}`; for one, and for several. */
  canConfirm: string;
  canConfirmAll: string;
  several: string;
  /** For what is no person and shows it: `{who}`; and the words for such things. */
  shownBy: string;
  records: string;
  /** Several words for who confirms it, written out; patterns. */
  sourcePhrases: Readonly<Record<string, string>>;
  /** Titles before a name, in small letters; and words that are no part of one. */
  titles: Readonly<Record<string, string>>;
  notInNames: string;
  /** Short forms of what a man and a woman do; written out where their title tells which. */
  genderedForms: Readonly<Record<string, readonly [string, string]>>;
  /** Short forms of what people do, written out. */
  roleForms: Readonly<Record<string, string>>;
  /** For an arrow between two figures, `{1}` and `{2}`; for > and < before one. */
  fromTo: string;
  /** Cards as forms are filled in. */
  plain: {
    /** A change in the figure's field, with `{n}` for its figures. */
    range: string;
    /** Such a change within a statement. */
    told: string;
    /** Verbs with which a statement waits for its figure. */
    waits: string;
    /** What begins a clause that a verb ends. */
    relatives: string;
  };
  /** Ends of a statement: what was before, its figure in a group; the figure once more, in a group; a figure that nobody knows. */
  typed: { before: string; again: string; vague: string; change: string };
  against: AgainstWords;
  over: string;
  under: string;
  /** Short forms that are written out behind a figure only. */
  behindFigures: Readonly<Record<string, string>>;
  /** What people do, as it stands in small letters behind a semicolon; and the article before it where it stands alone. */
  roles: string;
  article: string;
  noArticle: string;
  /** Short forms of a statement or unit, written out. */
  writtenOut: Readonly<Record<string, string>>;
  months: Readonly<Record<string, string>>;
  monthNames: string;
  /** `{1}`: the year or month from which it goes on. */
  since: string;
  openEnds: string;
  /** First words of a period that are no name, as alternatives of a pattern. */
  plainStarts: string;
  /** What points to another card, or says that nobody knows. */
  noPeriod: string;
  /** Nouns of a period that have small letters. */
  periodNouns: string;
  /** A period that needs no brackets: `{period}`. */
  during: string;
  /** Periods that stand in a sentence as they are. */
  duringPlain: string;
  /** Words at a statement's end that wait for its figure. */
  prepositions: string;
  waitingVerbs: string;
  /** Verbs of change, as they stand in a sentence, and as participles at its end. */
  changes: string;
  changedAtEnd: string;
  by: string;
  /** Things that have a level: whether it fell by 2 % or to 2 % nobody can tell. */
  levels: string;
  comparatives: string;
  limits: string;
  inCases: string;
  durations: string;
  lasting: string;
  forDuration: string;
  times: string;
  /** A statement that something was missing, and the same behind a duration. */
  missing: { match: string; item: string };
  /** Words between which and a noun the figure goes. */
  beforeNoun: string;
  /** “No”: before a noun of which there are 0. */
  none: string;
  /** Adjectives that stand between a number and its noun. */
  adjectives: string;
  /** Units of measures, which nothing counts. */
  measures: string;
  percentWord: string;
  /** Numbers from 0 in words, tens by their first digit, and `{tens}` with `{units}`. */
  counts: readonly string[];
  tens: readonly string[];
  compound: string;
  /** Up to which number a share is written in words. */
  shares: number;
  /** Between the part and the whole, as a pattern. */
  shareOf: string;
  /** Whether a source begins with a capital: every noun does. */
  capitalSources: boolean;
  /** Units that make one word with their number before a noun; and words that are no such noun. */
  compounds: string;
  noCompound: string;
  spacedPercent: boolean;
  currencyBehind: boolean;
}
