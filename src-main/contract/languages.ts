/** What a language's file must hold, field by field, and the operation that gives what the files hold. */
import { z } from 'zod';
import { meaningShape } from './language-meaning';
import { read } from './operation';

const word = z.string().min(1);
/** A regular expression; a space stands for any white space, ` ?` for none or some, `{name}` for a number, a month or a list. */
const pattern = z.string().min(1);
const patterns = z.array(pattern);

const numbers = z.strictObject({
  words: z.record(word, z.number()).describe('Number words and their values, in small letters.'),
  scales: z.record(word, z.number()).describe('Words that multiply what stands before them: hundred, million.'),
  signs: z.record(word, z.number()).describe('The same as signs right behind digits: 40k.'),
  one: pattern.describe('What stands for one before a scale: a hundred.'),
  joiner: word.describe('The word inside a number: two hundred and five.'),
  joined: z.boolean().describe('Whether a number is written as one word: zweihundertfünf.'),
  decimal: z.enum(['.', ',']).describe('The decimal sign; the other one parts thousands.')
});

const said = z
  .strictObject({
    find: pattern,
    write: z.string().min(1).optional().describe('What is right in its place; with an ellipsis, only how it goes on.'),
    exact: z.boolean().default(false).describe('Whether capitals matter.')
  })
  .describe('What is wrong in a language, and what is right.');
/** A file of an older program has none: its checks stay silent. */
const laterPatterns = patterns.default([]);

const wording = z.strictObject({
  apologies: patterns,
  apologiesOver: laterPatterns.describe('Apologies that are more than one, each in itself.'),
  selfBlame: patterns,
  blame: patterns.describe('Blame of others.'),
  privateMatters: laterPatterns.describe('Health, family, money: what no employer may ask.'),
  selfNotes: laterPatterns.describe('Notes of the writer to themselves.'),
  pressure: laterPatterns,
  salary: laterPatterns,
  begging: laterPatterns,
  excuses: laterPatterns.describe('Reasons why it went as it did.'),
  exaggeration: laterPatterns,
  informal: laterPatterns,
  vague: laterPatterns.describe('Results without saying which.'),
  negativeOthers: laterPatterns.describe('What speaks badly of the employer’s house.'),
  shouts: laterPatterns.describe('Marks that shout: not whole words.'),
  learner: z.array(said).default([]).describe('What only somebody writes who learns the language.'),
  misspelt: z.array(said).default([]).describe('Words that are often misspelt or taken for one another.'),
  spelled: z
    .string()
    .default('')
    .describe('Words that are right; what is one slip from them, and no word itself, is misspelt.'),
  besides: z.string().default('').describe('Further right words, too near to others to judge by.'),
  fragments: laterPatterns.describe(
    'What words look like that lack a verb and are meant as a sentence, from end to end.'
  ),
  dangling: laterPatterns.describe('What is no sentence though it has a verb: no subject, or no main clause.'),
  capitals: z.array(said).default([]).describe('Words with the wrong capital; here capitals matter.'),
  ordinary: z.array(word).default([]).describe('Ordinary words: all in capitals they shout, and are no abbreviation.'),
  usualClosings: laterPatterns.describe(
    'Closings as everybody knows them; any other line before the name is pointed out.'
  ),
  asides: laterPatterns.describe('What stands in brackets for the reader and is no note: from its beginning.'),
  closings: z
    .array(
      z.strictObject({
        find: pattern.describe('The closing, from the beginning of its line; capitals matter where it says so.'),
        salutation: pattern.optional().describe('Only where the salutation reads like this.'),
        notSalutation: pattern.optional().describe('Only where the salutation does not read like this.'),
        region: pattern.optional().describe('Only in letters whose language tag reads like this.'),
        why: z.enum(['named', 'unnamed', 'informal', 'formal', 'mark', 'other_language', 'spelling']),
        write: z.string().min(1).optional()
      })
    )
    .default([])
    .describe('Closings that fit neither their salutation nor the language.'),
  salutations: z
    .array(
      z.strictObject({
        find: pattern.describe('The salutation, from the beginning of its line.'),
        why: z.enum(['nobody', 'gender', 'next_capital', 'informal', 'mark']),
        known: z.boolean().default(false).describe('Only where it is known who was met.'),
        write: z.string().min(1).optional()
      })
    )
    .default([])
    .describe('Salutations that fit neither the people nor the language.'),
  families: z
    .record(word, z.array(word))
    .default({})
    .describe('Words and phrases that rules share, by the name of their family; an asterisk stands for any ending.'),
  rules: z
    .record(word, z.array(word))
    .default({})
    .describe('By kind, rows of families and words that stand in one sentence in this order.'),
  facts: laterPatterns.describe('Any of these makes words a fact: a figure, a comparison.'),
  verbs: laterPatterns.describe(
    'Any of these makes a sentence of words; where there are none, no sentence is doubted.'
  ),
  negativeSelf: patterns,
  hedges: patterns,
  cliches: patterns,
  interest: patterns.describe('Any of these says that the job is wanted.'),
  nextStep: patterns.describe('Any of these says what happens next.'),
  permission: patterns.describe('Any of these asks whether an answer may be quoted.'),
  enclosed: patterns.describe('Any of these says that papers come along.'),
  enclosedCount: patterns.describe('A number of such papers.'),
  readingEase: z.strictObject({
    vowels: pattern.describe('A group of vowels: about a syllable.'),
    silent: pattern.describe(
      'Endings that are written and not spoken: “used”, not “wanted”; `(?!)` where there are none.'
    ),
    base: z.number(),
    perWord: z.number().describe('Taken off for each word of the average sentence.'),
    perSyllable: z.number().describe('Taken off for each syllable of the average word.')
  })
});

