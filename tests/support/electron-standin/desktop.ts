/** Dialogs, shell, menu, notices: answered by the test, or recorded. */
import { EventEmitter } from 'node:events';
import { basename, join } from 'node:path';
import { record } from './records.ts';

export interface SaveAnswer {
  canceled: boolean;
  filePath: string;
}
export interface MenuItem {
  label?: string;
  role?: string;
  click?: () => void;
  submenu?: MenuItem[];
}

const saveAnswers: SaveAnswer[] = [];
export const answerNextSave = (answer: SaveAnswer): void => void saveAnswers.push(answer);

export const dialog = {
  /** Without an answer from the test, the file goes under its suggested name into ELECTRON_STANDIN_SAVES. */
  showSaveDialog: (...args: unknown[]): Promise<SaveAnswer> => {
    const options = args.at(-1) as { defaultPath?: string };
    const folder = process.env.ELECTRON_STANDIN_SAVES;
    const usual = folder
      ? { canceled: false, filePath: join(folder, basename(options.defaultPath ?? 'unnamed')) }
      : { canceled: true, filePath: '' };
    const answer = saveAnswers.shift() ?? usual;
    record('showSaveDialog', { options, answer });
    return Promise.resolve(answer);
  },
  /** Answered as by somebody who presses Enter. */
  showMessageBox: (options: { defaultId?: number }): Promise<{ response: number }> => {
    record('showMessageBox', options);
    return Promise.resolve({ response: options.defaultId ?? 0 });
  },
  showErrorBox: (title: string, content: string): void => record('showErrorBox', { title, content })
};

export const shell = {
  showItemInFolder: (path: string): void => record('showItemInFolder', path)
};

let applicationMenu: MenuItem[] = [];
export const Menu = {
  buildFromTemplate: (template: MenuItem[]): MenuItem[] => template,
  setApplicationMenu: (menu: MenuItem[]): void => void (applicationMenu = menu)
};

/** Stand-in only: what a click on the item with this label does. */
export function clickMenuItem(label: string): boolean {
  const item = applicationMenu.flatMap((menu) => menu.submenu ?? []).find((candidate) => candidate.label === label);
  item?.click?.();
  return item !== undefined;
}

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true;
  }
  readonly #options: object;
  constructor(options: object) {
    super();
    this.#options = options;
  }
  show(): void {
    record('notification', this.#options);
  }
}

export const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false });
