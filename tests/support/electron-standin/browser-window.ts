/** `BrowserWindow`: a page that can be closed with the consent of its listeners. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { isPrevented } from './cancellable.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface WindowOptions {
  width?: number;
  height?: number;
  show?: boolean;
  webPreferences?: WebPreferences;
}

const open: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly #bounds: { x: number; y: number; width: number; height: number };
  #visible: boolean;
  #destroyed = false;
  #shown = false;

  constructor(options: WindowOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const wished = app.wishedViewport;
    const size = { width: wished?.width ?? options.width ?? 800, height: wished?.height ?? options.height ?? 600 };
    this.#bounds = { x: 0, y: 0, ...size };
    this.#visible = options.show !== false;
    this.webContents = new WebContents(options.webPreferences ?? {}, size);
    this.id = this.webContents.id;
    this.webContents.once('destroyed', () => this.#forget());
    open.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return open.find((window) => window.isVisible()) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    if (this.#shown) return;
    this.#shown = true;
    this.emit('ready-to-show');
  }

  close(): void {
    if (!this.#destroyed && !isPrevented(this, 'close')) this.destroy();
  }
  destroy(): void {
    if (!this.#destroyed) void this.webContents.closePage();
    this.#forget();
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  show(): void {
    this.#visible = true;
  }
  hide(): void {
    this.#visible = false;
  }
  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {}
  getBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.#bounds };
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.#bounds };
  }

  #forget(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.splice(open.indexOf(this), 1);
    this.emit('closed');
    if (open.length === 0) app.afterLastWindow();
  }
}
