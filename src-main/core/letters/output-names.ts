/** What a letter is called when it leaves the program: on the file and in the PDF. */
import type { Letter } from '../../contract';
import type { Context } from '../kernel/context';
import { firstLine } from '../../shared/letter/sheet/recipient';
import { localDay } from '../kernel/local-day';
import type { PrintJob } from '../kernel/platform';
import { companyOf } from './queries';
import { phraseWith, readPhrases } from './templates';

/**
 * What is printed besides the letter as it stands: a version of it, or the ways into a packet (see `packetAddresses`) and, as its last
 * pages, the labels of its enclosures.
 */
export interface PrintedAs {
  version?: string;
  packet?: string;
  labelled?: boolean;
}

/** How the host prints a letter: its print view and the document's title. */
export function printJob(
  { db, resourcesFolder }: Context,
  letter: Letter,
  { labelled = false, ...as }: PrintedAs = {}
): PrintJob {
  const { outputs } = readPhrases(resourcesFolder, letter.language);
  const company = companyOf(db, letter.interviewId);
  return {
    path: `/print.html?${new URLSearchParams({ letter: letter.id, ...as, ...(labelled && { labelled: '' }) }).toString()}`,
    title: letter.subject.trim() || (company ? phraseWith(outputs.letterTo, company) : outputs.letterToNobody)
  };
}

/** How the host prints the cover labels of a letter's enclosures. */
export const labelsJob = ({ resourcesFolder }: Context, { id, language }: Letter): PrintJob => ({
  path: `/print.html?labels=${id}`,
  title: readPhrases(resourcesFolder, language).outputs.coverLabels
});

/** `Letter to COMPANY` or `Packet for COMPANY`, `NAME`, `DAY`, for `safeFileName`, in the letter's language; the name is the sender's. */
export function nameParts(
  { db, now, resourcesFolder }: Context,
  letter: Pick<Letter, 'kind' | 'recipient' | 'sender' | 'interviewId' | 'datedOn' | 'language'>,
  as: 'letter' | 'packet' = 'letter'
): string[] {
  const to = letter.kind === 'request' ? firstLine(letter.recipient) : companyOf(db, letter.interviewId);
  const { outputs } = readPhrases(resourcesFolder, letter.language);
  const [alone, named] =
    as === 'packet'
      ? [outputs.packet, outputs.packetFor]
      : letter.kind === 'request'
        ? [outputs.request, outputs.requestTo]
        : [outputs.letter, outputs.letterTo];
  const head = to?.trim() ? phraseWith(named, to.trim()) : alone;
  return [head, firstLine(letter.sender), letter.datedOn ?? localDay(now())];
}