export const languageShape = z.strictObject({
  language: word.describe('Its BCP 47 language, without region: the name of the file.'),
  name: word,
  numbers,
  months: z.array(word).length(12),
  shortMonths: patterns.describe('Months cut short, a full stop may follow.'),
  lists: z.record(z.string().regex(/^\w+$/), patterns).describe('Word lists, for use as {name} in any pattern.'),
  figures: z
    .strictObject({
      percent: patterns,
      money: patterns,
      multiplier: patterns,
      fraction: patterns,
      duration: patterns,
      measure: patterns,
      date: patterns,
      rank: patterns,
      superlative: patterns,
      count: patterns,
      ratio: laterPatterns.describe('One figure to another: 1:8, 24/7, nine out of ten.'),
      award: laterPatterns.describe('Prizes, titles, certificates; without a verb too.'),
      comparative: laterPatterns.describe('Better than any other, than everybody else.'),
      exclusive: laterPatterns.describe('Alone, nobody else, by myself.'),
      universal: laterPatterns.describe('Every, all, always; no, none, never, without a single.')
    })
    .describe('What each kind of figure looks like, as whole words. The order of the kinds is the program’s.'),
  units: z
    .record(word, z.array(word))
    .default({})
    .describe('What units are called, all forms by a code that is the same in every language: week, person, EUR.'),
  meaning: meaningShape.describe('What words mean where a claim is held against its fact.'),
  labels: patterns.describe('A bare number after one of these is a name: page 3.'),
  idioms: patterns.describe('Turns of phrase in which nothing is a claim; capitals don’t matter.'),
  names: patterns.describe('Names, addresses and standards with numbers in them; capitals matter.'),
  salutation: pattern.describe('From the beginning of a line.'),
  closing: pattern.describe('From the beginning of a line.'),
  reported: pattern.describe('The sentence tells what the employer said, asked or wrote.'),
  acted: pattern.describe('The writer did something: what follows in such a sentence is a claim all the same.'),
  talk: patterns.describe('The clause is about the talk itself: its day, its length, who was there, how it went.'),
  offers: pattern.describe('The clause promises, asks or arranges something.'),
  denied: pattern.default('(?!)').describe('The clause denies a figure or only supposes it: I do not have ten years.'),
  deniedEnds: pattern.default('(?!)').describe('Where such a clause ends.'),
  you: z.string().default('').describe('The word for whoever reads the letter.'),
  addressed: pattern
    .default('(?!)')
    .describe(
      'The sentence speaks to the reader: what it says of all or none is no claim about oneself; capitals matter.'
    ),
  clauseEnds: pattern.describe('Where such a clause ends.'),
  employers: pattern.describe('What stands before a figure of the employer’s own house.'),
  common: z
    .array(word)
    .describe('Words of which every sentence has some, and which no other language here writes alike.'),
  abbreviations: z.array(word).describe('A full stop after one of these ends no sentence.'),
  ownName: pattern.describe('What stands in brackets where the writer’s name belongs, whole.'),
  titles: z.array(word).describe('What stands before a name and is none.'),
  companyWords: z
    .array(word)
    .default([])
    .describe('With these names of companies begin, and they name none alone: small letters, other languages’ too.'),
  roleWords: z.array(word).default([]).describe('Words that many roles share: small letters, other languages’ too.'),
  wording: wording.optional().describe('Without it the checks of wording stay silent in this language.')
});

export type LanguageWords = z.infer<typeof languageShape>;
export type Wording = z.infer<typeof wording>;

export const languageOperations = {
  'letters.languages': read(
    'The words of every language that has a sound file in `resources/languages`, as the files stand now.',
    z.object({}),
    z.array(languageShape),
    []
  )
};
