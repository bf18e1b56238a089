/** The searchable words of DOCX and ODT: both are ZIPs with their words in XML. */
import { open } from 'node:fs/promises';
import { withoutMarkup } from './plain-text.ts';
import { Unreadable } from './unreadable.ts';
import { zipEntries } from './zip-entry.ts';

/** Bytes of XML that are unpacked: markup is several times as long as the words in it. */
const largestXml = 8 * 1024 * 1024;

const parts = {
  docx: /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  odt: /^(content|styles)\.xml$/
} as const;

/** Throws Unreadable `locked` or `damaged`, and what reading the file throws. */
export async function officeText(path: string, kind: 'docx' | 'odt'): Promise<string> {
  const found = await zipEntries(path, (name) => parts[kind].test(name), largestXml);
  if (found.length === 0) throw new Unreadable((await isLocked(path)) ? 'locked' : 'damaged');
  return found.map((bytes) => xmlText(new TextDecoder().decode(bytes))).join('\n');
}

/** Word puts a document with a password into a compound file (MS-OFFCRYPTO 2.3.1). */
async function isLocked(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return bytesRead === 8 && buffer.toString('hex') === 'd0cf11e0a1b11ae1';
  } finally {
    await file.close();
  }
}

/** Ends of paragraphs, cells and lines part words; everything else in a word does not: runs change in the middle of words. */
function xmlText(xml: string): string {
  const parted = xml
    // Deleted words and field codes are not what the reader sees.
    .replace(/<w:(delText|instrText)\b[^<>]*>[^<]*/g, '')
    .replace(/<(?:\/w:p|\/text:[ph]|w:br|w:cr|text:line-break)\b[^<>]*>/g, '\n')
    .replace(/<(?:\/w:tc|w:tab|text:tab|text:s|\/table:table-cell)\b[^<>]*>/g, ' ')
    .replace(/<[^<>]*>?/g, '');
  return withoutMarkup(parted);
}
