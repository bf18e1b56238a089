/**
 * Names stand-ins for the paper's fonts in a Word document (ECMA-376, 17.8.3.1 `altName`), which the docx library can't: without them
 * a computer that lacks the fonts may show the letter in any other.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mono, sans, serif } from './docx-style';

const fonts = [
  {
    name: serif,
    others: 'Caladea,Source Serif 4,Georgia,Noto Serif,Times New Roman',
    family: 'roman',
    pitch: 'variable'
  },
  { name: sans, others: 'Segoe UI,Helvetica Neue,Noto Sans,Arial', family: 'swiss', pitch: 'variable' },
  { name: mono, others: 'Cascadia Mono,Menlo,Consolas,Courier New', family: 'modern', pitch: 'fixed' }
];

const entries = fonts
  .map(
    ({ name, others, family, pitch }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
  )
  .join('');

/** `changedAt` stands on the parts of the file, so that the same letter gives the same bytes. */
export function withFontTable(docx: Uint8Array, changedAt: Date): Uint8Array {
  const files = unzipSync(docx);
  const path = 'word/fontTable.xml';
  const table = files[path];
  if (table === undefined) return docx;
  const xml = strFromU8(table);
  const filled = /<w:fonts[^>]*\/>/.test(xml)
    ? xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${entries}</w:fonts>`)
    : xml.replace('</w:fonts>', `${entries}</w:fonts>`);
  files[path] = strToU8(filled);
  return zipSync(files, { level: 6, mtime: changedAt });
}
