/** The searchable words of a PDF, by pdf.js. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Unreadable } from './unreadable.ts';

/** A file may claim more pages than it has. */
const mostPages = 10_000;

/** `limit` counts characters. Throws Unreadable `locked` or `damaged`. */
export async function pdfText(path: string, limit: number): Promise<string> {
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const beside = (folder: string): string => new URL(`../../${folder}/`, pathToFileURL(library)).href;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    useWasm: false,
    cMapUrl: beside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: beside('standard_fonts')
  });
  const pdf = await task.promise.catch((error: unknown) => {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  });
  let text = '';
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && text.length < limit; number++) {
    const page = await pdf.getPage(number).catch(() => null);
    // One damaged page leaves the words of the others.
    const content = await page?.getTextContent().catch(() => null);
    for (const item of content?.items ?? []) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
    page?.cleanup();
  }
  return text;
}
