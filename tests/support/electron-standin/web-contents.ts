/** `webContents`: one page of Chromium. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { toChromium, toElectron } from './addresses.ts';
import { isPrevented } from './cancellable.ts';
import { chromiumContext } from './chromium-process.ts';
import { ipcMain } from './ipc-main.ts';
import { bindingName, dispatchName, preloadScript } from './preload-environment.ts';
import { record } from './records.ts';
import { filterRequests } from './request-filter.ts';
import { session } from './session.ts';

export interface WebPreferences {
  preload?: string;
  [name: string]: unknown;
}
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  readonly page: Promise<Page>;
  #tools: CDPSession | undefined;
  #destroyed = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #address = '';
  #loading: string | undefined;

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super();
    this.page = this.#create(preferences, size);
    // Whoever awaits the page sees the failure; until then it is nobody's.
    this.page.catch(() => undefined);
  }

  async #create(preferences: WebPreferences, size: { width: number; height: number }): Promise<Page> {
    const context = await chromiumContext();
    const page = await context.newPage();
    await page.setViewportSize(size);
    this.#tools = await context.newCDPSession(page);
    await filterRequests(this.#tools, {
      mayNavigate: (address) => address === this.#loading || this.#mayLeaveFor(address),
      beforeRequest: () => this.session.beforeRequest
    });
    if (preferences.preload) {
      await page.exposeBinding(bindingName, ({ frame }, channel: string, args: unknown[]) =>
        ipcMain.answer({ sender: this, senderFrame: { url: toElectron(frame.url()) } }, channel, args)
      );
      await page.addInitScript({ content: preloadScript(readFileSync(preferences.preload, 'utf8')) });
    }
    page.on('popup', (popup) => {
      const { action } = this.#openHandler({ url: toElectron(popup.url()) });
      record('window-open', { url: toElectron(popup.url()), action });
      if (action === 'deny') void popup.close().catch(() => undefined);
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#address = toElectron(frame.url());
    });
    page.once('crash', () => this.emit('render-process-gone'));
    page.once('close', () => {
      this.#destroyed = true;
      this.emit('destroyed');
    });
    return page;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Asked before the page leaves by itself, not on `loadURL`. */
  #mayLeaveFor(address: string): boolean {
    return !isPrevented(this, 'will-navigate', { url: address }, address);
  }

  getURL(): string {
    return this.#address;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page;
    this.#loading = address;
    await page.goto(toChromium(address), { waitUntil: 'load' }).finally(() => (this.#loading = undefined));
    this.emit('did-finish-load');
  }

  send(channel: string, ...args: unknown[]): void {
    void this.executeJavaScript(`${dispatchName}?.(${JSON.stringify(channel)}, ${JSON.stringify(args)})`).catch(
      () => undefined
    );
  }

  /** By the developer tools' protocol, which the page's content security policy does not bind, as in Electron. */
  async executeJavaScript(expression: string): Promise<unknown> {
    await this.page;
    const answer = await this.#tools!.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  async printToPDF(options: Record<string, boolean>): Promise<Buffer> {
    const page = await this.page;
    return page.pdf({
      tagged: options.generateTaggedPDF === true,
      outline: options.generateDocumentOutline === true,
      preferCSSPageSize: options.preferCSSPageSize === true,
      printBackground: options.printBackground === true
    });
  }

  print(options: object, done?: (success: boolean, reason: string) => void): void {
    record('print', { url: this.getURL(), options });
    done?.(true, '');
  }

  focus(): void {}

  async closePage(): Promise<void> {
    await (await this.page).close().catch(() => undefined);
  }
}
