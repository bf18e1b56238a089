/** Why a file can't become pages of the packet, and what the user can do. */
import type { EnclosureProblem } from '../../contract';
import { isMisnamed } from '../../shared/evidence/no-proof';
import { message, type Message } from '../../shared/messages/catalogue';
import type { Inspection } from '../packet/inspect';

interface Problem {
  /** By which programs decide. */
  code: EnclosureProblem;
  said: Message;
}

/** More than this from one file would bury the letter, and hardly a mailbox would take it. */
const mostPages = 200;

/** `chosen` counts the pages that would come along; null where nothing is wrong. */
export function problemWith(
  found: Inspection,
  chosen: number,
  file: { fileName: string; mediaType: string }
): Problem | null {
  if (found.outcome === 'refused') return { code: found.reason, said: message(`enclosed.${found.reason}`) };
  if (found.outcome === 'other') {
    const misnamed = isMisnamed(file) && /\.(pdf|png|jpe?g)$/i.test(file.fileName);
    return misnamed ? { code: 'damaged', said: message('enclosed.damaged') } : null;
  }
  if (chosen === 0) return { code: 'no_such_pages', said: message('enclosed.noSuchPages', { pages: found.pages }) };
  if (chosen > mostPages) {
    return { code: 'too_many_pages', said: message('enclosed.tooManyPages', { chosen, most: mostPages }) };
  }
  return null;
}
