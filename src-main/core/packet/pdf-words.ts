/**
 * Words that come from elsewhere, as objects of a PDF. Always in hexadecimal digits: between brackets, words of a foreign file could end
 * the string early, and what follows would be read as entries of their own, even as actions.
 */
import { PDFHexString, PDFString, type PDFObject } from 'pdf-lib';

const kept = new Set(['https:', 'http:', 'mailto:']);

/** The address of a link, normalised; null where it is none that a reader could type. ASCII (ISO 32000-1, 12.6.4.7). */
export function addressOf(object: PDFObject | undefined): PDFHexString | null {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return null;
  const text = textOf(object);
  const address = URL.canParse(text) ? new URL(text) : null;
  return address && kept.has(address.protocol) ? asciiString(address.href) : null;
}

/** `text` holds no sign beyond ASCII. */
export const asciiString = (text: string): PDFHexString => PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'));

/** Many programs write an address in UTF-8, which the standard does not know there. */
function textOf(object: PDFString | PDFHexString): string {
  const bytes = object.asBytes();
  if (bytes[0] === 0xfe || bytes[0] === 0xff) return object.decodeText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return object.decodeText();
  }
}
