/** The name under which an attachment is listed and filed. */
import mime from 'mime';
import { displayName } from '../../files/file-name.ts';

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
  const isMail = mediaType === 'message/rfc822';
  const ending = isMail ? 'eml' : (mime.getExtension(mediaType) ?? '');
  const stem = isMail ? subject.replace(/[/\\:*?"<>|\s]+/g, ' ').trim() : '';
  return displayName(`${stem || `attachment-${number}`}${ending === '' ? '' : `.${ending}`}`);
}
