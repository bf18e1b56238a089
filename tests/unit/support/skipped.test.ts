/** What `npm test` says of skipped tests. */
import { expect, test } from 'vitest';
import { skippedInPlaywright, skippedInVitest, skippedText } from '../../support/skipped.mjs';

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
