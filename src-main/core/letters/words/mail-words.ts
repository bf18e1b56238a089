/** The words of the mail around a letter. */
import { z } from 'zod';
import { letterKind } from '../../../contract';
import { readWords } from '../words';

const mailWords = z.strictObject({
  /** Numbers from 0 in words, as far as a mail writes them so. */
  counts: z.array(z.string()),
  /** `text`: what stands between salutation and closing where the letter is attached, two or three sentences; a template. */
  texts: z.record(letterKind, z.strictObject({ subject: z.string(), text: z.string() }))
});
type MailWords = z.infer<typeof mailWords>;

/** Throws where the file is missing or not as it should be: a defect of the resources. */
export const readMailWords = (resourcesFolder: string, language: string): MailWords =>
  readWords(resourcesFolder, language, 'mail', mailWords);
