/** The searchable words of a PDF, by pdf.js: what its pages say, what is filled into its fields, and the notes on it. */
import { readFile } from 'node:fs/promises';
import { pdfjsFolders } from '../../pdf/pdfjs-folders.ts';
import { whyClosed } from '../../pdf/why-closed.ts';
import { annotationWords } from './pdf-annotation-words.ts';
import { Unreadable } from './unreadable.ts';

/** A file may claim more pages than it has. */
const mostPages = 10_000;

/** Stands between the words of two pages, also of empty ones: so it is known on which page something stands. */
const pageEnd = '\f';

/** `limit` counts characters. Throws Unreadable `locked`, `encrypted` or `damaged`. */
export async function pdfText(path: string, limit: number): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    ...pdfjsFolders,
    data: new Uint8Array(await readFile(path)),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    useWasm: false,
    // The words of forms that are XFA alone; others are read as ordinary pages.
    enableXfa: true
  });
  const pdf = await task.promise.catch(async (error: unknown) => {
    throw new Unreadable(whyClosed(error, await readFile(path)));
  });
  let text = '';
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && text.length < limit; number++) {
    const page = await pdf.getPage(number).catch(() => null);
    // One damaged page leaves the words of the others.
    const content = await page?.getTextContent().catch(() => null);
    const said = lineWords((content?.items ?? []).filter((item) => 'str' in item));
    const annotations = ((await page?.getAnnotations().catch(() => null)) ?? []) as unknown[];
    const noted = annotations.map(annotationWords).filter((words) => words !== '');
    text += (number > 1 ? pageEnd : '') + [said, ...noted].join('\n') + '\n';
    page?.cleanup();
  }
  return text;
}

interface Said {
  str: string;
  width: number;
  height: number;
  hasEOL: boolean;
}

/** A wide gap is one between columns; a small raised figure behind a number is a note, and no digit of it. */
function lineWords(items: readonly Said[]): string {
  let said = '';
  let height = 0;
  for (const { str, width, height: own, hasEOL } of items) {
    const isGap = str !== '' && str.trim() === '';
    if (isGap) said += width > 0.9 * height ? '\t' : str;
    else {
      const isNote = own > 0 && own < 0.75 * height && /^\d/.test(str) && /\d$/.test(said);
      said += (isNote ? ' ' : '') + str;
      if (own > 0) height = own;
    }
    if (hasEOL) said += '\n';
  }
  return said;
}
