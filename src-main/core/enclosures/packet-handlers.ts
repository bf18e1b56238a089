/** The packet: the letter and its enclosures in one PDF, followed and cancelled as a job. */
import { checkWords } from '../../shared/letter/enclosures/check-words';
import { enclosureNumbers } from '../../shared/letter/enclosures/list';
import { packetHost } from '../../shared/letter/enclosures/packet-addresses';
import { pagesIn } from '../../shared/letter/enclosures/pages';
import type { Letter } from '../../contract';
import { AppError } from '../kernel/app-error';
import type { BlobStore } from '../blobs/blob-store';
import { newId } from '../db/transaction';
import type { Context, DomainHandlers } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import type { Jobs, RunningJob } from '../kernel/jobs/jobs';
import { nameParts, printPacket, requireWholeLetter, safeFileName, type Offer } from '../letters/public';
import { makePacket } from '../packet/make-packet';
import type { Inspect } from '../packet/inspect';
import type { Merged } from '../packet/tasks';
import { placesOf } from '../proof/public';
import { followedEnclosures } from './list';
import { isMerged, partsOf } from './parts';
import { remarksOn } from './remarks';
import type { Message } from '../../shared/messages/catalogue';

interface PacketTools {
  blobs: BlobStore;
  inspect: Inspect;
  jobs: Jobs;
  offer: Offer;
}

interface Made {
  letter: Letter;
  packet: Merged;
  remarks: Message[];
}

export function createPacketHandlers(
  context: Context,
  { blobs, inspect, jobs, offer }: PacketTools
): Pick<DomainHandlers<'letters'>, 'letters.exportPacket'> {
  /** Every step ends when the user asks for it, also those that can't be stopped: opening files for the first time, and printing. */
  async function make(id: string, job: RunningJob, commit: CommitStep): Promise<Made> {
    const enclosures = await job.unlessCancelled(followedEnclosures(context, inspect, id, commit));
    const merged = enclosures.filter(isMerged);
    const pages = merged.reduce((sum, each) => sum + pagesIn(each.pages, each.pageCount ?? 1).length, 0);
    job.expect(pages);
    const own = newId();
    const printing = printPacket(context, id, { packet: own, labels: pages, signal: job.signal });
    const { letter, author, bytes, labels } = await job.unlessCancelled(printing);
    const { paperSize: paper, language } = letter;
    const parts = partsOf(context, blobs, merged, language, {
      numbers: enclosureNumbers(enclosures),
      places: await job.unlessCancelled(placesOf(context, letter.interviewId))
    });
    const options = { signal: job.signal, onProgress: job.progress };
    const linking = { host: packetHost(own), back: checkWords(language).back };
    const packet = await makePacket({ letter: bytes, author, labels, paper, language, parts, linking }, options);
    job.signal.throwIfAborted();
    return { letter, packet, remarks: remarksOn(packet, enclosures) };
  }

  return {
    'letters.exportPacket': {
      inSteps: async ({ id, jobId }, commit) => {
        requireWholeLetter(context, id);
        const job = jobs.start('packet', '', null, jobId);
        try {
          const { letter, packet, remarks } = await make(id, job, commit);
          // What is made can't be cancelled any more: the host's own dialog asks whether to keep it.
          job.finish();
          const { bytes, pages } = packet;
          const fileName = safeFileName(nameParts(context, letter, 'packet'), 'pdf');
          return await offer(
            letter,
            { bytes, extension: 'pdf', mediaType: 'application/pdf', pages, fileName, remarks },
            commit
          );
        } catch (error) {
          job.fail(error instanceof AppError ? error.code : 'UNEXPECTED');
          throw error;
        }
      }
    }
  };
}
