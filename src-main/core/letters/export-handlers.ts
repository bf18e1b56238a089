/** What comes out of a letter: PDF, print, Markdown. The host prints and saves; this says what and under which name. */
import type { Letter, Saved } from '../../contract';
import type { Context, DomainHandlers } from '../context';
import { inTransaction, nowIso } from '../db/transaction';
import { sameContent } from './content';
import { safeFileName } from './file-name';
import { finishPdf } from './finish-pdf';
import { requireLetter } from './letter-handlers';
import { asMarkdown } from './markdown-file';
import { localDay, nameParts, printJob } from './output-names';
import { markExported, newestVersion } from './queries';
import { keepVersion } from './versions';

/** Keeps bytes for a download by the page; gives their id under `/files/exports/`. */
export interface ExportStore {
  put(bytes: Uint8Array, fileName: string, mediaType: string): string;
}

interface Output {
  bytes: Uint8Array;
  extension: string;
  mediaType: string;
  pages: number | null;
}

type Exports = 'letters.exportPdf' | 'letters.print' | 'letters.exportMarkdown';

export function createExportHandlers(context: Context, exports: ExportStore): Pick<DomainHandlers<'letters'>, Exports> {
  const { db, now, platform } = context;

  /** The letter counts as exported only once somebody has it. */
  async function offer(letter: Letter, { bytes, extension, mediaType, pages }: Output): Promise<Saved> {
    const fileName = safeFileName(nameParts(context, letter), extension);
    const result = await platform.saveFile(fileName, bytes);
    if (result.outcome === 'cancelled') return { outcome: 'cancelled' };
    const at = nowIso(now);
    inTransaction(db, () => {
      const newest = newestVersion(db, letter.id);
      const isKept = newest?.reason === 'exported' && sameContent(newest.content, letter);
      if (!isKept) keepVersion(db, letter, { reason: 'exported', at });
      markExported(db, letter.id, at);
    });
    if (result.outcome === 'saved') return { outcome: 'saved', path: result.path, fileName, pages };
    return { outcome: 'download', exportId: exports.put(bytes, fileName, mediaType), fileName, pages };
  }

  return {
    'letters.exportPdf': async ({ id }) => {
      const letter = requireLetter(context, id);
      const printed = await platform.printPdf(printJob(context, letter));
      const { bytes, pages } = await finishPdf(printed, letter.sender.split('\n')[0] ?? '');
      return offer(letter, { bytes, extension: 'pdf', mediaType: 'application/pdf', pages });
    },
    'letters.print': async ({ id }) => ({ handled: await platform.printDialog(printJob(context, requireLetter(context, id))) }),
    'letters.exportMarkdown': ({ id }) => {
      const letter = requireLetter(context, id);
      const bytes = new TextEncoder().encode(asMarkdown(letter, letter.datedOn ?? localDay(now())));
      return offer(letter, { bytes, extension: 'md', mediaType: 'text/markdown', pages: null });
    }
  };
}
