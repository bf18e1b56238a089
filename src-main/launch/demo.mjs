/** `npm run demo -- --out DIR`: gets ready, then walks the path on the sample library. */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, projectFolder } from './prepare.mjs';
import { orExplain, runProgram } from './run-program.mjs';

orExplain(() => {
  ensureInstalled();
  ensureBuilt();
  runProgram(findNode(), [join(projectFolder, 'out', 'main', 'demo.js'), ...process.argv.slice(2)]);
});
