/** Gets a bare clone ready to run: installs what is missing and builds what is stale. Plain JavaScript for Node 20 and later. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprintSources } from './fingerprint.mjs';

export const projectFolder = dirname(dirname(import.meta.dirname));
const inProject = (...parts) => join(projectFolder, ...parts);
export const onWindows = process.platform === 'win32';

/** Something that the user can act on; shown as one sentence, without a stack. */
export class LaunchError extends Error {}

/** The project's own Node 24, else the running one where that will do (better-sqlite3 crashes under Node 20). */
export function findNode() {
  const pinned = inProject('node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new LaunchError(
    `Second Impression needs Node 24, and this is Node ${process.versions.node}. Run "npm ci" once in its folder: that brings the right one along.`
  );
}

/** Runs `npm ci` when the installed packages are not the ones that package-lock.json names. Its output goes to stderr. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing what Second Impression needs. This takes a minute or two, once.');
  const npm = process.env.npm_execpath;
  const arguments_ = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const options = { cwd: projectFolder, stdio: ['ignore', process.stderr, process.stderr] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...arguments_], options)
    : spawnSync(onWindows ? 'npm.cmd' : 'npm', arguments_, { ...options, shell: onWindows });
  if (result.status !== 0) {
    throw new LaunchError('Installing did not work; the lines above say why. Check the connection, then start again.');
  }
}

/** Compares with the list that npm itself leaves behind as the last step of an install. */
export function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const wanted = readPackages('package-lock.json');
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Builds when a source file, or what the build depends on, has changed since the last build. Output goes to stderr. */
export function ensureBuilt() {
  const stamp = inProject('out', '.built-from');
  const fingerprint = fingerprintSources(projectFolder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.error('Building Second Impression.');
  const builder = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = spawnSync(findNode(), [builder, 'build', '--logLevel', 'error'], {
    cwd: projectFolder,
    stdio: ['ignore', process.stderr, process.stderr]
  });
  if (result.status !== 0) throw new LaunchError('Building did not work; the lines above say why.');
  mkdirSync(inProject('out'), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
