/** A mail that Outlook saved as a file of its own: its headers, the best of its three bodies, what is attached, and the mails within it. */
import { decompressRTF } from '@kenjiuno/decompressrtf';
import { betterForm } from './mail-body.ts';
import { readMails } from './mail-text.ts';
import { emptyMail, miss, type Mail, type MailFile } from './mail.ts';
import { codePage, openMsg, type MsgFields, type MsgFile } from './msg-file.ts';
import { decodePage } from './page-encoding.ts';
import { pageText } from './page-text.ts';
import { rtfText } from './rtf-text.ts';

const deepestForward = 10;
const msgType = 'application/vnd.ms-outlook';

interface MsgLimits {
  /** Characters of words. */
  length: number;
  chosen?: string;
}

/** Throws Unreadable `damaged` where the file is no such mail. */
export function readMsg(bytes: Uint8Array, limits: MsgLimits): Promise<Mail> {
  return read(openMsg(bytes, limits.chosen), limits, 0);
}

async function read(file: MsgFile, limits: MsgLimits, depth: number): Promise<Mail> {
  const { fields } = file;
  const body = bodyOf(fields, limits.length);
  const mail: Mail = {
    ...emptyMail(),
    subject: fields.subject ?? '',
    from: person(fields.senderName ?? fields.representing, addressOf(fields)),
    ...recipientsOf(fields),
    date: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? '',
    text: body.text,
    encoding: file.encoding
  };
  if (!body.isWhole) miss(mail, 'damaged');
  if (/\bSMIME\b(?!\.MultipartSigned)/i.test(fields.messageClass ?? '')) mail.unread = 'encrypted';
  for (const each of fields.attachments ?? []) await attach(mail, file, each, limits, depth);
  return mail;
}

async function attach(mail: Mail, file: MsgFile, each: MsgFields, limits: MsgLimits, depth: number): Promise<void> {
  const bytes = file.bytesOf(each);
  const name = (each.fileName || each.fileNameShort || each.name || '').replace(/\p{Cc}/gu, '').trim();
  if (bytes === null) {
    // A link to a file elsewhere, or an object that only Outlook can open.
    miss(mail, 'elsewhere');
    mail.text = `${mail.text}\n${name}`.trim();
    return;
  }
  if (each.innerMsgContent) {
    await addForwarded(mail, bytes, limits, depth);
    return;
  }
  if (mail.text === '' && /^multipart\/signed$/i.test(each.attachMimeTag ?? '')) {
    // A signed mail whose words stand in what was signed (MS-OXOSMIME 2.1.3.1).
    const signed = (await readMails(bytes, limits))[0];
    if (signed) Object.assign(mail, { text: signed.text, files: [...mail.files, ...signed.files] });
    mail.forwarded.push(...(signed?.forwarded ?? []));
    return;
  }
  mail.files.push({ name, mediaType: each.attachMimeTag ?? 'application/octet-stream', bytes });
}

async function addForwarded(mail: Mail, bytes: Uint8Array, limits: MsgLimits, depth: number): Promise<void> {
  const file: MailFile = { name: '', mediaType: msgType, bytes };
  mail.files.push(file);
  if (depth >= deepestForward) {
    miss(mail, 'deep');
    return;
  }
  file.isMail = true;
  mail.forwarded.push(await readWithin(bytes, limits, depth + 1));
}

async function readWithin(bytes: Uint8Array, limits: MsgLimits, depth: number): Promise<Mail> {
  try {
    return await read(openMsg(bytes, limits.chosen), limits, depth);
  } catch {
    const mail = emptyMail();
    miss(mail, 'damaged');
    return mail;
  }
}

function addressOf(fields: MsgFields): string | undefined {
  const { senderSmtpAddress, sentRepresentingSmtpAddress, creatorSMTPAddress, senderEmail } = fields;
  return senderSmtpAddress ?? sentRepresentingSmtpAddress ?? creatorSMTPAddress ?? senderEmail;
}

function recipientsOf(fields: MsgFields): Pick<Mail, 'to' | 'cc' | 'bcc'> {
  const named = (type: string): string =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? 'to') === type)
      .map((each) => person(each.name, each.smtpAddress ?? each.email))
      .join(', ');
  return {
    to: named('to') || (fields.displayTo ?? ''),
    cc: named('cc') || (fields.displayCc ?? ''),
    bcc: named('bcc') || (fields.displayBcc ?? '')
  };
}

function person(name: string | undefined, address: string | undefined): string {
  // Within a company Exchange gives its own kind of address, which nobody can write to.
  const mail = address?.includes('@') === true ? address : '';
  if (!name || name === mail) return mail;
  return mail === '' ? name : `${name} <${mail}>`;
}

function bodyOf(fields: MsgFields, limit: number): { text: string; isWhole: boolean } {
  const number = fields.internetCodepage ?? fields.messageCodepage;
  const label = number === undefined ? null : codePage(number);
  const html = fields.html ?? fields.ansiHtml;
  const page =
    fields.bodyHtml !== undefined
      ? pageText(fields.bodyHtml, limit)
      : html === undefined
        ? ''
        : pageText(decodePage(html.subarray(0, 4 * limit), label).text, limit);
  const plain = (fields.body ?? '').replaceAll('\r\n', '\n').trim();
  const found = betterForm(plain, page.trim());
  if (found !== '' || !fields.compressedRtf) return { text: found, isWhole: true };
  const rtf = unpacked(fields.compressedRtf);
  return { text: rtf === null ? '' : rtfText(rtf.toString('latin1')).trim(), isWhole: rtf !== null };
}

/** Bytes of an RTF body that are unpacked: what is longer holds pictures. */
const mostPacked = 16 * 1024 * 1024;

/** MS-OXRTFCP; null where it says of itself what can't be. */
function unpacked(packed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(packed);
  if (bytes.length < 16 || bytes.readUInt32LE(0) > bytes.length - 4 || bytes.length > mostPacked) return null;
  try {
    return Buffer.from(decompressRTF(Array.from(bytes)));
  } catch {
    return null;
  }
}
