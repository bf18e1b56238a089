/** An e-mail that was not sent yet: `X-Unsent` lets a mail program open it for sending. */
import type MailComposer from 'nodemailer/lib/mail-composer';
import { knownLanguage } from '../../shared/letter/sheet/paper';
import { blocksHtml } from './html';
import { plainTextOf } from './plain-text';
import { structureOf } from './structure';

export interface Attachment {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Mail {
  /** Name and address; null leaves the line to the user. */
  to: { name: string; address: string } | null;
  subject: string;
  /** Markdown; lines end where they end. */
  text: string;
  /** The language of the text, BCP 47. */
  language: string;
  attachments: readonly Attachment[];
  date: Date;
}

/** RFC 5322 with CRLF. Nothing is read from disk or fetched: attachments are bytes only. */
export async function makeEml({ to, subject, text, attachments, date, ...mail }: Mail): Promise<Uint8Array> {
  const language = knownLanguage(mail.language);
  // Loaded here because most runs never export.
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const composer: MailComposer = new Composer({
    ...(to && { to: { name: oneLine(to.name), address: to.address } }),
    subject: oneLine(subject),
    text: plainTextOf(structureOf(text.replace(/\r\n?/g, '\n'))),
    html: mailHtml(text, language),
    date,
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    attachments: attachments.map(({ fileName, mediaType, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    })),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true
  });
  return composer.compile().build();
}

/** A line break in a header would begin another header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Its structure (paragraphs, lists, links) and nothing of a letter's paper. */
function mailHtml(text: string, language: string): string {
  // Mail programs take no fonts along: names that Windows, macOS, Android and Linux have, then those for Chinese and Japanese.
  const families =
    "'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', 'Songti SC', SimSun, 'Noto Serif CJK SC', 'Yu Mincho', 'Noto Serif CJK JP', serif";
  const style = `font: 15px/1.5 ${families}; color: #1a1815`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"></head>
<body style="${style}">
${blocksHtml(structureOf(text))}
</body></html>
`;
}
