/** The few things that the core needs from whichever host it runs in. */
import type { Message } from '../../shared/messages/catalogue';

export interface PrintJob {
  /** Path and query of the renderer's print view, e.g. `/print.html?letter=ID`; the host knows the origin. */
  path: string;
  /** The document's metadata; the print view sets them too, as `<title>` and `<meta name="author">`. */
  title: string;
  /** Whoever asked wants it no more: what has not begun never does. */
  signal?: AbortSignal;
}

export type SaveResult =
  /** Written to a path that the user chose in the host's own dialog. */
  | { outcome: 'saved'; path: string }
  /** The host has no dialog: the renderer fetches the bytes from `/files/exports/ID` and lets the browser save them. */
  | { outcome: 'download' }
  | { outcome: 'cancelled' };

export interface Platform {
  readonly host: 'electron' | 'browser';
  /**
   * Prints the renderer's print view to a tagged PDF with an outline, at the page size its CSS names.
   * Throws AppError UNSUPPORTED where no print engine is there.
   */
  printPdf(job: PrintJob): Promise<Uint8Array>;
  /** Something may be printed soon: whatever takes time beforehand begins now, and is given back when nothing is. Never throws. */
  preparePrinting(): void;
  /** Opens the system's print dialog on the print view; false where the renderer must print it itself. */
  printDialog(job: PrintJob): Promise<boolean>;
  /** Offers to save bytes under a suggested file name (already safe for every file system). */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveResult>;
  /** Shows a file in the system's file manager; false where that can't be done. */
  revealFile(path: string): Promise<boolean>;
  /** A quiet notice of the system; may do nothing. */
  notify(title: Message, body: Message): void;
}
