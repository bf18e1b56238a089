/** Which files have words, and how they are read. */

export type TextKind = 'pdf' | 'docx' | 'odt' | 'rtf' | 'mail' | 'markup' | 'cues' | 'text';

const kinds: Readonly<Record<string, TextKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'docx',
  'application/vnd.ms-word.document.macroenabled.12': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odt',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'message/rfc822': 'mail',
  'text/html': 'markup',
  'application/xhtml+xml': 'markup',
  'application/xml': 'markup',
  'image/svg+xml': 'markup',
  'text/vtt': 'cues',
  'application/x-subrip': 'cues',
  'application/json': 'text'
};

/** Null where files of this type have no words that the program can read. */
export function textKind(mediaType: string): TextKind | null {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return kinds[type] ?? (type.startsWith('text/') ? 'text' : null);
}
