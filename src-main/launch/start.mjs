/** `npm start`: gets ready, chooses the host, runs it. Options after `--`: --host, --library, --port, --no-open. */
import { join } from 'node:path';
import { findOrFetchElectron } from './electron-binary.mjs';
import { ensureBuilt, ensureInstalled, findNode, LaunchError, projectFolder } from './prepare.mjs';
import { orExplain, runProgram } from './run-program.mjs';

orExplain(() => {
  const { host, rest } = readHost(process.argv.slice(2));
  ensureInstalled();
  ensureBuilt();
  const electron = host === 'browser' ? undefined : findOrFetchElectron(host === 'electron');
  if (electron)
    return runProgram(electron, [...rootSwitches(), join(projectFolder, 'out', 'main', 'electron.js'), ...rest]);
  if (host === 'electron')
    throw new LaunchError(
      'Electron is not here and could not be fetched. Start without "--host electron" to use Chromium.'
    );
  if (host === undefined)
    console.error('Electron is not here and could not be fetched: Second Impression opens in Chromium instead.');
  runProgram(findNode(), [join(projectFolder, 'out', 'main', 'browser.js'), ...rest]);
});

/** Takes `--host X` or `--host=X` out; everything else is the host's. */
function readHost(arguments_) {
  const rest = [];
  let host;
  for (let index = 0; index < arguments_.length; index += 1) {
    const argument = arguments_[index];
    if (argument === '--host') host = arguments_[(index += 1)] ?? '';
    else if (argument.startsWith('--host=')) host = argument.slice('--host='.length);
    else rest.push(argument);
  }
  if (host !== undefined && host !== 'electron' && host !== 'browser') {
    throw new LaunchError('--host takes "electron" or "browser".');
  }
  return { host, rest };
}

/** Chromium's sandbox can't run as root. */
function rootSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
