/** Finds the words of an evidence file, so that a search finds the file. */
import { open } from 'node:fs/promises';
import { mailText } from './mail-text';
import { officeText } from './office-text';
import { pdfText } from './pdf-text';
import { decodeText, withoutCues, withoutMarkup } from './plain-text';
import { rtfText } from './rtf-text';

/** Bytes that are read, and characters that are kept: more would help no search. */
const limit = 2 * 1024 * 1024;

type Kind = 'pdf' | 'docx' | 'odt' | 'rtf' | 'mail' | 'markup' | 'cues' | 'text';

const kinds: Readonly<Record<string, Kind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'docx',
  'application/vnd.ms-word.document.macroenabled.12': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odt',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'message/rfc822': 'mail',
  'text/html': 'markup',
  'application/xhtml+xml': 'markup',
  'application/xml': 'markup',
  'image/svg+xml': 'markup',
  'text/vtt': 'cues',
  'application/x-subrip': 'cues',
  'application/json': 'text'
};

const kindOf = (mediaType: string): Kind | undefined => {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return kinds[type] ?? (type.startsWith('text/') ? 'text' : undefined);
};

/** Empty where the file has no text that can be read. Throws only what reading the file throws. */
export async function evidenceText(path: string, mediaType: string, signal?: AbortSignal): Promise<string> {
  const kind = kindOf(mediaType);
  if (!kind) return '';
  const text = await read(kind, path, signal);
  // Private-use signs mark matches in search results; NUL ends strings in SQLite.
  return text
    .replace(/[\0\uE0F0\uE0F1]/g, '')
    .toWellFormed()
    .trim()
    .slice(0, limit);
}

async function read(kind: Kind, path: string, signal?: AbortSignal): Promise<string> {
  if (kind === 'pdf') return pdfText(path, limit, signal);
  if (kind === 'docx' || kind === 'odt') return officeText(path, kind, signal);
  // Pictures stand in RTF as digits: the words may come late.
  if (kind === 'rtf') return rtfText(Buffer.from(await firstBytes(path, 4 * limit)).toString('latin1'));
  return toText(kind, await firstBytes(path, limit));
}

function toText(kind: 'mail' | 'markup' | 'cues' | 'text', bytes: Uint8Array): string {
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
