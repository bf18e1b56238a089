/** `respell.json`: how a language's words are put right where they were mistyped. */
import { z } from 'zod';
import type { RespellWords } from '../../../shared/letter/compose/respell';
import { pattern } from './pattern';

const strings = z.array(z.string());

export const respellWords: z.ZodType<RespellWords> = z.strictObject({
  acronyms: z.record(z.string(), z.string()),
  notAcronyms: strings,
  places: strings,
  calendar: strings,
  placeBefore: pattern,
  placeBehind: pattern,
  siteBefore: pattern,
  siteBehind: pattern,
  right: strings,
  prefixes: strings,
  endings: z.array(z.tuple([z.string(), z.string()])),
  notNouns: strings,
  uncertainEndings: pattern
});
