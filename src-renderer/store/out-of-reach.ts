/** Failures for which a letter is not to blame: its library, the disk or the program behind the window can't be had. */
import { OperationError } from '../api/client';

const codes = new Set(['UNSAVED', 'IO_ERROR', 'DISK_FULL', 'LIBRARY_DAMAGED', 'UNREACHABLE', 'NOT_FOUND']);

/** What to tell the user of such a failure; null for every other one. Whatever is typed stands in the window all the same. */
export const whyOutOfReach = (error: unknown): string | null =>
  error instanceof OperationError && codes.has(error.code) ? error.message : null;
