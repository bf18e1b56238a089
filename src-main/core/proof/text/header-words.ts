/**
 * A mail's headers made whole before they are parsed: encoded words (RFC 2047) that senders cut inside a character are put together, and
 * letters that old programs wrote without any encoding become UTF-8.
 */
import { decode } from './encodings.ts';

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?\r\n]*)\?=/gi;
const run = /=\?[^?\s]{1,60}\?[bq]\?[^?\r\n]*\?=(?:[ \t\r\n]{1,200}=\?[^?\s]{1,60}\?[bq]\?[^?\r\n]*\?=)*/gi;
/** Headers are shorter; what is behind is left as it is. */
const longestHead = 256 * 1024;

export function withWholeWords(mail: Uint8Array, chosen?: string): Uint8Array {
  const start = Buffer.from(mail.subarray(0, longestHead)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  const head = start.slice(0, end);
  if (!head.includes('=?') && isAscii(head)) return mail;
  const letters = withLetters(head, chosen);
  const whole = letters.replace(run, (words) => `=?utf-8?B?${Buffer.from(together(words)).toString('base64')}?=`);
  return Buffer.concat([Buffer.from(whole), mail.subarray(end)]);
}

/** Old programs wrote letters into headers as they were; `latin1`: every byte as one sign. */
function withLetters(latin1: string, chosen?: string): string {
  if (isAscii(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  const first = decode(bytes);
  return first.guessed && chosen ? decode(bytes, null, chosen).text : first.text;
}

/** Without the escapes of ISO-2022, which are ASCII as well. */
const isAscii = (text: string): boolean => !/[^\0-\u007F]|\u001B[$(]/.test(text);

/** A line of a part's headers, its letters in UTF-8. */
export function lineWithLetters(line: Uint8Array<ArrayBuffer>, chosen?: string): Uint8Array<ArrayBuffer> {
  const latin1 = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
  return isAscii(latin1) ? line : new TextEncoder().encode(withLetters(latin1, chosen));
}

/** A parameter's value: names of files are encoded words too, against the rules. */
export const saidInWords = (value: string): string => (value.includes('=?') ? value.replace(run, together) : value);

function together(words: string): string {
  const said: string[] = [];
  let bytes: Uint8Array[] = [];
  let charset = '';
  const flush = (): void => {
    if (bytes.length > 0) said.push(decode(Buffer.concat(bytes), charset).text);
    bytes = [];
  };
  for (const [, named = '', form = '', text = ''] of words.matchAll(word)) {
    // A language may stand behind the charset (RFC 2231, 5).
    const own = named.split('*')[0]!.toLowerCase();
    if (own !== charset) flush();
    charset = own;
    bytes.push(/b/i.test(form) ? Buffer.from(text, 'base64') : fromQuoted(text));
  }
  flush();
  return said.join('');
}

const fromQuoted = (text: string): Uint8Array =>
  Buffer.from(
    text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  );
