/** Letters: drafts from the review, saving, versions, and what comes out of them. */
import type { BlobStore } from '../blobs/blob-store';
import type { Context, DomainHandlers } from '../kernel/context';
import type { Enclosing } from './enclosing';
import { createComposeHandlers } from './compose-handlers';
import { createExportHandlers } from './export-handlers';
import { createLetterHandlers } from './letter-handlers';
import type { ExportStore } from './offer';
import { createSentHandlers } from './sent-handlers';

/** The packet is made with the enclosures. */
type Letters = Omit<DomainHandlers<'letters'>, 'letters.exportPacket'>;

export function createLettersHandlers(
  context: Context,
  exports: ExportStore,
  blobs: BlobStore,
  enclosing: Enclosing
): Letters {
  return {
    ...createLetterHandlers(context),
    ...createComposeHandlers(context),
    ...createExportHandlers(context, exports, enclosing),
    ...createSentHandlers(context, blobs)
  };
}
