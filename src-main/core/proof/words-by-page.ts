/** What was read of a file, parted into its pages where they are known. */
import type { SourceWords } from '../../shared/evidence/on-page/source-index';
import { isBeginning } from './text/searched-part';
import type { Words } from './text/tasks';

export interface ReadText extends Words {
  mediaType: string;
  /** Of the file. */
  bytes: number;
}

export function wordsByPage({ mediaType, bytes, text, unread }: ReadText): SourceWords {
  const isPdf = mediaType.startsWith('application/pdf');
  return {
    pages: isPdf ? text.split('\f').map((page, at) => ({ number: at + 1, text: page })) : [{ number: null, text }],
    whole: unread === null && !isBeginning(mediaType, bytes, text.length),
    table: /^text\/csv/.test(mediaType) ? cellSign(text) : null
  };
}

/** What parts the cells of a table: the sign that the first line has more of. */
function cellSign(text: string): ',' | ';' {
  const first = text.slice(0, 2000).split('\n', 1)[0] ?? '';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
