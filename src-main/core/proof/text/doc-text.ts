/** The words of a Word document of before 2007 (MS-DOC), read by word-extractor: its text, then boxes, headers, notes and comments. */
import { createRequire } from 'node:module';
import { isSoundCompound } from './sound-compound.ts';
import { Unreadable } from './unreadable.ts';

/** The part of the library that is used; it has no types of its own. */
interface OldDocument {
  getBody(options: Options): string;
  getFootnotes(options: Options): string;
  getEndnotes(options: Options): string;
  getHeaders(options: Options): string;
  getTextboxes(options: Options): string;
  getAnnotations(options: Options): string;
}
interface Options {
  filterUnicode: boolean;
}
const WordExtractor = createRequire(import.meta.url)('word-extractor') as new () => {
  extract(source: Buffer): Promise<OldDocument>;
};

const asWritten = { filterUnicode: false };

/** Throws Unreadable `damaged`, and what the library throws of files that it can't read. */
export async function docText(bytes: Uint8Array): Promise<string> {
  if (!isSoundCompound(bytes)) throw new Unreadable('damaged');
  const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return [
    document.getBody(asWritten),
    document.getTextboxes(asWritten),
    document.getHeaders(asWritten),
    document.getFootnotes(asWritten),
    document.getEndnotes(asWritten),
    document.getAnnotations(asWritten)
  ]
    .map((part) => part.replace(/\r\n?|\v|\f/g, '\n').trim())
    .filter((part) => part !== '')
    .join('\n');
}
