/** The one Chromium behind the stand-in, with a port on which a test may drive the same pages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumEnvironment } from '../../../src-main/hosts/browser/chromium-environment.ts';
import { findChromium, quietSwitches } from '../../../src-main/hosts/browser/find-chromium.ts';
import { resolverRules } from './addresses.ts';
import { startBridge } from './scheme-bridge.ts';

let started: Promise<BrowserContext> | undefined;

/** `folder` takes Chromium's profile. Prints one line of JSON with the endpoint for `chromium.connectOverCDP`. */
export function startChromium(folder: string): Promise<BrowserContext> {
  started ??= launch(join(folder, 'chromium'));
  return started;
}

export function chromiumContext(): Promise<BrowserContext> {
  if (!started) throw new Error('The app is not ready.');
  return started;
}

async function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('The stand-in needs a Chromium; none was found.');
  const bridgePort = await startBridge();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    env: chromiumEnvironment(),
    headless: true,
    acceptDownloads: true,
    serviceWorkers: 'block',
    viewport: null,
    args: [...quietSwitches(), '--remote-debugging-port=0', `--host-resolver-rules=${resolverRules(bridgePort)}`],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false
  });
  const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
  process.stdout.write(`${JSON.stringify({ electronStandin: { endpoint: `http://127.0.0.1:${port}` } })}\n`);
  return context;
}
