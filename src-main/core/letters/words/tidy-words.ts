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
  continuing: strings,
  apostrophes: spelled,
  shortForms: spelled,
  spellings: spelled,
  stems: spelled,
  surnameBehind: pattern,
  capitals: strings,
  capitalEndings: pattern,
  notCapital: strings,
  units: z.record(z.string(), z.tuple([z.string(), z.string()])),
  behindUnit: pattern,
  oneOf: pattern,
  replacements: z.array(
    z.strictObject({
      find: pattern,
      text: z.string(),
      reason,
      exact: z.boolean().optional(),
      where: pattern.optional()
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
  mayRepeat: strings,
  question: pattern,
  sentenceSigns: pattern,
  unfinished: strings
});
