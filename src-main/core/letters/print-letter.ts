/** The letter on paper: printed by the host, and complete with what Chromium's printing leaves out. */
import type { Letter } from '../../contract';
import { AppError } from '../kernel/app-error';
import type { Context } from '../kernel/context';
import { requireWholeLetter } from './letter-handlers';
import type { PrintJob } from '../kernel/platform';
import { printJob, type PrintedAs } from './output-names';
import { message } from '../../shared/messages/catalogue';

interface PrintedLetter {
  /** As it stands on the paper; who asked may have read an earlier text. */
  letter: Letter;
  bytes: Uint8Array;
  pages: number;
}

/** `as.packet` makes its numbers lead into a packet. The print view reads the stored letter itself: only when nothing was saved meanwhile is the PDF the PDF of this text. */
export async function printLetter(
  context: Context,
  id: string,
  as: Pick<PrintedAs, 'packet'> = {}
): Promise<PrintedLetter> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const letter = requireWholeLetter(context, id);
    const printed = await printPages(context, id, printJob(context, letter, as));
    const finished = await finish(printed, letter.sender.split('\n')[0] ?? '');
    if (requireWholeLetter(context, id).revision === letter.revision) return { letter, ...finished };
  }
  throw new AppError('CONFLICT', message('errors.letterChanging'));
}

/** A letter that goes to the trash while it is printed is not to be found: that is said, and no fault of the printing. */
export async function printPages(context: Context, letterId: string, job: PrintJob): Promise<Uint8Array> {
  try {
    return await context.platform.printPdf(job);
  } catch (error) {
    requireWholeLetter(context, letterId);
    throw error;
  }
}

/** A letter as a version of it stood: `letter` has the version's text. */
export async function printVersion(context: Context, letter: Letter, versionId: string): Promise<PrintedLetter> {
  const printed = await printPages(context, letter.id, printJob(context, letter, { version: versionId }));
  return { letter, ...(await finish(printed, letter.sender.split('\n')[0] ?? '')) };
}

/** Everything that was printed stays as it is: tags, fonts, outline, title. */
async function finish(printed: Uint8Array, author: string): Promise<{ bytes: Uint8Array; pages: number }> {
  // Loaded here because most runs never export.
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  if (author.trim() !== '') pdf.setAuthor(author.trim());
  pdf.setCreator('Second Impression');
  return { bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }), pages: pdf.getPageCount() };
}
