/** What `npm test` says of skipped and of failed tests. */
import { expect, test } from 'vitest';
import {
  failedInPlaywright,
  failedInVitest,
  failedText,
  skippedInPlaywright,
  skippedInVitest,
  skippedText
} from '../../support/test-reports.mjs';

test('reports of both runners are grouped by reason, and few tests are named', () => {
  const vitest = {
    testResults: [
      {
        assertionResults: [
          { status: 'passed', fullName: 'runs' },
          { status: 'skipped', fullName: 'in LibreOffice opens' }
        ]
      }
    ]
  };
  const why = "Electron's binary is not here.";
  const skipped = (title: string) => ({
    title,
    tests: [
      { status: 'expected', projectName: 'browser', annotations: [] },
      { status: 'skipped', projectName: 'electron', annotations: [{ type: 'skip', description: why }] }
    ]
  });
  const specs = Array.from({ length: 9 }, (_, index) => skipped(`walk ${index}`));
  const playwright = { suites: [{ specs: specs.slice(0, 4), suites: [{ specs: specs.slice(4) }] }] };
  expect(skippedText([...skippedInVitest(vitest, ['soffice']), ...skippedInPlaywright(playwright)])).toEqual([
    '1 skipped: Not found: soffice.',
    '  - in LibreOffice opens',
    `9 skipped: ${why}`
  ]);
  expect(skippedText([...skippedInVitest({}, []), ...skippedInPlaywright({})])).toEqual([]);
});

test('what failed is named with the first lines of why, a file that did not load too', () => {
  const long = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n');
  const vitest = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'divides', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'] }
        ]
      },
      { name: 'b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] }
    ]
  };
  const walk = { status: 'unexpected', projectName: 'browser', results: [{ errors: [{ message: long }] }] };
  const playwright = { suites: [{ specs: [{ title: 'walks', file: 'c.spec.ts', tests: [walk] }] }] };
  const lines = failedText([...failedInVitest(vitest), ...failedInPlaywright(playwright)]);
  expect(lines.slice(0, 6)).toEqual([
    '- a.test.ts: divides',
    '    expected 1',
    '    to be 2',
    '- b.test.ts',
    '    Cannot find module',
    '- c.spec.ts: walks (browser)'
  ]);
  expect(lines.at(-1)).toBe('    line 13');
  expect(failedText([...failedInVitest({}), ...failedInPlaywright({})])).toEqual([]);
});
