/** Reads a stored e-mail or a folder of them (mbox): every part, mails within mails, and what of it can't be read. */
import { decode } from './encodings.ts';
import { saidInWords } from './header-words.ts';
import { betterForm, flowed, withoutSealed } from './mail-body.ts';
import type { MailPart } from './mail-parser.ts';
import { parseMail } from './mail-parts.ts';
import { emptyMail, miss, type Mail } from './mail.ts';
import { decodePage } from './page-encoding.ts';
import { pageText } from './page-text.ts';

/** Mails within mails that are read, one in the other. */
const deepestForward = 10;
const mostMails = 1_000;
/** Parts whose encoding is guessed each for itself; those behind them have the last guess. */
const mostGuesses = 200;

interface MailLimits {
  /** Characters of words. */
  length: number;
  /** The encoding that the user chose; empty for none. */
  chosen?: string;
}

/** What may still be read of one file, whatever its mails and parts. */
interface Left {
  /** Bytes of parts in words: markup is several times as long as what it says. */
  bytes: number;
  mails: number;
  guesses: number;
  lastGuess: string;
}

export async function readMails(bytes: Uint8Array, limits: MailLimits): Promise<Mail[]> {
  const mails: Mail[] = [];
  const left: Left = { bytes: 4 * limits.length, mails: mostMails, guesses: mostGuesses, lastGuess: '' };
  for (const each of separated(bytes)) {
    if (left.bytes <= 0 || left.mails <= 0) {
      miss(mails.at(-1)!, 'long');
      break;
    }
    mails.push(await readMail(each, limits, left, 0));
  }
  return mails;
}

/**
 * The line before each mail of an mbox (RFC 4155, appendix A): its sender, and when it came as `asctime` writes it, which some programs
 * give a zone or the order of a mail's date. "From 2019 to 2021 I worked there." is a sentence.
 */
const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const date = `(?:${month} +\\d{1,2}|\\d{1,2} +${month}(?: +\\d{4})?)`;
const separator = `^From (?:"[^"\\n]{0,200}"\\S{0,300}|\\S{1,300}) +${day} +${date} +\\d{1,2}:\\d\\d(?::\\d\\d)?(?: +[-+\\w]{1,20}){0,3}[ \\t]*\\r?$`;
const [startsWithSeparator, separators] = [new RegExp(separator, 'm'), new RegExp(`${separator}\\n?`, 'm')];

/** The mails of an mbox; lines of theirs that begin like its own are marked by `>`. */
function separated(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!startsWithSeparator.test(text.slice(0, 1_000).split('\n', 1)[0]!)) return [bytes];
  return text
    .split(separators)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

async function readMail(bytes: Uint8Array, limits: MailLimits, left: Left, depth: number): Promise<Mail> {
  left.mails -= 1;
  const { head, root, whole } = await parseMail(bytes, limits.chosen);
  const mail: Mail = {
    ...emptyMail(),
    subject: flat(head.subject ?? ''),
    from: people(head.from ? [head.from] : []),
    to: people(head.to ?? []),
    cc: people(head.cc ?? []),
    bcc: people(head.bcc ?? []),
    replyTo: people(head.replyTo ?? []),
    date: head.headers.find(({ key }) => key === 'date')?.value ?? '',
    cut: !whole
  };
  if (!whole) miss(mail, root === null ? 'damaged' : 'long');
  if (root === null) return mail;
  const found = await new PartReader(mail, limits, left, depth).read(root);
  return { ...mail, text: found };
}

interface Address {
  name: string;
  address?: string | undefined;
  group?: readonly Address[] | undefined;
}
const people = (list: readonly Address[]): string =>
  list
    .map(({ name, address, group }): string => {
      if (group) return `${name}: ${people(group)}`;
      if (!address) return name;
      return name === '' ? address : `${flat(name)} <${address}>`;
    })
    .join(', ');

