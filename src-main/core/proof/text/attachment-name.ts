/** The name under which an attachment is listed and filed. */
import mime from 'mime';
import { displayName } from '../../files/file-name.ts';

const mailEndings: Readonly<Record<string, string>> = { 'message/rfc822': 'eml', 'application/vnd.ms-outlook': 'msg' };

/**
 * Its own name, made safe; where the sender gave none, the subject of a forwarded mail, or its number, with the ending of its type.
 * `number`: from 1.
 */
export function attachmentName(
  { name, mediaType }: { name: string; mediaType: string },
  number: number,
  subject = ''
): string {
  if (name.trim() !== '') return displayName(name);
  const isMail = Object.hasOwn(mailEndings, mediaType);
  const ending = mailEndings[mediaType] ?? mime.getExtension(mediaType) ?? '';
  const stem = isMail ? subject.replace(/[/\\:*?"<>|\s]+/g, ' ').trim() : '';
  return displayName(`${stem || `attachment-${number}`}${ending === '' ? '' : `.${ending}`}`);
}
