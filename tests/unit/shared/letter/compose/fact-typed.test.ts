/** Figures that a statement says once more, or what was before. */
import { expect, test } from 'vitest';
import { retold } from '../../../../../src-main/shared/letter/compose/fact-typed';
import { wordsForFacts, type Tongue } from '../../../../support/compose-words';

test.each<[Tongue, string, string, string, string]>([
  ['en', 'Waste was 9 now', '6', '%', 'Waste from 9% to 6%'],
  ['en', 'Complaints about trails, 31 before', '12', '', 'Complaints about trails from 31 to 12'],
  ['en', 'Enquiries answered, something like 40', '40', '', 'Enquiries answered'],
  ['en', 'Turkeys I make ready, 280 maybe little more', '280', '', 'Turkeys I make ready'],
  ['en', 'PMs done on time, was seventy something', '94', '%', 'PMs done on time'],
  ['de', 'Züge gefahren, ca. 410', '410', '', 'Züge gefahren'],
  ['de', 'Ausschuss war 9 jetzt', '6', '%', 'Ausschuss von 9 % auf 6 %']
])('%s: %s', (tongue, statement, figure, unit, right) =>
  expect(retold(statement, { figure, unit }, wordsForFacts(tongue))).toBe(right)
);

test.each<[Tongue, string, string]>([
  ['en', 'Cakes, 18 or 20', '18'],
  ['en', 'Enquiries answered, about 50', '40'],
  ['en', 'We opened now', '7'],
  ['de', 'Torten, 18 oder 20', '18']
])('stays as it is: %s %s', (tongue, statement, figure) =>
  expect(retold(statement, { figure, unit: '' }, wordsForFacts(tongue))).toBe(statement)
);
