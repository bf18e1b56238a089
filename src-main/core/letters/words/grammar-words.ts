/** What a grammar knows of its language: `grammar.json`. Strings are alternatives of patterns, whole words. */
import { z } from 'zod';

/** `ownVerbs`: first words of a note that lacks nothing but `I`. */
const common = { titles: z.string(), noNames: z.string(), ownVerbs: z.string() };

const englishWords = z.strictObject({
  ...common,
  language: z.literal('en'),
  subjects: z.string(),
  determiners: z.string(),
  adverbs: z.string(),
  /** Words that begin a clause with a verb of its own. */
  subordinators: z.string(),
  /** Verbs at the beginning of a note that the tagger may take for nouns; and forms of be, have and can there. */
  verbsAtStart: z.string(),
  /** Of these: those that need an object to be verbs. */
  doubtfulAtStart: z.string(),
  finiteAtStart: z.string(),
  /** Past forms that are nothing else. */
  pasts: z.string(),
  /** Participles that stand before nouns; and nouns that look like verbs. */
  adjectives: z.string(),
  nounsAtStart: z.string()
});
export type EnglishWords = z.infer<typeof englishWords>;

const germanWords = z.strictObject({
  ...common,
  language: z.literal('de'),
  subjects: z.string(),
  /** Forms that are finite wherever they stand. */
  finite: z.string(),
  /** Words in small letters that end like verbs and are none. */
  noVerbs: z.string(),
  participles: z.string(),
  beforeVerb: z.string(),
  subordinators: z.string(),
  /** First words in the first person, and in the third. */
  firstAtStart: z.string(),
  thirdAtStart: z.string(),
  firstNames: z.string()
});
export type GermanWords = z.infer<typeof germanWords>;

export const grammarWords = z.discriminatedUnion('language', [englishWords, germanWords]);
