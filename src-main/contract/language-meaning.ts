/** What words of a language mean where a claim is held against its fact: units, hedges, directions, parts, periods. */
import { z } from 'zod';

const word = z.string().min(1);
/** As elsewhere in a language's file: regular expressions, whole words, capitals don't matter. */
const patterns = z.array(word).default([]);
const worths = z.record(word, z.number()).default({});

export const meaningShape = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          of: z.enum(['time', 'length', 'mass', 'volume', 'area', 'energy', 'power', 'data', 'temperature']),
          worth: z
            .number()
            .positive()
            .describe('In seconds, metres, grams, litres, square metres, Wh, W, bytes, degrees.'),
          words: z.array(word)
        })
      )
      .default([])
      .describe('Longer ones first where one begins with another.'),
    currencies: z
      .array(
        z.strictObject({
          code: z.string().length(3),
          worth: z.number().positive().default(1).describe('Of one of the currency: 0.01 for a cent.'),
          words: z.array(word)
        })
      )
      .default([]),
    percent: patterns,
    points: patterns.describe('Percentage points.'),
    scales: worths.describe('In a unit: £k, Tsd. €, million km. One letter only beside a currency.'),
    rankUnits: patterns.describe('What a rank is counted in, and what names one: place, ranking.'),
    ages: patterns.describe('The years of a card are an age.'),
    nounEnds: patterns.describe('Words that end what a number counts: when, in, before.'),
    about: patterns.describe('The figure that follows is rounded either way.'),
    almost: patterns.describe('The truth is a little less.'),
    justOver: patterns.describe('The truth is a little more.'),
    over: patterns.describe('The truth is more.'),
    least: patterns.describe('The truth is as much or more.'),
    under: patterns.describe('The truth is less.'),
    most: patterns.describe('The truth is as much or less.'),
    orMore: patterns.describe('Behind a figure: as much or more.'),
    orLess: patterns.describe('Behind a figure: as much or less.'),
    orSo: patterns.describe('Behind a figure: rounded either way.'),
    andABit: patterns.describe('Behind a figure: a little more.'),
    notOver: patterns.describe(
      'From a denial to the figure: “never … more than two” is at most two, “never … under two” at least.'
    ),
    between: patterns.describe('Right before the first of two figures that are a range.'),
    rangeTo: patterns.describe('Between the two figures of a range.'),
    up: patterns,
    down: patterns,
    changes: patterns.describe('Tells of a change without saying which way: change, difference, saved.'),
    lessOrMore: patterns.describe('Right behind a figure that is the difference: three points lower.'),
    opposites: z
      .array(z.strictObject({ one: z.array(word), other: z.array(word) }))
      .default([])
      .describe('Of the same thing only one can be: early and late.'),
    contrasts: z
      .array(z.array(word).min(2))
      .default([])
      .describe(
        'Rows of which each names another thing: night shift, day shift; waiting, length. A figure of one says nothing of another.'
      ),
    group: patterns.describe('Says on a card that the figure is a whole group’s: team of six, branch total.'),
    byMyself: patterns.describe('Says in a letter that nobody else had a part in it.'),
    per: patterns.describe('Right before what an amount is counted by: per, for each.'),
    relative: patterns.describe('What a clause begins with that says which ones: who, that.'),
    plainHeads: patterns.describe('Of a card, what says no more than its unit: money, budget.'),
    measureOf: patterns.describe('Between a measure and what is measured: two tonnes of plums.'),
    partOf: patterns.describe('Between a part and its unit: a quarter of a tonne.'),
    incoming: patterns.describe('Money that came in: raised, sold.'),
    outgoing: patterns.describe('Money that went out: spent, paid.'),
    by: patterns.describe('Right before a figure that is the change itself.'),
    from: patterns.describe('Right before the first of two figures, the earlier one.'),
    to: patterns.describe('Right before the second of two figures, or before what was reached.'),
    insteadOf: patterns.describe('Between two figures of which the second is the earlier one: 6 statt 15.'),
    before: patterns.describe('The figure is what it was at first.'),
    half: patterns.describe('Right before a unit or a number: half a year, half a dozen.'),
    andHalf: patterns.describe('Behind a number or a unit: an hour and a half.'),
    parts: worths.describe('Parts of a whole by their word: third, 0.3333.'),
    factors: worths.describe('Times as much as before, by pattern: doubled, 2.'),
    times: patterns.describe('Behind a number: three times, dreimal.'),
    ordinals: worths,
    outOf: patterns.describe('Between a rank or a part and its whole: third of 58.'),
    none: patterns.describe('None at all.'),
    every: patterns.describe('All of them.'),
    only: patterns,
    first: patterns,
    best: patterns.describe('The first of all by rank.'),
    together: patterns.describe('With others: speaks against “alone”.'),
    alone: patterns.describe('Without anybody else: backs “single-handed”.'),
    since: patterns,
    until: patterns,
    rates: z
      .array(
        z.strictObject({ every: z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year']), words: z.array(word) })
      )
      .default([])
      .describe('How often: a day, per week, annual.'),
    people: patterns.describe('Words for people of any kind.'),
    whose: patterns.describe(
      'Those of whom something is measured: guests, pupils. Shared alone they are no common subject.'
    ),
    forms: z
      .array(z.array(word).min(2))
      .default([])
      .describe('Forms of one word that do not look like it: lost, loss.'),
    light: patterns.describe('Words that name no subject: the, my, rate, number, year.')
  })
  .prefault({});

export type Meaning = z.infer<typeof meaningShape>;
