/** `lines.json`; what each field is says `LineWords`. */
import { z } from 'zod';
import type { LineWords } from '../../../shared/letter/compose/short-lines';

export const lineWords: z.ZodType<LineWords> = z.strictObject({
  lead: z.string(),
  told: z.string(),
  timeless: z.string(),
  asked: z.tuple([z.string(), z.string()]),
  general: z.string(),
  between: z.string(),
  joined: z.string(),
  dropped: z.string(),
  whole: z.string(),
  unfit: z.string(),
  persons: z.string(),
  named: z.string(),
  private: z.string(),
  unasked: z.string()
});
