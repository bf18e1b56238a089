/** Prints the renderer's print view to PDF with one warm headless Chromium, the same engine that shows the preview. */
import type { Browser, Page } from 'playwright-core';
import { AppError } from '../../core/kernel/app-error';
import type { PrintJob } from '../../core/kernel/platform';
import { quietSwitches } from './find-chromium';
import type { SessionKeys } from './session-keys';
import { message } from '../../shared/messages/catalogue';

const idleLife = 5 * 60_000;
const layoutPatience = 20_000;

export class Printer {
  readonly #chromium: string | undefined;
  readonly #origin: () => string;
  readonly #keys: SessionKeys;
  #warm: Promise<{ browser: Browser; page: Page }> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(chromium: string | undefined, origin: () => string, keys: SessionKeys) {
    this.#chromium = chromium;
    this.#origin = origin;
    this.#keys = keys;
  }

  /** One job at a time. Throws AppError UNSUPPORTED without a Chromium, UNEXPECTED when the view does not get ready. */
  print(job: PrintJob): Promise<Uint8Array> {
    const printed = this.#queue.then(() => this.#print(job));
    this.#queue = printed.catch(() => undefined);
    return printed;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const warm = this.#warm;
    this.#warm = undefined;
    await warm?.then(({ browser }) => browser.close()).catch(() => undefined);
  }

  async #print(job: PrintJob): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const page = await this.#page();
    const key = this.#keys.createOneTimeKey();
    try {
      await page.goto(`${this.#origin()}${job.path}#key=${key}`, { timeout: layoutPatience });
      await waitForLayout(page);
      return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    } finally {
      this.#keys.revoke(key);
      // The letter does not stay in memory, and the next address always loads afresh even if it is the same one.
      await page.goto('about:blank').catch(() => this.close());
      this.#idle = setTimeout(() => void this.close(), idleLife).unref();
    }
  }

  async #page(): Promise<Page> {
    const warm = await this.#warm?.catch(() => undefined);
    if (warm?.browser.isConnected() && !warm.page.isClosed()) return warm.page;
    this.#warm = this.#start();
    return (await this.#warm).page;
  }

  async #start(): Promise<{ browser: Browser; page: Page }> {
    if (this.#chromium === undefined) {
      throw new AppError('UNSUPPORTED', message('errors.noPrinter'));
    }
    // Loaded here because most runs print late or never, and this is the largest module of the host.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath: this.#chromium,
      args: [...quietSwitches(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    });
    const context = await browser.newContext({ acceptDownloads: false, serviceWorkers: 'block' });
    const origin = this.#origin();
    await context.route(
      (url) => url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:',
      (route) => route.abort()
    );
    return { browser, page: await context.newPage() };
  }
}

/** The print view says on its root element when fonts, paper and text are where they stay. */
async function waitForLayout(page: Page): Promise<void> {
  const root = page.locator('html[data-ready="true"], html[data-error]');
  const failed = await root
    .waitFor({ state: 'attached', timeout: layoutPatience })
    .then(() => root.getAttribute('data-error'))
    .catch(() => 'late');
  if (failed !== null) {
    throw new AppError('UNEXPECTED', message('errors.layoutFailed'));
  }
}
