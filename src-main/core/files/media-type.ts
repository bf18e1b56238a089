/** What a file is: the name says it, the first bytes must agree; and how it may be handed to the page. */
import mime from 'mime';

const UNKNOWN_TYPE = 'application/octet-stream';
/** This many bytes from a file's start are enough for `mediaTypeOf`. */
export const START_BYTES = 1024;

interface Signature {
  /** The type where the name does not fit. */
  type: string;
  /** Types that a name may give and these bytes confirm. */
  fits: readonly string[];
}

const same = (type: string): Signature => ({ type, fits: [type] });
const pdf = same('application/pdf');
const wav: Signature = { type: 'audio/wav', fits: ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'] };
const mp3: Signature = { type: 'audio/mpeg', fits: ['audio/mpeg', 'audio/mp3'] };
const ogg: Signature = {
  type: 'audio/ogg',
  fits: ['audio/ogg', 'video/ogg', 'application/ogg', 'audio/opus', 'audio/x-opus+ogg']
};
const matroska: Signature = {
  type: 'video/webm',
  fits: ['video/webm', 'audio/webm', 'video/x-matroska', 'audio/x-matroska', 'video/matroska', 'audio/matroska']
};
const mp4: Signature = {
  type: 'video/mp4',
  fits: ['video/mp4', 'audio/mp4', 'audio/x-m4a', 'video/x-m4v', 'video/quicktime', 'video/3gpp', 'video/3gpp2']
};
const zip = same('application/zip');
const rtf: Signature = { type: 'application/rtf', fits: ['application/rtf', 'text/rtf'] };
/** Word, Excel, PowerPoint of before 2007 and Outlook; locked documents of today as well. The stored file's directory says which. */
const compound = same('application/x-ole-storage');
/** Documents of office programs, whose endings err: believed where the bytes are those of a document at all. */
const documents = /^application\/(msword|rtf|vnd\.(ms-|openxmlformats-officedocument\.|oasis\.opendocument\.))/;

/** Types that are believed only when the bytes confirm them: the page shows or plays these. */
const toConfirm = new Set(
  [
    pdf,
    wav,
    mp3,
    ogg,
    matroska,
    zip,
    'video/mp4',
    'audio/mp4',
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp'
  ].flatMap((entry) => (typeof entry === 'string' ? entry : entry.fits))
);

/** A file's media type from its name and its first `START_BYTES` bytes (all of a shorter file). */
export function mediaTypeOf(fileName: string, start: Uint8Array): string {
  const named = mime.getType(fileName);
  const found = signatureOf(start);
  if (found === zip && named?.startsWith('application/') && !(toConfirm.has(named) && named !== zip.type)) return named;
  if (found === compound && named && documents.test(named)) return named;
  if (found) return named && found.fits.includes(named) ? named : found.type;
  if (named && documents.test(named) && start.length > 0 && looksLikeText(start)) return typeOfText(start);
  if (named && !toConfirm.has(named)) return named;
  if (!looksLikeText(start)) return UNKNOWN_TYPE;
  const asText = typeOfText(start);
  // A page that a download left under the name of a PDF is a page; other words under such a name are no kind that it names.
  return named === null || asText === 'text/html' ? asText : UNKNOWN_TYPE;
}

const shownAsTheyAre = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'text/plain'
]);
const shownAsText = /^text\/|^application\/(json|xml|javascript|xhtml\+xml)$|\+(xml|json)$|^message\/rfc822$/;

/**
 * The content type to answer with. Whatever could run or mark up (SVG, HTML, XML, scripts) goes out as plain text, and what
 * the page has no use for as unknown bytes, to be saved only.
 */
export function servedType(mediaType: string): { type: string; canShow: boolean } {
  if (mediaType === 'text/plain' || shownAsText.test(mediaType)) {
    return { type: 'text/plain; charset=utf-8', canShow: true };
  }
  const canShow = shownAsTheyAre.has(mediaType) || /^(audio|video)\/[a-z0-9.+-]+$/.test(mediaType);
  return { type: canShow ? mediaType : UNKNOWN_TYPE, canShow };
}

function signatureOf(start: Uint8Array): Signature | null {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to);
  const begins = (hex: string): boolean => bytes.toString('hex', 0, hex.length / 2) === hex;
  // Some writers put bytes before the header; readers accept it within the first 1024.
  if (text(0, START_BYTES).includes('%PDF-')) return pdf;
  if (begins('89504e470d0a1a0a')) return same('image/png');
  if (begins('ffd8ff')) return same('image/jpeg');
  if (/^GIF8[79]a/.test(text(0, 6))) return same('image/gif');
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return same('image/webp');
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return wav;
  if (text(0, 3) === 'ID3' || isMpegAudioFrame(bytes)) return mp3;
  if (text(0, 4) === 'OggS') return ogg;
  if (begins('1a45dfa3')) return matroska;
  if (text(4, 8) === 'ftyp') return baseMediaOf(text(8, 12));
  if (begins('d0cf11e0a1b11ae1')) return compound;
  if (/^\s*\{\\rtf/.test(text(0, 100))) return rtf;
  if (begins('504b0304') || begins('504b0506')) return zip;
  return null;
}

/** Eleven sync bits, an MPEG version and layer that exist, a bit rate and sampling rate that are not reserved. */
function isMpegAudioFrame(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes[0] !== 0xff) return false;
  const second = bytes.readUInt8(1);
  const third = bytes.readUInt8(2);
  const hasSync = (second & 0xe0) === 0xe0;
  return hasSync && (second & 0x18) !== 0x08 && (second & 0x06) !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
}

function baseMediaOf(brand: string): Signature {
  if (/^avi[fs]$/.test(brand)) return same('image/avif');
  if (/^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand))
    return { type: 'image/heic', fits: ['image/heic', 'image/heif'] };
  if (/^M4[AB] $/.test(brand)) return { ...mp4, type: 'audio/mp4' };
  return brand === 'qt  ' ? { ...mp4, type: 'video/quicktime' } : mp4;
}

function typeOfText(start: Uint8Array): string {
  const text = Buffer.from(start).toString('latin1').replace(/\0/g, '');
  if (/^[\u00EF\u00BB\u00BF\u00FE\u00FF\s]*(<!doctype html|<html|<head|<body|<table)/i.test(text)) return 'text/html';
  if (/^From \S+ .{0,80}\d{4}\r?\n[\w-]+:/.test(text)) return 'application/mbox';
  return mailHead.test(text) ? 'message/rfc822' : 'text/plain';
}

/** Two headers of a mail one behind the other, the first of which every mail has (RFC 5322, 3.6). */
const mailHead =
  /^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version): ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*(?:from|to|cc|subject|date|received|reply-to|message-id|mime-version|content-type|x-[\w-]+): ?/i;

/** UTF-8, or UTF-16 with its mark. */
function looksLikeText(start: Uint8Array): boolean {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (start.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
