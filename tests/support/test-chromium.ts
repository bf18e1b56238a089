/** The Chromium in which walks show the browser host's window; the hosts start one of their own. */
import { findChromium } from '../../src-main/hosts/browser/find-chromium';

/** Debian's Chromium without a browser around the page: the same engine for a quarter less processor time. */
const shell = '/usr/bin/chromium-headless-shell';

/** Absolute path of the shell, else of what the program itself finds; what CHROMIUM_PATH names wins over both. */
export const findTestChromium = (): string | undefined =>
  findChromium({ CHROMIUM_PATH: process.env.CHROMIUM_PATH, CHROME_PATH: shell }) ?? findChromium();
