/** How the program can show a file inside itself, by its media type. */
import type { Evidence } from '../../contract';

const shownAsText = new Set([
  'application/json',
  'application/x-subrip',
  'application/xml',
  'application/xhtml+xml',
  'image/svg+xml'
]);

const mails = new Set(['message/rfc822', 'application/mbox', 'application/vnd.ms-outlook']);

/** Only pictures that every Chromium decodes; the rest can be saved or shown in the folder. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

/** SVG, HTML and XML could carry scripts: they are shown as words, never as what they are. */
export function evidenceView(mediaType: string): Evidence['view'] {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/pdf') return 'pdf';
  if (mails.has(type)) return 'mail';
  if (shownAsText.has(type)) return 'text';
  if (pictures.has(type)) return 'image';
  if (type.startsWith('audio/')) return 'audio';
  if (type.startsWith('video/')) return 'video';
  return type.startsWith('text/') ? 'text' : 'none';
}
