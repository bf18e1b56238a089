/** The packet: the letter and its enclosures in one PDF, followed and cancelled as a job. */
import { pagesIn, type Enclosure, type Letter } from '../../contract';
import { AppError } from '../app-error';
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers } from '../context';
import type { Jobs, RunningJob } from '../jobs/jobs';
import { finishPdf, labelsJob, nameParts, printJob, requireLetter, safeFileName, type Offer } from '../letters/public';
import { makePacket } from '../packet/make-packet';
import type { Inspect } from '../packet/inspect';
import type { Merged } from '../packet/tasks';
import { listEnclosures } from './list';
import { isMerged, partsOf } from './parts';
import { remarksOn } from './remarks';

interface PacketTools {
  blobs: BlobStore;
  inspect: Inspect;
  jobs: Jobs;
  offer: Offer;
}

export function createPacketHandlers(
  context: Context,
  { blobs, inspect, jobs, offer }: PacketTools
): Pick<DomainHandlers<'letters'>, 'letters.exportPacket'> {
  async function make(letter: Letter, enclosures: Enclosure[], job: RunningJob): Promise<Merged> {
    const printed = await context.platform.printPdf(printJob(context, letter));
    const { bytes } = await finishPdf(printed, letter.sender.split('\n')[0] ?? '');
    const { paperSize: paper, language } = letter;
    const parts = partsOf(context, blobs, enclosures.filter(isMerged), language);
    const labels = parts.length === 0 ? null : await context.platform.printPdf(labelsJob(letter));
    const options = { signal: job.signal, onProgress: job.progress };
    return makePacket({ letter: bytes, labels, paper, language, parts }, options);
  }

  return {
    'letters.exportPacket': async ({ id, jobId }) => {
      const letter = requireLetter(context, id);
      // Before anything else: opening large files for the first time takes long, too, and can be cancelled.
      const job = jobs.start('packet', 'Making the packet', null, jobId);
      try {
        const enclosures = await listEnclosures(context, inspect, id);
        const merged = enclosures.filter(isMerged);
        job.expect(merged.reduce((sum, each) => sum + pagesIn(each.pages, each.pageCount ?? 1).length, 0));
        const made = await make(letter, enclosures, job);
        const result = await offer(letter, {
          bytes: made.bytes,
          extension: 'pdf',
          mediaType: 'application/pdf',
          pages: made.pages,
          fileName: packetName(context, letter),
          remarks: remarksOn(made, enclosures)
        });
        job.finish();
        return result;
      } catch (error) {
        job.fail(error instanceof AppError ? error.code : 'UNEXPECTED');
        throw error;
      }
    }
  };
}

/** `Packet for COMPANY – NAME – DAY.pdf` */
function packetName(context: Context, letter: Letter): string {
  const [head = '', ...rest] = nameParts(context, letter);
  return safeFileName(
    [head.replace(/^(Letter|Request)( to)?/, (_, _kind, to) => `Packet${to ? ' for' : ''}`), ...rest],
    'pdf'
  );
}
