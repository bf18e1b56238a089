/** `npm run test:e2e`: builds what is stale, then runs the end-to-end suite in every host; arguments go on to Playwright. */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, projectFolder } from '../src-main/launch/prepare.mjs';
import { orExplain, runProgram } from '../src-main/launch/run-program.mjs';

orExplain(() => {
  ensureInstalled();
  ensureBuilt();
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  runProgram(findNode(), [playwright, 'test', ...process.argv.slice(2)]);
});
