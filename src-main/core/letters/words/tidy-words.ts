/** `tidy.json`: what is tidied in a language. */
import { z } from 'zod';
import { tidyReasons } from '../../../contract/compose';
import type { TidyWords } from '../../../shared/letter/compose/tidy';
import { pattern } from './pattern';

const strings = z.array(z.string());
const spelled = z.record(z.string(), z.string());
const reason = z.enum(tidyReasons);

export const tidyWords: z.ZodType<TidyWords> = z.strictObject({
  abbreviations: strings,
  mayEnd: strings,
  beginning: strings,
  starting: strings,
  continuing: strings,
  apostrophes: spelled,
  shortForms: spelled,
  spellings: spelled,
  stems: spelled,
  surnameBehind: pattern,
  capitals: strings,
  capitalEndings: pattern,
  notCapital: strings,
  keptShort: strings,
  asides: z.strictObject({ brackets: pattern, tails: pattern, inserted: pattern, sentences: pattern }),
  written: z.record(
    z.string(),
    z.strictObject({ one: z.string(), several: z.string(), of: z.string(), alone: pattern })
  ),
  ofSeveral: pattern,
  breath: z.strictObject({
    joints: pattern,
    dropped: pattern,
    splices: pattern,
    longSplices: pattern,
    missing: pattern,
    opened: pattern,
    begun: pattern,
    within: pattern,
    resumed: pattern,
    conditions: pattern,
    reported: pattern,
    verb: pattern,
    together: pattern,
    leading: pattern,
    goesOn: pattern,
    and: z.string()
  }),
  units: z.record(z.string(), z.tuple([z.string(), z.string()])),
  behindUnit: pattern,
  oneOf: pattern,
  replacements: z.array(
    z.strictObject({
      find: pattern,
      text: z.string(),
      reason,
      exact: z.boolean().optional(),
      where: pattern.optional(),
      with: strings.optional()
    })
  ),
  openings: z.array(
    z.strictObject({
      find: pattern,
      text: z.string().optional(),
      reason,
      exact: z.boolean().optional(),
      first: z.boolean().optional(),
      verbLast: z.boolean().optional()
    })
  ),
  movable: z.strictObject({ subjects: strings, verbs: strings }),
  shouted: strings,
  acronyms: pattern,
  placeBehind: pattern,
  noPlace: pattern,
  loudOnPurpose: pattern,
  mayRepeat: strings,
  question: pattern,
  sentenceSigns: pattern,
  unfinished: strings
});
