/** Letters: drafts from the review, saving, versions, and what comes out of them. */
import type { Context, DomainHandlers } from '../context';
import { createExportHandlers, type ExportStore } from './export-handlers';
import { createLetterHandlers } from './letter-handlers';

export function createLettersHandlers(context: Context, exports: ExportStore): DomainHandlers<'letters'> {
  return { ...createLetterHandlers(context), ...createExportHandlers(context, exports) };
}
