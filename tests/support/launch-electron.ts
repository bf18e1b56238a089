/** Starts the Electron host on real Electron, where its binary is. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { hermetic, mainBundle, projectFolder, type LaunchedHost, type LaunchPlan } from './launched-host';

/** Absolute path of Electron's binary, or undefined; never fetches it. */
export function findElectron(): string | undefined {
  const folder = join(projectFolder, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

export async function launchElectron(plan: LaunchPlan): Promise<LaunchedHost> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error("Electron's binary is not here.");
  const saves = join(plan.folder, 'saves');
  mkdirSync(saves, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath,
    args: [
      ...asRoot,
      `--user-data-dir=${join(plan.folder, 'profile')}`,
      mainBundle('electron'),
      '--library',
      plan.libraryFolder
    ],
    // A display is what real Electron can't do without, unlike everything else of the user's.
    env: {
      ...hermetic(plan.folder, plan.fonts),
      ...(process.env.DISPLAY && { DISPLAY: process.env.DISPLAY })
    } as Record<string, string>,
    colorScheme: plan.colorScheme ?? 'light'
  });
  const page = await program.firstWindow();
  if (plan.viewport) await page.setViewportSize(plan.viewport);
  await program.evaluate(({ dialog }, folder) => {
    const answer = (...given: unknown[]): Promise<{ canceled: boolean; filePath: string }> => {
      const suggested = String((given.at(-1) as { defaultPath?: string }).defaultPath)
        .split(/[\\/]/)
        .at(-1);
      return Promise.resolve({ canceled: false, filePath: `${folder}/${suggested}` });
    };
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, saves);
  return {
    page,
    child: program.process(),
    saves,
    requestClose: async () => {
      await program.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().forEach((window) => window.isVisible() && window.close())
      );
    },
    afterEnd: () => Promise.resolve()
  };
}
