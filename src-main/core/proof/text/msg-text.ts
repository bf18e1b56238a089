/** A mail that Outlook saved as a file of its own (MS-OXMSG), read by msgreader. */
import Reader, { type FieldsData } from '@kenjiuno/msgreader';
import { decompressRTF } from '@kenjiuno/decompressrtf';
import { betterForm } from './mail-body.ts';
import { emptyMail, type Mail, type MailFile } from './mail.ts';
import { decodePage } from './page-encoding.ts';
import { pageText } from './page-text.ts';
import { rtfText } from './rtf-text.ts';
import { Unreadable } from './unreadable.ts';

/** A CommonJS module whose default export is one of its own names where Node imports it. */
const MsgReader = (Reader as unknown as { default?: typeof Reader }).default ?? Reader;
const deepestForward = 10;

/** Throws Unreadable `damaged` where the file is no such mail. */
export function readMsg(bytes: Uint8Array, limit: number): Mail {
  const file = new MsgReader(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const fields = file.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new Unreadable('damaged');
  return mailOf(file, fields, limit, 0);
}

function mailOf(file: InstanceType<typeof MsgReader>, fields: FieldsData, limit: number, depth: number): Mail {
  const named = (type: string): string =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? 'to') === type)
      .map((each) => person(each.name, each.smtpAddress ?? each.email))
      .join(', ');
  const mail: Mail = {
    ...emptyMail(),
    subject: fields.subject ?? '',
    from: person(fields.senderName, fields.senderSmtpAddress ?? fields.creatorSMTPAddress ?? fields.senderEmail),
    to: named('to'),
    cc: named('cc'),
    bcc: named('bcc'),
    date: fields.messageDeliveryTime ?? fields.clientSubmitTime ?? fields.creationTime ?? '',
    text: bodyOf(fields, limit)
  };
  if (/\bSMIME\b(?!\.MultipartSigned)/i.test(fields.messageClass ?? '')) mail.unread = 'encrypted';
  for (const each of fields.attachments ?? []) addAttachment(mail, file, each, limit, depth);
  return mail;
}

function addAttachment(
  mail: Mail,
  file: InstanceType<typeof MsgReader>,
  each: FieldsData,
  limit: number,
  depth: number
): void {
  if (each.innerMsgContentFields) {
    if (depth < deepestForward) mail.forwarded.push(mailOf(file, each.innerMsgContentFields, limit, depth + 1));
    else mail.unread ??= 'partly';
    return;
  }
  const { fileName, content } = file.getAttachment(each);
  const found: MailFile = {
    name: (fileName || each.fileName || each.fileNameShort || '').replace(/\p{Cc}/gu, '').trim(),
    mediaType: each.attachMimeTag ?? 'application/octet-stream',
    bytes: content
  };
  mail.files.push(found);
}

function person(name: string | undefined, address: string | undefined): string {
  // Within a company Exchange gives its own kind of address, which nobody can write to.
  const mail = address?.includes('@') === true ? address : '';
  if (!name || name === mail) return mail;
  return mail === '' ? name : `${name} <${mail}>`;
}

function bodyOf(fields: FieldsData, limit: number): string {
  const codePage = fields.internetCodepage ?? fields.messageCodepage;
  const label = codePage === undefined ? null : codePage === 65_001 ? 'utf-8' : `cp${codePage}`;
  const page =
    fields.bodyHtml !== undefined
      ? pageText(fields.bodyHtml, limit)
      : fields.html !== undefined
        ? pageText(decodePage(fields.html, label).text, limit)
        : '';
  const plain = (fields.body ?? '').replaceAll('\r\n', '\n').trim();
  const found = betterForm(plain, page.trim());
  if (found !== '' || !fields.compressedRtf) return found;
  const rtf = Buffer.from(decompressRTF(Array.from(fields.compressedRtf))).toString('latin1');
  return rtfText(rtf).trim();
}
