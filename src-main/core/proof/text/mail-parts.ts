/** A mail's tree of parts (RFC 2045 to 2049, RFC 2231), read by postal-mime: headers decoded, bytes of each part as they were sent. */
import PostalMime, { type Email } from 'postal-mime';
import { withWholeWords } from './header-words.ts';
import { MailParser, type MailPart } from './mail-parser.ts';

interface ParsedMail {
  head: Email;
  /** Null where the parts can't be told apart. */
  root: MailPart | null;
  /** Whether that is all of it. */
  whole: boolean;
}

/** `chosen`: the encoding of headers that name none. */
export async function parseMail(bytes: Uint8Array, chosen?: string): Promise<ParsedMail> {
  const parser = new MailParser(chosen);
  const mail = withWholeWords(withLineFeeds(bytes), chosen);
  try {
    const head = await parser.parse(mail);
    return { head, root: parser.root, whole: !parser.cut };
  } catch {
    return { head: await headOf(mail), root: null, whole: false };
  }
}

const looked = 65_536;

/** Old Macs ended their lines with a carriage return alone, and the parser knows line feeds only. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  const start = bytes.subarray(0, looked);
  if (start.includes(0x0a) || !start.includes(0x0d)) return bytes;
  return bytes.map((byte) => (byte === 0x0d ? 0x0a : byte));
}

async function headOf(mail: Uint8Array): Promise<Email> {
  const head = Buffer.from(mail.subarray(0, 100_000)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const alone = head.slice(0, end).replace(/^content-type:/gim, 'x-type:');
  return new PostalMime().parse(Buffer.from(`${alone}\r\n\r\n`, 'latin1'));
}
