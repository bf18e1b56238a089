/** Letters: drafts from the review, saving, versions, and what comes out of them. */
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers } from '../context';
import { createExportHandlers, type ExportStore } from './export-handlers';
import { createLetterHandlers } from './letter-handlers';
import { createSentHandlers } from './sent-handlers';

/** The packet is made with the enclosures. */
type Letters = Omit<DomainHandlers<'letters'>, 'letters.exportPacket'>;

export function createLettersHandlers(context: Context, exports: ExportStore, blobs: BlobStore): Letters {
  return {
    ...createLetterHandlers(context),
    ...createExportHandlers(context, exports),
    ...createSentHandlers(context, blobs)
  };
}
