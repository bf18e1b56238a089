/** `names.json`: how names are spelled that were typed small. */
import { z } from 'zod';
import type { NameWords } from '../compose/spelled-names';
import { pattern } from './pattern';

export const nameWords: z.ZodType<NameWords> = z.strictObject({
  small: z.array(z.string()),
  fixed: z.record(z.string(), z.string()),
  words: z.array(z.string()),
  title: pattern,
  behind: pattern
});
