/** `answers.json`; what each field is say `AnswerWords` and `SoundPartWords`. */
import { z } from 'zod';
import type { AnswerWords } from '../../../shared/letter/compose/answers';
import type { SoundPartWords } from '../../../shared/letter/compose/sound-part';

export const answerWords: z.ZodType<AnswerWords & SoundPartWords> = z.strictObject({
  subject: z.string(),
  abbreviations: z.array(z.string()),
  months: z.array(z.string()),
  empty: z.string(),
  hanging: z.array(z.strictObject({ match: z.string(), sentence: z.string() })),
  swearing: z.string(),
  afterthought: z.string(),
  acting: z.string(),
  outcome: z.string(),
  unsureObject: z.string(),
  unsure: z.string(),
  noSubject: z.string(),
  about: z.string(),
  pointingBack: z.string(),
  persons: z.string()
});
