/** Entry point of the browser host: looks at Node first, because the rest can't even be loaded under an old one. */
import { findNodeProblem } from '../node-version';

const problem = findNodeProblem();
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
const { start } = await import('./start');
start();
