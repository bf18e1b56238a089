/** Makes sure that the programs which tests drive are there: Debian's where it may install them, else it says what to install. */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../../src-main/hosts/browser/find-chromium.ts';

const present = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

const lacking = () => [
  ...(findChromium() ? [] : ['chromium']),
  ...(present('pdftotext') ? [] : ['poppler-utils']),
  ...(present('qpdf') ? [] : ['qpdf']),
  ...(present('soffice') ? [] : ['libreoffice-writer-nogui'])
];

/** Names of what is still missing. Without a Chromium nothing can be shown, so that ends the run; the others only let their tests be skipped. */
export async function ensureTools() {
  const missing = lacking();
  if (missing.length === 0) return [];
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && present('apt-get');
  if (mayInstall) install(missing);
  if (findChromium()) {
    if (!mayInstall) console.log(`Not found: ${missing.join(', ')}. Tests that need them are skipped.`);
    return lacking();
  }
  console.error(
    'The tests drive a real browser: install Chromium, Chrome or Edge, or set CHROMIUM_PATH. Then run npm test again.'
  );
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

function install(packages) {
  console.log(`Installing ${packages.join(', ')} from Debian.`);
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
