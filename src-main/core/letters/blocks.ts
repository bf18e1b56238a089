/** The sender's address block, and whom a request goes to, put together from what the user noted. */
import { linesOf } from '../../shared/letter/sheet/recipient';
import type { ReviewRequest } from './review-queries';

/** The name comes first; an address that begins with it already is left as it is. */
export function senderBlock(senderName: string, address: string): string {
  const [name, lines] = [senderName.trim(), linesOf(address)];
  if (name === '' || lines[0] === name) return lines.join('\n');
  return [name, ...lines].join('\n');
}

export const requestRecipient = ({ who, contact }: ReviewRequest): string =>
  [...linesOf(who), ...linesOf(contact)].join('\n');
