/** Names get the capitals that they lack, and other words none. */
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  nameWritten,
  personName,
  properName,
  spelledNames
} from '../../../../../src-main/core/letters/compose/spelled-names';
import { readWords } from '../../../../../src-main/core/letters/words';
import { holdBackWords } from '../../../../../src-main/core/letters/words/hold-back-words';
import { nameWords } from '../../../../../src-main/core/letters/words/name-words';
import { tidyWords } from '../../../../../src-main/core/letters/words/tidy-words';
import { shortCompany } from '../../../../../src-main/shared/letter/compose/company';
import { applyEdits, tidyEdits } from '../../../../../src-main/shared/letter/compose/tidy';
import { labelledLines } from '../../../shared/letter/compose/labelled';

const resources = join(import.meta.dirname, '../../../../../resources');
const wordsOf = (language: string) => ({
  person: readWords(resources, language, 'hold-back', holdBackWords),
  spelling: readWords(resources, language, 'names', nameWords),
  tidy: readWords(resources, language, 'tidy', tidyWords)
});
const english = wordsOf('en');

test.each([
  ['priya nair test manager', 'Priya Nair test manager'],
  ['daniel okoye, site lead', 'Daniel Okoye, site lead'],
  ['MAUREEN, STORES OFFICE', 'Maureen, stores office'],
  ['mrs bell at the college', 'Mrs Bell at the college'],
  ["mr o'connor, head of year", "Mr O'Connor, head of year"],
  ['finance', 'finance'],
  ['ward manager J. Farrell', 'ward manager J. Farrell'],
  ['HR', 'HR'],
  ['Kay Dunn, ops manager', 'Kay Dunn, ops manager'],
  ['', '']
])('%s', (typed, right) => {
  expect(nameWritten(typed, english.person, english.spelling)).toBe(right);
});

test.each([
  ['lee marsden', 'Lee Marsden'],
  ['anne-marie o’neill', 'Anne-Marie O’Neill'],
  ['ludwig van den bosch', 'Ludwig van den Bosch'],
  ['calder valley plumbing & heating', 'Calder Valley Plumbing & Heating'],
  ['the old mill ltd', 'The Old Mill Ltd'],
  ["st bride's nhs trust", "St Bride's NHS Trust"],
  ['easyJet', 'easyJet'],
  ['acme.com', 'acme.com'],
  ['3m', '3m'],
  ['\\[your name\\]', '\\[your name\\]'],
  ['Lee marsden', 'Lee marsden']
])('the name “%s” is written “%s”', (typed, right) => {
  expect(properName(typed, english.spelling)).toBe(right);
});

describe.each(['en', 'de'])('names in what was typed, %s', (language) => {
  const { person, spelling, tidy } = wordsOf(language);
  it.each(labelledLines(`names.${language}.txt`).map((line) => line.split(/ => /)))('%s', (left = '', right = '') => {
    const [typed = '', name = ''] = left.split(/ ?\| ?/);
    const company = name.startsWith('co:') ? name.slice(3) : '';
    const names = spelledNames(
      {
        names: company === '' ? [] : [company, shortCompany(company)].map((each) => properName(each, spelling)),
        people: company === '' && name !== '' ? [personName(name, person, spelling)] : []
      },
      person,
      spelling
    );
    expect(applyEdits(typed, tidyEdits(typed, tidy, names))).toBe(right === '=' ? typed : right);
  });
});
