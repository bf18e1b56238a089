/** Finds the words of an evidence file, so that a search finds the file. */
import { open } from 'node:fs/promises';
import { mailText } from './mail-text';
import { pdfText } from './pdf-text';
import { decodeText, withoutCues, withoutMarkup } from './plain-text';

/** Bytes that are read, and characters that are kept: more would help no search. */
const limit = 2 * 1024 * 1024;

type Kind = 'pdf' | 'mail' | 'markup' | 'cues' | 'text';

const kinds: Readonly<Record<string, Kind>> = {
  'application/pdf': 'pdf',
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
  const text = kind === 'pdf' ? await pdfText(path, limit, signal) : toText(kind, await firstBytes(path));
  // Private-use signs mark matches in search results; NUL ends strings in SQLite.
  return text
    .replace(/[\0\uE0F0\uE0F1]/g, '')
    .toWellFormed()
    .trim()
    .slice(0, limit);
}

function toText(kind: Exclude<Kind, 'pdf'>, bytes: Uint8Array): string {
  if (kind === 'mail') return mailText(bytes);
  const text = decodeText(bytes);
  if (kind === 'markup') return withoutMarkup(text);
  return kind === 'cues' ? withoutCues(text) : text;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(limit);
    const { bytesRead } = await handle.read(buffer, 0, limit, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
