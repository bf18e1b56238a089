/** The letter on paper: printed by the host, and complete with what Chromium's printing leaves out. */
import type { Letter } from '../../contract';
import { AppError } from '../kernel/app-error';
import type { Context } from '../kernel/context';
import { requireWholeLetter } from './letter-handlers';
import type { PrintJob } from '../kernel/platform';
import { printJob } from './output-names';
import { firstLine } from '../../shared/letter/sheet/recipient';
import { message } from '../../shared/messages/catalogue';

interface PrintedLetter {
  /** As it stands on the paper; who asked may have read an earlier text. */
  letter: Letter;
  bytes: Uint8Array;
  pages: number;
}

export async function printLetter(context: Context, id: string): Promise<PrintedLetter> {
  const { letter, printed } = await printStored(context, id, (stored) => printJob(context, stored));
  return { letter, ...(await finish(printed, authorOf(letter))) };
}

/** The print view reads the stored letter itself: only when nothing was saved meanwhile is the PDF the PDF of this text. */
export async function printStored(
  context: Context,
  id: string,
  jobOf: (letter: Letter) => PrintJob
): Promise<{ letter: Letter; printed: Uint8Array }> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const letter = requireWholeLetter(context, id);
    const printed = await printPages(context, id, jobOf(letter));
    if (requireWholeLetter(context, id).revision === letter.revision) return { letter, printed };
  }
  throw new AppError('CONFLICT', message('errors.letterChanging'));
}

/** Who stands in the file as its author. */
export const authorOf = ({ sender }: Letter): string => firstLine(sender);

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
  return { letter, ...(await finish(printed, authorOf(letter))) };
}

/** Everything that was printed stays as it is: tags, fonts, outline, title. */
async function finish(printed: Uint8Array, author: string): Promise<{ bytes: Uint8Array; pages: number }> {
  // Loaded here because most runs never export.
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  if (author !== '') pdf.setAuthor(author);
  pdf.setCreator('Second Impression');
  return { bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }), pages: pdf.getPageCount() };
}
