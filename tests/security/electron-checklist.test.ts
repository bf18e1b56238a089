/** Electron's security checklist, as far as sources can show it; what the stand-in shows at run time is in tests/hosts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../support/launched-host';

const folder = join(projectFolder, 'src-main', 'hosts', 'electron');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const everything = readdirSync(folder).map(read).join('\n');
const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

describe("Electron's checklist", () => {
  test('1 only secure content: no address but the own scheme is ever loaded', () => {
    const loaded = [...everything.matchAll(/\.load(?:URL|File)\(([^)]*)\)/g)].map(([, what]) => what ?? '');
    expect(loaded.length).toBeGreaterThan(0);
    for (const what of loaded) expect(what).toMatch(/^(`\$\{origin\}|'about:blank')/);
    expect(everything).not.toMatch(/http:\/\//);
  });
  test('2 no Node in pages', () => {
    expect(everything).toContain('nodeIntegration: false');
    expect(everything).not.toMatch(/nodeIntegration(InWorker|InSubFrames)?: true/);
  });
  test('3 context isolation', () => {
    expect(everything).toContain('contextIsolation: true');
    expect(everything).not.toContain('contextIsolation: false');
  });
  test('4 process sandbox, for every page', () => {
    expect(read('main.ts')).toContain('app.enableSandbox()');
    expect(everything).toContain('sandbox: true');
    expect(everything).not.toContain('sandbox: false');
  });
  test('5 permission requests are answered by a rule', () => {
    const security = read('security.ts');
    for (const handler of ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler']) {
      expect(security).toContain(handler);
    }
    expect(/new Set\(\[([^\]]*)\]\)/.exec(security)?.[1]).toBe("'clipboard-sanitized-write', 'fullscreen'");
  });
  test('6 web security stays on', () => {
    expect(everything).toContain('webSecurity: true');
    expect(everything).not.toMatch(/webSecurity: false|--disable-web-security/);
  });
  test('7 a content security policy as a header: pages come from the core only, which sets it', () => {
    const policy = readFileSync(join(projectFolder, 'src-main', 'core', 'static-files.ts'), 'utf8');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    // WebAssembly is let in for one file alone, the proofreader's worker: docs/decisions/0010-harper-and-wasm.md.
    expect(policy).not.toMatch(/(?<!wasm-)unsafe-(inline|eval)/);
    expect(policy.match(/wasm-unsafe-eval/g)?.length).toBe(1);
    expect(read('scheme.ts').match(/protocol\.handle\(/g)).toHaveLength(1);
  });
  test('8 no insecure content allowed', () => expect(everything).not.toContain('allowRunningInsecureContent'));
  test('9 no experimental features', () => expect(everything).not.toContain('experimentalFeatures'));
  test('10 no Blink features switched on', () => expect(everything).not.toMatch(/enableBlinkFeatures|appendSwitch/));
  test('11 and 12 no webviews', () => {
    expect(everything).toContain('webviewTag: false');
    expect(read('security.ts')).toMatch(/'will-attach-webview', \(event\) => event\.preventDefault\(\)/);
  });
  test('13 navigation stays inside', () => {
    for (const moment of ['will-navigate', 'will-redirect'])
      expect(read('security.ts')).toContain(`contents.on('${moment}', stay)`);
  });
  test('14 no new windows', () =>
    expect(read('security.ts')).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))"));
  test('15 no address and no file is opened outside', () => {
    expect(everything).not.toMatch(/shell\.open(External|Path)/);
  });
  test('16 a current, pinned Electron', () => expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/));
  test('17 the sender of every message is checked', () => {
    const channels = [...everything.matchAll(/ipcMain\.(?:handle|on|once)\('([^']+)'/g)].map(([, name]) => name);
    expect(channels.sort()).toEqual(['flushed', 'next-event', 'operation']);
    for (const file of ['operations.ts', 'events.ts']) expect(read(file)).toContain('isOwn(event.senderFrame.url)');
    // `flushed` carries nothing and can only let a window close that is closing anyway.
    expect(read('window.ts')).toContain("ipcMain.handle('flushed', () => {");
  });
  test('beyond the list: own scheme instead of file:, no network, no dictionaries from the network', () => {
    expect(everything).not.toContain('file://');
    expect(read('security.ts')).toContain('webRequest.onBeforeRequest');
    expect(read('security.ts')).toContain('setSpellCheckerEnabled(false)');
    expect(read('preload.ts').match(/exposeInMainWorld/g)).toHaveLength(1);
  });
});
