/** Prints the renderer's print view to PDF with one warm headless Chromium, the same engine that shows the preview. */
import type { Browser, Page } from 'playwright-core';
import { AppError } from '../../core/kernel/app-error';
import type { PrintJob } from '../../core/kernel/platform';
import { inPage, waitingPath, WaitingView, type View } from '../waiting-view';
import { quietSwitches } from './find-chromium';
import type { SessionKeys } from './session-keys';
import { message } from '../../shared/messages/catalogue';

const loadPatience = 20_000;

interface PageView extends View {
  pdf(): Promise<Uint8Array>;
}

export class Printer {
  readonly #chromium: string | undefined;
  readonly #origin: () => string;
  readonly #keys: SessionKeys;
  readonly #view = new WaitingView(() => this.#open());

  constructor(chromium: string | undefined, origin: () => string, keys: SessionKeys) {
    this.#chromium = chromium;
    this.#origin = origin;
    this.#keys = keys;
  }

  prepare(): void {
    if (this.#chromium !== undefined) this.#view.prepare();
  }

  /** One job at a time. Throws AppError UNSUPPORTED without a Chromium, UNEXPECTED when the view does not get ready. */
  print(job: PrintJob): Promise<Uint8Array> {
    return this.#view.use(job, (view) => view.pdf());
  }

  close(): Promise<void> {
    return this.#view.close();
  }

  async #open(): Promise<PageView> {
    const browser = await this.#launch();
    try {
      const page = await this.#load(browser);
      return {
        show: (query) => page.evaluate(inPage.show(query)),
        clear: () => page.evaluate(inPage.clear),
        pdf: () => page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
        close: () => browser.close(),
        gone: new Promise((resolve) => {
          page.once('crash', () => resolve());
          page.once('close', () => resolve());
          browser.once('disconnected', () => resolve());
        })
      };
    } catch (error) {
      await browser.close().catch(() => undefined);
      throw error;
    }
  }

  async #launch(): Promise<Browser> {
    if (this.#chromium === undefined) {
      throw new AppError('UNSUPPORTED', message('errors.noPrinter'));
    }
    // Loaded here because most runs print late or never, and this is the largest module of the host.
    const { chromium } = await import('playwright-core');
    return chromium.launch({
      executablePath: this.#chromium,
      args: [...quietSwitches(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    });
  }

  async #load(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ acceptDownloads: false, serviceWorkers: 'block' });
    const origin = this.#origin();
    await context.route(
      (url) => url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:',
      (route) => route.abort()
    );
    const page = await context.newPage();
    const key = this.#keys.createOneTimeKey();
    try {
      await page.goto(`${origin}${waitingPath}#key=${key}`, { timeout: loadPatience });
      await page.evaluate(inPage.ready);
    } finally {
      this.#keys.revoke(key);
    }
    return page;
  }
}
