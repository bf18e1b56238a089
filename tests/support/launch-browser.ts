/** Starts the browser host and opens its page in a Chromium of the test's own. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumEnvironment } from '../../src-main/hosts/browser/chromium-environment';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';
import { firstLine, hermetic, mainBundle, projectNode, type LaunchedHost, type LaunchPlan } from './launched-host';
import { fontConfiguration, type FontSet } from './steady-environment';
import { findTestChromium } from './test-chromium';

const shared = new Map<string, Promise<Browser>>();

/** One Chromium for all programs of a test worker with the same fonts; it ends with the worker. */
async function testBrowser(fonts: FontSet, whole: boolean): Promise<Browser> {
  const kind = `${fonts} ${whole}`;
  const running = await shared.get(kind)?.catch(() => undefined);
  if (running?.isConnected()) return running;
  const executablePath = whole ? findChromium() : findTestChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  const env = { ...chromiumEnvironment(), FONTCONFIG_FILE: fontConfiguration(fonts) };
  // Without it the headless shell sets letters wider than a window does.
  const args = [...quietSwitches(), '--font-render-hinting=none'];
  const launching = chromium.launch({ executablePath, args, env });
  shared.set(kind, launching);
  return launching;
}

/** The address of the ready line, key included. */
export function readyAddress(line: string): string {
  const address = /^Second Impression is ready at (http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]+)$/.exec(line)?.[1];
  if (!address) throw new Error(`This is not the ready line: ${line}`);
  return address;
}

export async function launchBrowser(plan: LaunchPlan): Promise<LaunchedHost> {
  const saves = join(plan.folder, 'saves');
  mkdirSync(saves, { recursive: true });
  const child = spawn(projectNode, [mainBundle('browser'), '--library', plan.libraryFolder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: hermetic(plan.folder, plan.fonts)
  });
  const address = readyAddress(await firstLine(child));
  const context = await (
    await testBrowser(plan.fonts ?? 'bare', plan.wholeBrowser ?? false)
  ).newContext({
    acceptDownloads: true,
    colorScheme: plan.colorScheme ?? 'light',
    // Frames that nobody looks at cost a tenth of a walk; on the stand-in things move.
    reducedMotion: 'reduce',
    viewport: plan.viewport ?? { width: 1360, height: 880 },
    ...(plan.locale && { locale: plan.locale })
  });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    child,
    saves,
    requestClose: async () => {
      await closeWindow(page);
      child.kill('SIGTERM');
    },
    afterEnd: () => context.close().catch(() => undefined)
  };
}

/** As a user closes it: the page is asked whether it may go, and sends its last words while it goes. */
async function closeWindow(page: Page): Promise<void> {
  if (page.isClosed()) return;
  // What was not saved would be asked about; whoever closes wants it closed.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  const gone = page.waitForEvent('close', { timeout: 10_000 }).catch(() => undefined);
  await page.close({ runBeforeUnload: true }).catch(() => undefined);
  await gone;
}
