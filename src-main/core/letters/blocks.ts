/** The sender's and the recipient's address blocks, put together from what the user noted. */
import type { ReviewPerson, ReviewRequest } from './review-queries';

/** The name comes first; an address that begins with it already is left as it is. */
export function senderBlock(senderName: string, address: string): string {
  const [name, lines] = [senderName.trim(), trimmedLines(address)];
  if (name === '' || lines[0] === name) return lines.join('\n');
  return [name, ...lines].join('\n');
}

/** Name, title, company, postal address; a line that the address repeats stands once. */
export function recipientBlock(person: ReviewPerson | undefined, company: string): string {
  const address = trimmedLines(person?.postalAddress ?? '');
  const head = [person?.name ?? '', person?.title ?? '', company].map((line) => line.trim());
  return [...head.filter((line) => line !== '' && !address.includes(line)), ...address].join('\n');
}

export const requestRecipient = ({ who, contact }: ReviewRequest): string =>
  [...trimmedLines(who), ...trimmedLines(contact)].join('\n');

const trimmedLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