/** Headers were broken into lines for sending. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Decode = typeof decode;

class PartReader {
  readonly #mail: Mail;
  readonly #limits: MailLimits;
  readonly #left: Left;
  readonly #depth: number;

  constructor(mail: Mail, limits: MailLimits, left: Left, depth: number) {
    this.#mail = mail;
    this.#limits = limits;
    this.#left = left;
    this.#depth = depth;
  }

  /** The words of a part and of those in it; what is no words is put into the mail. */
  async read(part: MailPart): Promise<string> {
    const type = part.contentType.parsed.value.toLowerCase();
    if (part.contentType.multipart) {
      if (part.contentType.multipart === 'encrypted') return this.#seal();
      return part.contentType.multipart === 'alternative' ? this.#alternative(part) : this.#all(part.childNodes);
    }
    const bytes = new Uint8Array(part.content ?? new ArrayBuffer(0));
    if (type === 'message/rfc822' || type === 'message/global') return this.#forwarded(part, bytes);
    if (/^application\/(x-)?pkcs7-mime$/.test(type)) {
      const kind = part.contentType.parsed.params['smime-type']?.toLowerCase();
      if (kind === 'signed-data') miss(this.#mail, 'packed');
      else this.#seal();
      return '';
    }
    if (/^application\/(x-)?pkcs7-signature$|^application\/pgp-signature$/.test(type)) return '';
    const isFile = /^attachment$/i.test(part.contentDisposition.parsed.value) || nameOf(part) !== '';
    const words = /^text\/|^message\/(delivery-status|disposition-notification)$/.test(type)
      ? this.#words(part, type, bytes)
      : '';
    if (!isFile && type.startsWith('text/')) return words;
    if (/^application\/(vnd\.)?ms-tnef$/.test(type)) miss(this.#mail, 'packed');
    if (isFile || bytes.length > 0) this.#file(part, type, bytes);
    return words === '' || !isFile ? words : `${nameOf(part)}\n${words}`;
  }

  async #all(parts: readonly MailPart[]): Promise<string> {
    const found: string[] = [];
    for (const part of parts) found.push((await this.read(part)).trim());
    return found.filter((text) => text !== '').join('\n\n');
  }

  /** The same said in several forms: plain, and as a page, which may stand deeper. */
  async #alternative(part: MailPart): Promise<string> {
    const forms: { isPlain: boolean; text: string }[] = [];
    for (const child of part.childNodes) {
      const type = child.contentType.parsed.value.toLowerCase();
      if (/^text\/(x-amp-html|enriched|calendar)$/.test(type) && part.childNodes.length > 1) continue;
      forms.push({ isPlain: type === 'text/plain', text: (await this.read(child)).trim() });
    }
    const plain = forms.filter(({ isPlain }) => isPlain).map(({ text }) => text);
    const page = forms.filter(({ isPlain }) => !isPlain).map(({ text }) => text);
    return betterForm(plain.join('\n\n'), page.join('\n\n'));
  }

  #words(part: MailPart, type: string, bytes: Uint8Array): string {
    const { charset, format, delsp } = part.contentType.parsed.params;
    const { length, chosen } = this.#limits;
    const head = bytes.subarray(0, Math.max(0, this.#left.bytes));
    this.#left.bytes -= head.length;
    if (head.length < bytes.length) miss(this.#mail, 'long');
    const decoded = this.#decoded(type === 'text/html' ? decodePage : decode, head, charset, chosen);
    if (type === 'text/html') return pageText(decoded, length);
    const { text, sealed } = withoutSealed(decoded);
    if (sealed) this.#seal();
    return /^flowed$/i.test(format ?? '') ? flowed(text, /^yes$/i.test(delsp ?? '')) : text.replaceAll('\r\n', '\n');
  }

  /** What the user chose is for words whose encoding is a guess: other parts of the same mail name theirs. */
  #decoded(read: Decode, bytes: Uint8Array, charset: string | undefined, chosen: string | undefined): string {
    const left = this.#left;
    const first = read(bytes, charset, undefined, left.guesses > 0 ? undefined : left.lastGuess);
    const found = first.guessed && chosen ? read(bytes, charset, chosen) : first;
    if (found.guessed) {
      this.#mail.encoding ??= { label: found.encoding, guessed: true };
      left.guesses -= 1;
      left.lastGuess ||= first.encoding;
    }
    return found.text;
  }

  async #forwarded(part: MailPart, bytes: Uint8Array): Promise<string> {
    const isMail = this.#depth < deepestForward && this.#left.mails > 0;
    if (!isMail) miss(this.#mail, this.#left.mails > 0 ? 'deep' : 'long');
    else this.#mail.forwarded.push(await readMail(bytes, this.#limits, this.#left, this.#depth + 1));
    this.#file(part, 'message/rfc822', bytes, isMail);
    return '';
  }

  #seal(): string {
    this.#mail.unread = 'encrypted';
    return '';
  }
  #file(part: MailPart, mediaType: string, bytes: Uint8Array, isMail = false): void {
    this.#mail.files.push({ name: nameOf(part), mediaType, bytes, isMail });
  }
}

/** Empty where the sender named none. */
function nameOf(part: MailPart): string {
  const name = part.contentDisposition.parsed.params.filename ?? part.contentType.parsed.params.name ?? '';
  return (
    saidInWords(name)
      .replace(/[\p{Cc}]/gu, '')
      // Between the pieces of a name (RFC 2231) in ISO-2022-JP the library finds escapes of no use.
      .replace(/(?<=[\u3000-\u9FFF])\uFFFD(?=[\u3000-\u9FFF])/g, '')
      .trim()
  );
}
