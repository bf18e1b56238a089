/** The words that close a letter. */
import { z } from 'zod';
import type { ClosingWords } from '../../../shared/letter/compose/closing';
import { readWords } from '../words';

const lines = z.array(z.string().min(1)).min(1);
const closingWords: z.ZodType<ClosingWords> = z.strictObject({
  ends: z.string(),
  places: z.array(
    z.strictObject({
      countries: z.array(z.string().length(2)),
      rules: z.array(
        z.strictObject({ greeted: z.string(), formal: lines, plain: lines, warm: lines, short: lines.optional() })
      )
    })
  )
});

/** Throws where the file is missing or not as it should be: a defect of the resources. */
export const readClosingWords = (resourcesFolder: string, language: string): ClosingWords =>
  readWords(resourcesFolder, language, 'closings', closingWords);
