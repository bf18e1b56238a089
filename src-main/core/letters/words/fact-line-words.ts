/** The part of `facts.json` that makes phrases; what each field is says `LineWords`. */
import { z } from 'zod';
import { pattern } from './pattern';

const map = z.record(z.string(), z.string());
const frames = z.strictObject({ said: z.string(), up: z.string(), down: z.string(), unknown: z.string() });

export const factLineWords = {
  determiners: pattern,
  behindNoun: pattern,
  ofNoun: pattern,
  betweenNoun: pattern,
  plural: pattern,
  noPlural: pattern,
  loosePlural: pattern,
  anyUnit: pattern,
  uncounted: pattern,
  roughly: pattern,
  noneBefore: z.string(),
  ofMany: z.string(),
  dativePlural: z.boolean(),
  dativeUnits: map,
  weekdays: pattern,
  predicate: pattern,
  actives: pattern,
  noShare: pattern,
  objects: pattern,
  compared: pattern,
  rates: pattern,
  deedFirst: pattern,
  presently: pattern,
  valueOf: z.string(),
  noValue: pattern,
  phrases: z.record(pattern, z.string()),
  owners: pattern,
  owned: pattern,
  doing: z.strictObject({
    verbLast: z.boolean(),
    actors: pattern,
    relatives: pattern,
    helpers: pattern,
    particles: pattern,
    mayFollow: pattern,
    noDeeds: pattern,
    openings: pattern,
    auxiliaries: pattern,
    separable: pattern,
    adverbs: pattern,
    opens: pattern,
    finitePlural: pattern
  }),
  movement: z.strictObject({
    directions: pattern,
    down: pattern,
    range: pattern,
    bareRange: pattern,
    mayBeRange: z.boolean(),
    fractions: pattern,
    by: z.string(),
    nouns: z.array(
      z.strictObject({ match: pattern, article: z.string(), isPlural: z.boolean(), behindAdjective: z.string() })
    ),
    singular: frames,
    plural: frames
  })
};
