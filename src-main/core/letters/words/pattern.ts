/** A pattern in a file of words: what can't be read is told when the file is, not in the middle of a letter. */
import { z } from 'zod';

/** Source of a regular expression with the flag `u`. */
export const pattern = z.string().refine((source) => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
});
