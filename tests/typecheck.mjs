/** Type-checks every layer with the libraries that this layer may use: the contract without Node, the core without DOM, the renderer without Node. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, findNode, projectFolder } from '../src-main/launch/prepare.mjs';
import { orExplain } from '../src-main/launch/run-program.mjs';

const tsc = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
const svelteCheck = join(projectFolder, 'node_modules', 'svelte-check', 'bin', 'svelte-check');
const checks = [
  { name: 'shared', arguments_: [tsc, '-p', 'src-main/shared'] },
  { name: 'contract', arguments_: [tsc, '-p', 'src-main/contract'] },
  { name: 'core', arguments_: [tsc, '-p', 'src-main/core'] },
  { name: 'hosts and demo', arguments_: [tsc, '-p', 'src-main'] },
  { name: 'tests', arguments_: [tsc, '-p', 'tests'] },
  {
    name: 'renderer',
    arguments_: [
      svelteCheck,
      '--tsconfig',
      'src-renderer/tsconfig.json',
      '--threshold',
      'warning',
      '--fail-on-warnings'
    ]
  }
];

orExplain(ensureInstalled);
const waiting = [...checks];
let failed = false;

/** Two at a time: the machines that run this have two cores. */
await Promise.all(
  [0, 1].map(async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await run(check.arguments_);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} types of ${check.name}`);
      if (code === 0) continue;
      failed = true;
      console.log(output);
    }
  })
);
process.exit(failed ? 1 : 0);

function run(arguments_) {
  return new Promise((resolve) => {
    const child = spawn(findNode(), arguments_, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => resolve({ code, output }));
  });
}
