/** The searchable words of a stored e-mail (RFC 5322, MIME): subject, sender, and the plain part. */
import { decodeText, withoutMarkup } from './plain-text.ts';

interface Part {
  headers: Map<string, string>;
  body: string;
}

const deepestNesting = 6;

/** `bytes` are read as Latin-1 first, so that every part keeps its own bytes until its character set is known. */
export function mailText(bytes: Uint8Array): string {
  const mail = splitPart(Buffer.from(bytes).toString('latin1'));
  const heads = ['subject', 'from', 'to', 'date'].map((name) => decodeWords(mail.headers.get(name) ?? ''));
  const body = findText(mail, 'text/plain', 0) ?? findText(mail, 'text/html', 0) ?? '';
  return [...heads, body].filter((piece) => piece !== '').join('\n');
}

function splitPart(raw: string): Part {
  const gap = /\r?\n\r?\n/.exec(raw);
  const head = gap ? raw.slice(0, gap.index) : raw;
  const headers = new Map<string, string>();
  for (const field of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, field.slice(colon + 1).trim());
  }
  return { headers, body: gap ? raw.slice(gap.index + gap[0].length) : '' };
}

function findText(part: Part, wanted: string, depth: number): string | undefined {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const name = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (name.startsWith('multipart/')) {
    const boundary = parameter(type, 'boundary');
    if (boundary === undefined || depth >= deepestNesting) return undefined;
    for (const raw of part.body.split(`--${boundary}`).slice(1)) {
      if (raw.startsWith('--')) break;
      const found = findText(splitPart(raw.replace(/^[ \t]*\r?\n/, '')), wanted, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (name !== wanted || /^attachment/i.test(part.headers.get('content-disposition') ?? '')) return undefined;
  const text = inCharset(transferDecoded(part), parameter(type, 'charset'));
  return wanted === 'text/html' ? withoutMarkup(text) : text;
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function transferDecoded({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? quotedPrintable(body) : body, 'latin1');
}

const quotedPrintable = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function inCharset(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === undefined) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/** Encoded words in headers (RFC 2047); spaces between two of them go. */
const decodeWords = (header: string): string =>
  header
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
      const bytes = /b/i.test(kind)
        ? Buffer.from(text, 'base64')
        : Buffer.from(quotedPrintable(text.replaceAll('_', ' ')), 'latin1');
      return inCharset(bytes, charset);
    });
