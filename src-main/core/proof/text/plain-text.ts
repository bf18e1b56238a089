/** The searchable words of text files: bytes to text, markup taken out. */

/** Byte order marks decide; else UTF-8 where the bytes are UTF-8, else Windows-1252, which never fails. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // The last character may have been cut; `stream` leaves an unfinished one out without complaint.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Subtitles without their numbers and times. */
export const withoutCues = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^\s*(WEBVTT\b.*|\d+|(\d+:)?\d+:\d+[.,]\d+\s*-->.*)\s*$/.test(line))
    .map((line) => line.replace(/<\/?[^<>]{0,200}>/g, ''))
    .join('\n');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of an HTML page, for searching only: never shown, never put back into a page. */
export function withoutMarkup(html: string): string {
  return html
    .replace(/<!--[^]*?(-->|$)/g, ' ')
    .replace(/<(script|style|template|noscript)\b[^]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t]+/g, ' ');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
