/** What was read of a file, parted into its pages where they are known. */
import type { SourceWords } from '../../shared/evidence/on-page/source-index';
import { isBeginning } from './text/searched-part';
import type { Words } from './text/tasks';

export interface ReadText extends Words {
  mediaType: string;
  /** Of the file. */
  bytes: number;
}

/** What was read from the picture of a page; a picture is its own page 1. */
export interface RecognisedText {
  page: number;
  text: string;
}

/** On a page with a picture the few written words stand before those that were read from it. */
export function wordsByPage(
  { mediaType, bytes, text, unread }: ReadText,
  recognised: readonly RecognisedText[] = []
): SourceWords {
  const isPdf = mediaType.startsWith('application/pdf');
  const first = recognised[0];
  if (first) {
    const written = isPdf ? text.split('\f') : [];
    const count = Math.max(written.length, recognised.at(-1)!.page);
    const byPage = new Map(recognised.map((each) => [each.page, each.text]));
    const pages = Array.from({ length: count }, (_, at) => {
      const [own, read] = [written[at] ?? '', byPage.get(at + 1)];
      const number = isPdf ? at + 1 : null;
      return read === undefined ? { number, text: own } : { number, text: `${own}\n${read}`, recognised: true };
    });
    return { pages, whole: unread === null || unread === 'empty', table: null };
  }
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
