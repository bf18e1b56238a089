/** `npm run dev`: Electron with hot reload where its binary is; else the browser host, built anew and restarted on every change. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { sourceFolders } from './fingerprint.mjs';
import { ensureInstalled, findNode, projectFolder } from './prepare.mjs';
import { orExplain, runProgram } from './run-program.mjs';

const builder = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const calm = 300;

orExplain(() => {
  ensureInstalled();
  if (findElectron()) return runProgram(findNode(), [builder, 'dev', '--', ...process.argv.slice(2)]);
  console.error('Electron is not here: the browser host runs instead. Reload the page after a change.');
  runBrowserHostOnChange(['--no-open', '--port', '4680', ...process.argv.slice(2)]);
});

/** The port stays, the key does not: after a restart the new address is printed. */
function runBrowserHostOnChange(options) {
  let host;
  let timer;
  const restart = () => {
    const built = spawnSync(findNode(), [builder, 'build', '--logLevel', 'error'], {
      cwd: projectFolder,
      stdio: 'inherit'
    });
    if (built.status !== 0) return;
    const start = () =>
      (host = spawn(findNode(), [join(projectFolder, 'out', 'main', 'browser.js'), ...options], { stdio: 'inherit' }));
    if (!host || host.exitCode !== null) return void start();
    host.once('exit', start);
    host.kill('SIGTERM');
  };
  for (const folder of sourceFolders) {
    watch(join(projectFolder, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(restart, calm);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (!host || host.exitCode !== null) process.exit(0);
      host
        .removeAllListeners('exit')
        .once('exit', () => process.exit(0))
        .kill('SIGTERM');
    });
  }
  restart();
}
