/** `notes.json`; what each field is says `NoteWords`. */
import { z } from 'zod';
import type { NoteWords } from '../../../shared/letter/compose/note-words';

export const noteWords: z.ZodType<NoteWords> = z.strictObject({
  linked: z.string(),
  joins: z.string(),
  chains: z.string(),
  subordinators: z.string(),
  relatives: z.string(),
  adverbials: z.string(),
  noComma: z.string(),
  hanging: z.string(),
  unwritten: z.string(),
  disordered: z.string(),
  certain: z.string(),
  dependent: z.string(),
  spliced: z.string(),
  bareNoun: z.string(),
  infinitive: z.string(),
  modal: z.string(),
  smallNouns: z.string(),
  wordsWithNoun: z.int(),
  behindMain: z.string()
});
