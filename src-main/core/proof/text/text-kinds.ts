/** Which files have words, and how they are read. */

/** `package`: a ZIP of XML, whichever program's; `unsupported`: it has words, in a format that the program does not read. */
export type TextKind =
  'pdf' | 'package' | 'flat-odf' | 'rtf' | 'doc' | 'msg' | 'mail' | 'markup' | 'xml' | 'cues' | 'text' | 'unsupported';

const kinds: Readonly<Record<string, TextKind>> = {
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/msword': 'doc',
  'application/vnd.ms-outlook': 'msg',
  'message/rfc822': 'mail',
  'application/mbox': 'mail',
  'text/html': 'markup',
  'application/xhtml+xml': 'xml',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'image/svg+xml': 'xml',
  'text/vtt': 'cues',
  'application/x-subrip': 'cues',
  'application/json': 'text'
};
const packages =
  /^application\/(vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.|vnd\.ms-(word|excel|powerpoint)\.[a-z.-]*macroenabled)/;
/** Formats of other programs that have words: it is said that they are not read. */
const unread =
  /^application\/(vnd\.ms-(excel|powerpoint|works|publisher|project|xpsdocument)|vnd\.apple\.(pages|numbers|keynote)|vnd\.wordperfect|vnd\.lotus-|vnd\.visio|x-ole-storage|vnd\.stardivision|vnd\.sun\.xml|x-abiword|epub\+zip|onenote|x-mspublisher|x-iwork-)/;

/** Null where files of this type have no words that the program can read. */
export function textKind(mediaType: string): TextKind | null {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (packages.test(type)) return /\.(image|chart|formula|graphics|database)/.test(type) ? null : 'package';
  if (unread.test(type)) return 'unsupported';
  return kinds[type] ?? (type.startsWith('text/') ? 'text' : null);
}
