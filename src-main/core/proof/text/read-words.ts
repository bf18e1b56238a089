/** Reads the words of one file by its kind, in the thread. */
import { open } from 'node:fs/promises';
import { mailText } from './mail-text.ts';
import { officeText } from './office-text.ts';
import { pdfText } from './pdf-text.ts';
import { decodeText, withoutCues, withoutMarkup } from './plain-text.ts';
import { rtfText } from './rtf-text.ts';
import { searchedLength } from './searched-part.ts';
import type { TextTask, Words } from './tasks.ts';
import type { TextKind } from './text-kinds.ts';
import { Unreadable } from './unreadable.ts';

/** Throws only what reading the file from the disk throws. */
export async function readWords(task: TextTask): Promise<Words> {
  try {
    // Private-use signs mark matches in search results; NUL ends strings in SQLite.
    const text = (await read(task))
      .replace(/[\0\uE0F0\uE0F1]/g, '')
      .toWellFormed()
      .trim()
      .slice(0, searchedLength);
    return { text, unread: text === '' ? 'empty' : null };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return { text: '', unread: error instanceof Unreadable ? error.reason : 'damaged' };
  }
}

async function read({ kind, path }: TextTask): Promise<string> {
  // Pictures stand in RTF as digits: the words may come late.
  const bytes = await firstBytes(path, kind === 'rtf' ? 4 * searchedLength : searchedLength);
  if (bytes.length === 0) return '';
  if (kind === 'pdf') return pdfText(path, searchedLength);
  if (kind === 'docx' || kind === 'odt') return officeText(path, kind);
  if (kind === 'rtf') return rtfText(Buffer.from(bytes).toString('latin1'));
  return toText(kind, bytes);
}

function toText(kind: Exclude<TextKind, 'pdf' | 'docx' | 'odt' | 'rtf'>, bytes: Uint8Array): string {
  if (kind === 'mail') return mailText(bytes);
  const text = decodeText(bytes);
  if (kind === 'markup') return withoutMarkup(text);
  return kind === 'cues' ? withoutCues(text) : text;
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(count, (await handle.stat()).size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
