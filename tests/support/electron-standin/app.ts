/** `app`: the life of the process, from ready to quit. */
import { EventEmitter } from 'node:events';
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, watchFile, writeFileSync, writeSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from './browser-window.ts';
import { isPrevented } from './cancellable.ts';
import { chromiumContext, startChromium } from './chromium-process.ts';
import { serveControl } from './control.ts';

class App extends EventEmitter {
  name = 'electron-standin';
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch: (): void => undefined, hasSwitch: (): boolean => false };
  readonly #paths = new Map<string, string>();
  #ready: Promise<void>;
  #isReady = false;
  #quitting = false;
  #lockFile: string | undefined;

  constructor() {
    super();
    const userData = process.argv.find((argument) => argument.startsWith('--user-data-dir='))?.split('=')[1];
    if (!userData) throw new Error('The stand-in wants --user-data-dir=FOLDER, so that it touches no real profile.');
    mkdirSync(userData, { recursive: true });
    this.#paths.set('userData', userData);
    // As in Electron: the main module runs to its end before the app gets ready.
    this.#ready = new Promise((resolve, reject) => {
      setImmediate(() => void startChromium(userData).then(() => resolve(this.#becomeReady()), reject));
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
    serveControl();
  }

  #becomeReady(): void {
    this.#isReady = true;
    this.emit('ready');
  }

  /** Stand-in only: a viewport that a test wishes, before the window's own. */
  get wishedViewport(): { width: number; height: number } | undefined {
    const [width, height] = (process.env.ELECTRON_STANDIN_VIEWPORT ?? '').split('x').map(Number);
    return width && height ? { width, height } : undefined;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  setName(name: string): void {
    this.name = name;
  }
  getName(): string {
    return this.name;
  }
  getVersion(): string {
    return '0.0.0';
  }
  getLocale(): string {
    return 'en-US';
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    const usual: Record<string, string> = { temp: tmpdir(), home: homedir(), documents: join(homedir(), 'Documents') };
    return this.#paths.get(name) ?? usual[name] ?? homedir();
  }

  /** A second start leaves its data beside the lock; the first finds it there. */
  requestSingleInstanceLock(data: object = {}): boolean {
    const file = join(this.getPath('userData'), 'single-instance');
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
    } catch {
      if (isRunning(Number(readFileSync(file, 'utf8')))) {
        writeFileSync(`${file}-second`, JSON.stringify(data));
        return false;
      }
    }
    this.#lockFile = file;
    watchFile(`${file}-second`, { interval: 100, persistent: false }, ({ size }) => {
      if (size === 0) return;
      const second: unknown = JSON.parse(readFileSync(`${file}-second`, 'utf8'));
      this.emit('second-instance', {}, [], '', second);
    });
    return true;
  }

  quit(): void {
    if (isPrevented(this, 'before-quit')) return;
    this.#quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    // A window that refuses to close stops the quitting, as in Electron.
    if (BrowserWindow.getAllWindows().length > 0) this.#quitting = false;
    else this.#finish();
  }

  /** Stand-in only. */
  afterLastWindow(): void {
    if (this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  #finish(): void {
    if (isPrevented(this, 'will-quit')) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.#lockFile) rmSync(this.#lockFile, { force: true });
    const end = (): never => process.exit(code);
    // Chromium goes when this process does, orderly or not.
    setTimeout(end, 2_000).unref();
    if (this.#isReady)
      void chromiumContext()
        .then((context) => context.close())
        .then(end, end);
    else end();
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const app = new App();
