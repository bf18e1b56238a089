/** `npm test`: every check and suite, one after the other whatever fails, and one summed line at the end. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, projectFolder } from '../src-main/launch/prepare.mjs';
import { orExplain, runProgram } from '../src-main/launch/run-program.mjs';
import {
  failedInPlaywright,
  failedInVitest,
  failedText,
  skippedInPlaywright,
  skippedInVitest,
  skippedText
} from './support/test-reports.mjs';

/** Lint, formats, types and build that did not pass. */
const brokenChecks = [];
orExplain(ensureInstalled);
const node = orExplain(findNode);
// The tools below, and TypeScript without a build, want the project's own Node.
if (process.execPath === node || process.env.SECOND_IMPRESSION_TESTS === '1') await runAll();
else runProgram(node, [import.meta.filename], { SECOND_IMPRESSION_TESTS: '1' });

async function runAll() {
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const reports = mkdtempSync(join(tmpdir(), 'second-impression-tests-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = ({ passed = 0, failed = 0, skipped = 0 }) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  };
  // Not before: it reads TypeScript, which the Node that npm found may not.
  const { ensureTools } = await import('./support/ensure-tools.mjs');
  const missing = await ensureTools();
  for (const counts of await Promise.all([lint(), formatAndTypes()])) add(counts);
  add(vitest('unit', reports));
  add(asOneTest('Build', () => (ensureBuilt(), true)));
  add(vitest('hosts', reports));
  add(playwright(reports));
  const vitests = ['unit', 'hosts'].map((name) => readReport(join(reports, `${name}.json`)));
  const walks = readReport(join(reports, 'end-to-end.json'));
  rmSync(reports, { recursive: true, force: true });
  const skipped = [...vitests.flatMap((each) => skippedInVitest(each, missing)), ...skippedInPlaywright(walks)];
  if (skipped.length > 0) console.log(`\n== Skipped\n${skippedText(skipped).join('\n')}`);
  // Last, where whoever sees only the end of a long output finds it.
  const failed = [...vitests.flatMap(failedInVitest), ...failedInPlaywright(walks)];
  if (brokenChecks.length + failed.length > 0)
    console.log(`\n== Failed\n${[...brokenChecks.map((name) => `- ${name}`), ...failedText(failed)].join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function tool(name, path) {
  return join(projectFolder, 'node_modules', name, path);
}

function lint() {
  return inTheBackground('Lint', tool('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']);
}

/** Beside the lint, which takes as long as both: the machines that run this have two cores. */
async function formatAndTypes() {
  const arguments_ = ['.', '--check', '--log-level', 'warn'];
  const format = await inTheBackground('Format', tool('prettier', 'bin/prettier.cjs'), arguments_);
  const types = await inTheBackground('Types', 'tests/typecheck.mjs', []);
  return { passed: (format.passed ?? 0) + (types.passed ?? 0), failed: (format.failed ?? 0) + (types.failed ?? 0) };
}

/** One test; what it prints comes when it has ended, so that two don't mix. */
async function inTheBackground(name, script, arguments_) {
  const begun = Date.now();
  const child = spawn(node, [script, ...arguments_], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((ended) => child.once('close', ended));
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`\n== ${name}\n${output}${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return counted(name, code === 0);
}

function counted(name, passed) {
  if (!passed) brokenChecks.push(name);
  return passed ? { passed: 1 } : { failed: 1 };
}

/** True when it ended well; output goes straight through. */
function run(script, arguments_, environment = {}) {
  const env = { ...process.env, ...environment };
  return (
    spawnSync(node, [script, ...arguments_], { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], env })
      .status === 0
  );
}

function title(name) {
  console.log(`\n== ${name}`);
  return Date.now();
}

function asOneTest(name, check) {
  const begun = title(name);
  let passed = false;
  try {
    passed = check();
  } catch (error) {
    console.error(error.message);
  }
  console.log(`${passed ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`);
  return counted(name, passed);
}

function vitest(project, reports) {
  title(`Vitest: ${project}`);
  const report = join(reports, `${project}.json`);
  const arguments_ = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`
  ];
  const well = run(tool('vitest', 'vitest.mjs'), arguments_);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readReport(report);
  return honest(well, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
}

function playwright(reports) {
  title('Playwright: end to end');
  const report = join(reports, 'end-to-end.json');
  const well = run(tool('@playwright/test', 'cli.js'), ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report).stats ?? {};
  return honest(well, { passed: expected + flaky, failed: unexpected, skipped });
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** A suite that broke without a failed test (a file that does not load, a crash) counts as one failure. */
function honest(well, counts) {
  return well || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
