/** A mail's tree of parts (RFC 2045 to 2049, RFC 2231), read by postal-mime: headers decoded, bytes of each part as they were sent. */
import PostalMime, { type Email } from 'postal-mime';
import { withWholeWords } from './header-words.ts';

/** A part of postal-mime's tree. Its letters are decoded here: the library knows no DOS code pages and no page's own charset. */
export interface MailPart {
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  content: ArrayBuffer | null;
  childNodes: MailPart[];
}

interface ParsedMail {
  head: Email;
  /** Null where the parts are nested too deep to be read. */
  root: MailPart | null;
}

/** A mail with more parts within parts than this is no letter; closing each costs as much as the nesting is deep. */
const deepestParts = 200;

/** Each line costs a step of the parser: a mail of 48 MB in base64 has 650,000, one of nothing but line ends millions. */
const mostLines = 700_000;

/** What the parser is given, and whether that is all. */
export function firstLines(bytes: Uint8Array): { mail: Uint8Array; whole: boolean } {
  let at = -1;
  for (let count = 0; count < mostLines; count += 1) {
    at = bytes.indexOf(0x0a, at + 1);
    if (at < 0) return { mail: bytes, whole: true };
  }
  return { mail: bytes.subarray(0, at), whole: false };
}

/** `chosen`: the encoding of headers that name none. */
export async function parseMail(bytes: Uint8Array, chosen?: string): Promise<ParsedMail> {
  const parser = new PostalMime({ maxNestingDepth: deepestParts, maxRfc822NestingDepth: 0 });
  try {
    const head = await parser.parse(withWholeWords(bytes, chosen).slice());
    return { head, root: (parser as unknown as { root: MailPart }).root };
  } catch {
    return { head: await headOf(bytes, chosen), root: null };
  }
}

async function headOf(bytes: Uint8Array, chosen?: string): Promise<Email> {
  const head = Buffer.from(bytes.subarray(0, 100_000)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const alone = head.slice(0, end).replace(/^content-type:/gim, 'x-type:');
  return new PostalMime().parse(withWholeWords(Buffer.from(`${alone}\r\n\r\n`, 'latin1'), chosen));
}
