/** The searchable words of DOCX and ODT: both are ZIPs with their words in XML. */
import { withoutMarkup } from './plain-text';
import { zipEntries } from './zip-entry';

/** Bytes of XML that are unpacked: markup is several times as long as the words in it. */
const largestXml = 8 * 1024 * 1024;

const parts = {
  docx: /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  odt: /^(content|styles)\.xml$/
} as const;

/** Throws only what reading the file throws; what is no such document has no words. */
export async function officeText(path: string, kind: 'docx' | 'odt', signal?: AbortSignal): Promise<string> {
  const found = await zipEntries(path, (name) => parts[kind].test(name), largestXml, signal);
  return found.map((bytes) => xmlText(new TextDecoder().decode(bytes))).join('\n');
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
