/** What the rules for composing work with, beside the words of a language. */

/** Knows a language's grammar as far as the rules need it. */
export interface Grammar {
  /** Whether words have a finite verb: a sentence and no fragment. */
  hasVerb: (sentence: string) => boolean;
  /** Whether they name who acts, before the verb: “I taught …”, not “Taught …”. */
  hasSubject: (sentence: string) => boolean;
  /** Whether the verb comes first, behind an adverb at most: a sentence that lacks its subject alone. */
  startsWithVerb: (sentence: string) => boolean;
  /** Whether a sentence begins with a verb that lacks nothing but `I`: “Led a team”, not “Uncovered shifts”. */
  lacksOnlyI: (sentence: string) => boolean;
  /** The persons named, as typed. */
  people: (text: string) => string[];
}
