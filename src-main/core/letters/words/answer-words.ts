/** `answers.json`; what each field is says `AnswerWords`. */
import { z } from 'zod';
import type { AnswerWords } from '../../../shared/letter/compose/answers';

export const answerWords: z.ZodType<AnswerWords> = z.strictObject({
  subject: z.string(),
  abbreviations: z.array(z.string()),
  months: z.array(z.string()),
  empty: z.string(),
  hanging: z.array(z.strictObject({ match: z.string(), sentence: z.string() })),
  swearing: z.string(),
  acting: z.string(),
  outcome: z.string(),
  unsureObject: z.string(),
  unsure: z.string(),
  noSubject: z.string()
});
