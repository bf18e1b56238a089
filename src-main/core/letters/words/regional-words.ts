/** `regional.json`: how a language is spelled in some of its countries. */
import { z } from 'zod';
import type { RegionalSpelling } from '../../../shared/letter/compose/regional';

export const regionalWords: z.ZodType<RegionalSpelling[]> = z.array(
  z.strictObject({ countries: z.array(z.string()).min(1), from: z.string().min(1), to: z.string() })
);
