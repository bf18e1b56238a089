/** A hidden window that waits for the next letter, shows it in the renderer's print view, and turns it into PDF or sends it to the print dialog. */
import { BrowserWindow } from 'electron';
import type { PrintJob } from '../../core/kernel/platform';
import { inPage, waitingPath, WaitingView, type View } from '../waiting-view';
import { origin } from './scheme';
import { safePreferences } from './window';

interface WindowView extends View {
  window: BrowserWindow;
}

export class PrintWindow {
  readonly #preload: string;
  readonly #view = new WaitingView(() => this.#open());

  constructor(preload: string) {
    this.#preload = preload;
  }

  prepare(): void {
    this.#view.prepare();
  }

  /** One job at a time. Throws AppError UNEXPECTED when the view does not get ready in 20 s. */
  printPdf(job: PrintJob): Promise<Uint8Array> {
    return this.#view.use(job, ({ window }) =>
      window.webContents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true
      })
    );
  }

  /** Resolves when the dialog has been answered, whichever way. */
  printDialog(job: PrintJob): Promise<boolean> {
    return this.#view.use(
      job,
      ({ window }) =>
        new Promise((resolve) =>
          window.webContents.print({ silent: false, printBackground: true }, () => resolve(true))
        )
    );
  }

  /** For good; at once where the window is there. */
  close(): void {
    void this.#view.close();
  }

  async #open(): Promise<WindowView> {
    const window = new BrowserWindow({ show: false, webPreferences: safePreferences(this.#preload) });
    const { webContents } = window;
    const run = async (expression: string): Promise<void> => void (await webContents.executeJavaScript(expression));
    const close = (): Promise<void> => {
      if (!window.isDestroyed()) window.destroy();
      return Promise.resolve();
    };
    try {
      await window.loadURL(`${origin}${waitingPath}`);
      await run(inPage.ready);
    } catch (error) {
      await close();
      throw error;
    }
    return {
      window,
      show: (query) => run(inPage.show(query)),
      clear: () => run(inPage.clear),
      close,
      gone: new Promise((resolve) => {
        window.once('closed', () => resolve());
        webContents.once('render-process-gone', () => resolve());
      })
    };
  }
}
