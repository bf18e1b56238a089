/** Opens a PDF with pdf.js, the viewer's own reader, with all that it needs to show every letter and picture. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { whyClosed } from '../pdf/why-closed.ts';
import { Refused } from './refused.ts';

/** Throws Refused `locked`, `encrypted` or `damaged`. */
export async function openPdf(bytes: Uint8Array) {
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  // Paths, not addresses: under Node pdf.js reads them as files.
  const beside = (folder: string): string => join(dirname(library), '../..', folder) + sep;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // A copy: pdf.js takes the bytes away.
    data: new Uint8Array(bytes),
    cMapUrl: beside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: beside('standard_fonts'),
    iccUrl: beside('iccs'),
    wasmUrl: beside('wasm'),
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
