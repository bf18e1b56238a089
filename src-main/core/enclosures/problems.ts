/** Says in the user's words why a file can't become pages of the packet, and what they can do. */
import type { EnclosureProblem } from '../../contract';
import { isMisnamed } from '../../shared/evidence/no-proof';
import type { Inspection } from '../packet/inspect';

/** More than this from one file would bury the letter, and hardly a mailbox would take it. */
const mostPages = 200;

const sentences: Record<Extract<Inspection, { outcome: 'refused' }>['reason'], string> = {
  missing: 'This file is missing from the library’s folder. Add it again in Proof, or leave it out.',
  changed: 'This file is no longer the one that you filed. Add it again in Proof, or leave it out.',
  empty: 'This file is empty: it has no bytes at all. Add the right one in Proof, or leave it out.',
  locked:
    'This PDF asks for a password, so it can’t be merged. Save a copy without the password and add that, or send it as a file of its own.',
  encrypted:
    'This PDF is encrypted for certain readers, so it can’t be merged, and an employer can’t open it. Save a copy without the encryption and add that.',
  damaged: 'This file can’t be opened: it is damaged, or not what its name says. Open it yourself before you send it.',
  large: 'This file is too large to become pages of the packet. Add a smaller copy, or send it as a file of its own.',
  form: 'This form can only be shown by Adobe’s own programs; what others see is a page that asks to wait. Open it there, print it to a PDF, and add that.',
  slow: 'This file takes too long to open. Add a simpler copy of it, or send it as a file of its own.'
};

const misnamed = { code: 'damaged', sentence: sentences.damaged } as const;

/** `chosen` counts the pages that would come along; null where nothing is wrong. */
export function problemWith(
  found: Inspection,
  chosen: number,
  file: { fileName: string; mediaType: string }
): { code: EnclosureProblem; sentence: string } | null {
  if (found.outcome === 'refused') return { code: found.reason, sentence: sentences[found.reason] };
  if (found.outcome === 'other') return isMisnamed(file) && /\.(pdf|png|jpe?g)$/i.test(file.fileName) ? misnamed : null;
  if (chosen === 0) {
    const sentence = `These pages are not in the file: it has ${found.pages.toLocaleString('en')}. Choose others.`;
    return { code: 'no_such_pages', sentence };
  }
  if (chosen > mostPages) {
    const sentence = `These are ${chosen.toLocaleString('en')} pages, and the packet takes ${mostPages} from one file. Choose the ones that matter, like 1-3.`;
    return { code: 'too_many_pages', sentence };
  }
  return null;
}
