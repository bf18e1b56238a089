/** Opens a PDF with pdf.js, the viewer's own reader, with all that it needs to show every letter and picture. */
import { pdfjsFolders } from '../pdf/pdfjs-folders.ts';
import { whyClosed } from '../pdf/why-closed.ts';
import { Refused } from './refused.ts';

/** Throws Refused `locked`, `encrypted` or `damaged`. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // A copy: pdf.js takes the bytes away.
    data: new Uint8Array(bytes),
    ...pdfjsFolders,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 120_000_000,
    canvasMaxAreaInBytes: 4 * 120_000_000,
    verbosity: 0
  });
  const document = await task.promise.catch(async (error: unknown) => {
    await task.destroy();
    throw new Refused(whyClosed(error, bytes));
  });
  return { document, close: () => task.destroy() };
}
