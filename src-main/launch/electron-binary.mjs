/** Finds Electron's binary, which npm does not deliver, or fetches it within a bounded time, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, projectFolder } from './prepare.mjs';

const fetchPatience = 20_000;
const electronFolder = join(projectFolder, 'node_modules', 'electron');
const failureNote = join(projectFolder, 'node_modules', '.cache', 'second-impression', 'electron-not-fetched');

/** Absolute path, or undefined. Never fetches anything. */
export function findElectron() {
  try {
    const name = readFileSync(join(electronFolder, 'path.txt'), 'utf8');
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist'), name);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** As findElectron, but tries to fetch it first: at most 20 s, and after a failure not again unless `insist` is set. */
export function findOrFetchElectron(insist) {
  const found = findElectron();
  if (found) return found;
  const installer = join(electronFolder, 'install.js');
  if (!existsSync(installer) || (!insist && hasFailedBefore())) return undefined;
  console.error('Fetching Electron (at most 20 seconds).');
  spawnSync(findNode(), [installer], {
    cwd: projectFolder,
    stdio: 'ignore',
    timeout: fetchPatience,
    killSignal: 'SIGKILL'
  });
  const fetched = findElectron();
  if (!fetched) noteFailure();
  return fetched;
}

const version = () => JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;

function hasFailedBefore() {
  return existsSync(failureNote) && readFileSync(failureNote, 'utf8') === version();
}

function noteFailure() {
  mkdirSync(join(failureNote, '..'), { recursive: true });
  writeFileSync(failureNote, version());
}
