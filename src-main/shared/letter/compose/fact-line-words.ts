/** What the rules need that make a fact's statement and figure one phrase; strings are patterns or alternatives, capitals don't matter. */

export interface MovementFrames {
  /** `{what}`, `{1}`, `{2}`; with the direction as typed, `{direction}`; empty where nothing may be said. */
  said: string;
  up: string;
  down: string;
  /** Where the figures don't tell the direction. */
  unknown: string;
}

export interface LineWords {
  /** Words that no counted noun begins with. */
  determiners: string;
  /** Words behind a noun that don't belong to it; and those that do. */
  behindNoun: string;
  ofNoun: string;
  /** Between a noun and its participle. */
  betweenNoun: string;
  /** Nouns that are many; those that only look so; and those that can be taken for many before a participle. */
  plural: string;
  noPlural: string;
  loosePlural: string;
  /** Units that say nothing of what is counted. */
  anyUnit: string;
  /** Many, but nothing that is counted. */
  uncounted: string;
  /** Before a figure that is not exact. */
  roughly: string;
  /** For 0 before a noun. */
  noneBefore: string;
  /** Between a percentage and what it is a part of. */
  ofMany: string;
  /** Whether nouns change their form behind “of”; and units in that form. */
  dativePlural: boolean;
  dativeUnits: Readonly<Record<string, string>>;
  weekdays: string;
  /** Participles and past forms; those that say what somebody does; those that tell of a change; and what begins an object. */
  predicate: string;
  actives: string;
  noShare: string;
  objects: string;
  /** Units that compare. */
  compared: string;
  /** First words of a unit that says how often. */
  rates: string;
  /** First words of a statement that say what was done. */
  deedFirst: string;
  presently: string;
  /** Between a noun and its value; and words in a noun that keep it from having one. */
  valueOf: string;
  noValue: string;
  /** Several words, written out; patterns. */
  phrases: Readonly<Record<string, string>>;
  /** Groups of people whose things are named behind them, and such things. */
  owners: string;
  owned: string;
  doing: {
    /** Whether a clause has its verb last. */
    verbLast: boolean;
    actors: string;
    relatives: string;
    helpers: string;
    particles: string;
    mayFollow: string;
    noDeeds: string;
    /** First words of what is no noun. */
    openings: string;
    auxiliaries: string;
    separable: string;
    adverbs: string;
    opens: string;
    finitePlural: string;
  };
  movement: {
    directions: string;
    down: string;
    /** With two groups: the first figure; the second and what follows. */
    range: string;
    /** The same without its first word; it tells of a change only where the card's figure is the second. */
    bareRange: string;
    /** Whether the words of a change may tell a range as well. */
    mayBeRange: boolean;
    fractions: string;
    by: string;
    /** Nouns that may move, with their article; `behindAdjective`: adjectives that may stand before one without. */
    nouns: readonly { match: string; article: string; isPlural: boolean; behindAdjective: string }[];
    singular: MovementFrames;
    plural: MovementFrames;
  };
}
