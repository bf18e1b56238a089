/** What the rules for cues need of a language; strings of alternatives are sources of patterns, whole words, capitals don't matter. */

export interface CueFrame {
  /** Of the first cue of a letter, with `{cue}`. */
  said: string;
  /** Of a later one. */
  again: string;
  /** Before a colon. */
  lead: string;
}

export interface CuePattern {
  /** The whole question, without what is stripped from its beginning. */
  match: string;
  /** `{1}`: the first group, with the persons as the letter has them. */
  said: string;
  /** The same before a colon; empty where that reads badly. */
  lead: string;
  /** Names one of `frames`; `clause` where it is left out. */
  frame?: string | undefined;
}

/** A language that keeps the verb behind its subject in an indirect question. */
export interface EnglishGrammar {
  order: 'subject_first';
  whether: string;
  /** Between a question and the case that it is about. */
  condition: string;
  contractions: Readonly<Record<string, string>>;
  persons: {
    /** Words for who is asked, and for who asks. */
    asked: string;
    own: string;
    /** Verbs by which somebody asks to be told: there `me` is who asks. */
    telling: string;
    swaps: Readonly<Record<string, string>>;
    /** Where the user wrote the question down about himself or herself. */
    ownSwaps: Readonly<Record<string, string>>;
    subject: string;
    object: string;
  };
  /** Words before and behind a “you” that is no subject. */
  objects: { before: string; after: string };
  agreement: Readonly<Record<string, string>>;
  questionWords: string;
  /** “What kind of boss …” */
  kindsOf: string;
  auxiliaries: string;
  subjects: string;
  nounStarts: string;
  /** Nouns, in the singular, that stand behind an article, and adjectives between the two. */
  counted: string;
  qualities: string;
  adverbs: string;
  pastOf: Readonly<Record<string, string>>;
  /** Verbs that double their last letter. */
  doubled: string;
  /** Verbs that may follow a subject of several words. */
  verbs: string;
}

/** A language that puts the verb_last in an indirect question. */
export interface GermanGrammar {
  order: 'verb_last';
  /** Stands for the case that was told before the question: “in diesem Fall”. */
  inThisCase: string;
  /** Questions that say nothing without their case: “Was tun Sie?” */
  bareQuestion: string;
  whether: string;
  condition: string;
  /** `Sie` and `du`: who is asked. */
  asked: string;
  subject: string;
  object: string;
  dative: string;
  reflexive: string;
  /** `wir` and `uns` as subject, as object, and in the dative. */
  company: { subject: string; object: string; dative: string };
  /** Possessives in small letters, as they stand in the letter. */
  swaps: Readonly<Record<string, string>>;
  prepositions: { accusative: string };
  /** What may stand between a clause's beginning and its subject. */
  beforeSubject: string;
  questionWords: string;
  nounStarts: string;
  /** Finite verbs with `Sie` or `du` whose form with `ich` follows no rule. */
  verbs: Readonly<Record<string, string>>;
  /** Forms of the third person that end in no `t`, and words that look like verbs. */
  thirdPersons: string;
  noVerbs: string;
  particles: string;
  /** Verbs whose reflexive is a dative, with their particle. */
  dativeReflexives: string;
}

export interface CueWords {
  frames: Readonly<Record<string, CueFrame>>;
  /** Stripped from a question's beginning, again and again. */
  /** Words for what only the talk named: “how I would run it”. */
  hanging: string;
  /** Adjectives, by their ends: what begins with one is no name. */
  describing: string;
  openers: string;
  /** “Can you …”, before a verb of telling. */
  requests: string;
  /** Where a further question begins: a pattern of what parts the two. */
  further: string;
  /** How a question begins that names a case first. */
  conditions: string;
  hypothetical: string;
  /** In order, the first that matches counts. */
  patterns: readonly CuePattern[];
  /** Before and behind a noun that stands for a question. */
  swallowed: string;
  dropped: string;
  /** Nouns as they stand behind “about”, and whole questions in shorthand. */
  nouns: Readonly<Record<string, string>>;
  whole: Readonly<Record<string, string>>;
  about: { said: string; lead: string; frame: string };
  knownAbout: { said: string; lead: string; frame: string };
  /** What can be said of a kind of question alone; empty: nothing. */
  kinds: Readonly<Record<string, CuePattern['said']>>;
  wholeFrame: string;
  kindFrame: string;
  /** Patterns of questions whose group names the topic. */
  topics: readonly string[];
  /** Clauses that only point back to what was said before. */
  backward: string;
  /** Nouns that need no article. */
  standing: string;
  modified: string;
  /** Shorthand, slang and judgement that nobody asked in. */
  unpresentable: string;
  /** Words between commas that ask nothing. */
  asides: string;
  /** Before a noun that is named by itself. */
  beforeNamed: string;
  shortForms: Readonly<Record<string, string>>;
  grammar: EnglishGrammar | GermanGrammar;
}
