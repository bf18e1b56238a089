/**
 * Where pdf.js finds its character maps, fonts, colour profiles and decoders when it runs in Node. Its reader there opens plain paths
 * and refuses `file:` addresses without a word: letters of unembedded fonts would be lost. pdf.js wants a `/` at the end of each.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${join(library, name)}/`;

/** To be spread into `getDocument`. */
export const pdfjsFolders = {
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  iccUrl: folder('iccs'),
  wasmUrl: folder('wasm')
} as const;
