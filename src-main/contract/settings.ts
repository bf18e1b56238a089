/** The settings of a library. */
import { z } from 'zod';
import { line, text } from './common';
import { paperSize, paperStyle } from './letters';
import { read, write } from './operation';

export const settings = z.object({
  /** The user's own name and address block, as it stands on letters. */
  senderName: line,
  sender: text,
  theme: z.enum(['system', 'light', 'dark']),
  paperSize,
  paperStyle,
  language: z.string().max(35),
  /** Hours after the interview's end in which a letter should go out. Most advice says 24. */
  letterWindowHours: z.int().min(1).max(240),
  /** The signature as a `data:image/png` address, empty without one; at most 512 KiB. */
  signature: z
    .string()
    .max(700_000)
    .regex(/^(data:image\/png;base64,[A-Za-z0-9+/=]*)?$/),
  /** Words that the spelling check takes as right, beside the library's own names. */
  dictionary: z.array(line).max(5000),
  /** Whether letters are looked through for slips of spelling and grammar. */
  proofread: z.boolean(),
  /** A folder with data for reading more languages from pictures (`*.traineddata`, also `.gz`); empty for none. */
  languagesFolder: line
});
export type Settings = z.infer<typeof settings>;

export const settingsOperations = {
  'settings.get': read('The settings of this library.', z.object({}), settings, ['settings']),
  'settings.update': write('Changes the named settings.', z.object({ patch: settings.partial() }), settings, [
    'settings'
  ])
};
