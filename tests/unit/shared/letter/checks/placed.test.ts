/** A letter says where its proof does not stand where the card says. */
import { expect, test } from 'vitest';
import type { FactPlace } from '../../../../../src-main/contract';
import { mayBeIgnored, type LetterFacts } from '../../../../../src-main/shared/letter/checks/check';
import { runChecks } from '../../../../../src-main/shared/letter/checks/run-checks';
import { languages } from '../../../../support/languages';
import { said } from '../../../../support/said';

const id = '01890000-0000-7000-8000-00aaaaaaaaaa';
const fact = {
  ...{ id, key: 'aaaaaaaaaa', statement: 'Trained 14 people', figure: '14', unit: 'people', period: '', quote: '' },
  ...{ source: 'Report', sourcePage: 2, evidenceIds: [], retractedBecause: null, sharing: 'yes' as const },
  ...{ evidenceTrouble: null, notQuotable: null }
};
const place: FactPlace = {
  ...{ id, state: 'found', page: 2, pages: [2], lacks: null, passage: '', recognised: false }
};

function found(places: FactPlace[] | undefined, change: Partial<typeof fact> = {}) {
  const letter: LetterFacts = {
    ...{
      body: 'I trained [14 people](fact:aaaaaaaaaa).',
      subject: '',
      kind: 'recovery',
      language: 'en-GB',
      company: ''
    },
    ...{ role: '', people: [], sender: '', facts: [{ ...fact, ...change }], passages: [], places, interviewOn: null },
    ...{ today: '2026-11-13', sinceInterview: null, windowMs: 86_400_000, sent: false, pages: 1, unprintable: null }
  };
  return runChecks(letter, languages).findings.filter(({ checkId }) => checkId === 'claims.place');
}

test('nothing is said of what is found, can’t be told, or is not known yet', () => {
  expect(found([place])).toEqual([]);
  expect(found([])).toEqual([]);
  expect(found(undefined)).toEqual([]);
  for (const state of ['unreadable', 'waiting'] as const) expect(found([{ ...place, state, pages: [] }])).toEqual([]);
});

test('another page: said, with the page to use; the user may know better', () => {
  const [only, ...more] = found([{ ...place, state: 'elsewhere', pages: [5, 7] }]);
  expect(more).toEqual([]);
  expect(only && said(only.message)).toBe('The card says page 2, but it is on page 5, 7.');
  expect(only).toMatchObject({ usePage: { factId: id, page: 5 }, at: { from: 11, to: 20 } });
  expect(only && mayBeIgnored(only)).toBe(true);
});

test.each([
  ['missing', null, {}, 'The figure on the card is not in “Report”.'],
  ['missing', 'figure', {}, 'The figure on the card is not in “Report”.'],
  ['missing', null, { figure: '', quote: 'with patience' }, 'What the card quotes is not in “Report”.'],
  ['partly', 'quote', {}, 'The card’s quoted words are not in “Report”.']
] as const)('%s %s', (state, lacks, change, words) => {
  const [only] = found([{ ...place, state, pages: [], lacks }], change);
  expect(only && said(only.message)).toBe(words);
  expect(only?.usePage).toBeUndefined();
});

test('what must not be claimed at all is said once; what was found of another page is not said of this one', () => {
  const elsewhere: FactPlace = { ...place, state: 'elsewhere', pages: [5] };
  expect(found([elsewhere], { sharing: 'no' as never })).toEqual([]);
  expect(found([elsewhere], { sourcePage: 5 })).toEqual([]);
});
