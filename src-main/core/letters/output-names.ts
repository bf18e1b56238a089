/** What a letter is called when it leaves the program: on the file and in the PDF. */
import type { Letter } from '../../contract';
import type { Context } from '../kernel/context';
import { localDay } from '../interviews/public';
import type { PrintJob } from '../kernel/platform';
import { companyOf } from './queries';

/** How the host prints a letter, or one of its versions: its print view and the document's title. */
export const printJob = ({ db }: Context, letter: Letter, versionId?: string): PrintJob => ({
  path: `/print.html?letter=${letter.id}${versionId === undefined ? '' : `&version=${versionId}`}`,
  title: letter.subject.trim() || `Letter to ${companyOf(db, letter.interviewId) || 'the company'}`
});

/** How the host prints the cover labels of a letter's enclosures. */
export const labelsJob = ({ id }: Letter): PrintJob => ({ path: `/print.html?labels=${id}`, title: 'Cover labels' });

/** `Letter to COMPANY` or `Packet for COMPANY`, `NAME`, `DAY`, for `safeFileName`; the name is the sender's. */
export function nameParts(
  { db, now }: Context,
  letter: Pick<Letter, 'kind' | 'recipient' | 'sender' | 'interviewId' | 'datedOn'>,
  as: 'letter' | 'packet' = 'letter'
): string[] {
  const to = letter.kind === 'request' ? letter.recipient.split('\n')[0] : companyOf(db, letter.interviewId);
  const [noun, towards] =
    as === 'packet' ? ['Packet', 'for'] : [letter.kind === 'request' ? 'Request' : 'Letter', 'to'];
  const head = to?.trim() ? `${noun} ${towards} ${to.trim()}` : noun;
  return [head, letter.sender.split('\n')[0] ?? '', letter.datedOn ?? localDay(now())];
}
