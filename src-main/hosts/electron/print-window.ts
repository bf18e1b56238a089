/** A hidden window, reused, that shows the renderer's print view and turns it into PDF or sends it to the print dialog. */
import { BrowserWindow } from 'electron';
import { AppError } from '../../core/kernel/app-error';
import type { PrintJob } from '../../core/kernel/platform';
import { origin } from './scheme';
import { safePreferences } from './window';
import { message } from '../../shared/messages/catalogue';

const layoutPatience = 20_000;
const lookEvery = 25;
const readyState = `(() => { const { ready, error } = document.documentElement.dataset;
  return ready === 'true' ? 'ready' : error !== undefined ? 'error' : 'waiting'; })()`;

export class PrintWindow {
  readonly #preload: string;
  #window: BrowserWindow | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(preload: string) {
    this.#preload = preload;
  }

  /** One job at a time. Throws AppError UNEXPECTED when the view does not get ready in 20 s. */
  printPdf(job: PrintJob): Promise<Uint8Array> {
    return this.#enqueue(job, (window) =>
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
    return this.#enqueue(
      job,
      (window) =>
        new Promise((resolve) =>
          window.webContents.print({ silent: false, printBackground: true }, () => resolve(true))
        )
    );
  }

  close(): void {
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy();
    this.#window = undefined;
  }

  #enqueue<Result>(job: PrintJob, use: (window: BrowserWindow) => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(async () => {
      const window = await this.#show(job);
      try {
        return await use(window);
      } finally {
        // The letter does not stay in memory, and the next address always loads afresh even if it is the same one.
        if (!window.isDestroyed()) await window.loadURL('about:blank').catch(() => undefined);
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #show(job: PrintJob): Promise<BrowserWindow> {
    if (!this.#window || this.#window.isDestroyed()) {
      this.#window = new BrowserWindow({ show: false, webPreferences: safePreferences(this.#preload) });
    }
    const window = this.#window;
    await window.loadURL(`${origin}${job.path}`);
    const deadline = Date.now() + layoutPatience;
    while (Date.now() < deadline) {
      const state: unknown = await window.webContents.executeJavaScript(readyState);
      if (state === 'ready') return window;
      if (state === 'error') break;
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
    throw new AppError('UNEXPECTED', message('errors.layoutFailed'));
  }
}
