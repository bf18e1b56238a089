/** `hold-back.json`: what is held back in a language. */
import { z } from 'zod';
import { holdReasons } from '../../../contract/compose';
import type { HoldBackWords } from '../../../shared/letter/compose/hold-back';
import { pattern } from './pattern';

const strings = z.array(z.string());

export const holdBackWords: z.ZodType<HoldBackWords> = z.strictObject({
  abbreviations: strings,
  mayEnd: strings,
  beginning: strings,
  continuing: strings,
  joints: pattern,
  dictated: pattern,
  pronouns: pattern,
  turning: pattern,
  titles: pattern,
  roles: pattern,
  named: z.array(pattern),
  appositions: z.array(pattern),
  unmentionable: pattern,
  givenNames: strings,
  givenNamesAndWords: strings,
  notBehind: pattern,
  notNames: strings,
  rules: z.array(
    z.strictObject({
      find: pattern,
      reason: z.enum(holdReasons),
      exact: z.boolean().optional(),
      unless: pattern.optional(),
      along: pattern.optional(),
      reach: z.enum(['found', 'rest', 'sentence', 'before']).optional(),
      inBrackets: z.boolean().optional()
    })
  )
});
