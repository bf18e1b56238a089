/** Names get the capitals that they lack, and other words none. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameWritten, spelledNames } from '../../../../../src-main/core/letters/compose/spelled-names';
import { readWords } from '../../../../../src-main/core/letters/words';
import { holdBackWords } from '../../../../../src-main/core/letters/words/hold-back-words';
import { tidyWords } from '../../../../../src-main/core/letters/words/tidy-words';
import { applyEdits, tidyEdits } from '../../../../../src-main/shared/letter/compose/tidy';

const resources = join(import.meta.dirname, '../../../../../resources');

test.each([
  ['priya nair test manager', 'Priya Nair test manager'],
  ['daniel okoye, site lead', 'Daniel Okoye, site lead'],
  ['MAUREEN, STORES OFFICE', 'Maureen, stores office'],
  ['finance', 'finance'],
  ['ward manager J. Farrell', 'ward manager J. Farrell'],
  ['HR', 'HR'],
  ['Kay Dunn, ops manager', 'Kay Dunn, ops manager'],
  ['', '']
])('%s', (typed, right) => {
  expect(nameWritten(typed, readWords(resources, 'en', 'hold-back', holdBackWords))).toBe(right);
});

test.each([
  ['i asked priya nair first', 'I asked Priya Nair first.'],
  ['gareth showed me the yard', 'Gareth showed me the yard.'],
  ['i carry stone and mark the lines', 'I carry stone and mark the lines.'],
  ['ribble vale haulage took me on', 'Ribble Vale Haulage took me on.']
])('%s', (typed, right) => {
  const names = spelledNames(
    ['Priya Nair, test manager', 'Gareth', 'Mark Stone', 'Ribble Vale Haulage'],
    ['priya', 'gareth']
  );
  expect(applyEdits(typed, tidyEdits(typed, readWords(resources, 'en', 'tidy', tidyWords), names))).toBe(right);
});
