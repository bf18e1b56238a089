/** Waving a finding through is about this one place: another with the same words is asked about, and edits elsewhere change nothing. */
import { expect, test } from 'vitest';
import type { Finding, LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import { findingsOf } from '$shared/letter/checks/spelling';
import { languages } from '../../../../support/languages';
import { said } from '../../../../support/said';

const letter = (body: string): LetterFacts => ({
  ...{ body, subject: 'Our talk', kind: 'recovery', language: 'en-GB', company: 'Halden', role: 'Lead', people: [] },
  ...{ sender: '', facts: [], passages: [], interviewOn: null, today: '2026-11-13', sinceInterview: null },
  ...{ windowMs: 24 * 3_600_000, sent: false, pages: 1, unprintable: null }
});
const figures = (body: string): Finding[] =>
  runChecks(letter(body), languages).findings.filter(({ checkId }) => checkId === 'claims.unsupported');
const about = (body: string, words: string, which = 0): string => {
  const places = figures(body).filter(({ at }) => body.slice(at?.from, at?.to).includes(words));
  const found = places[which];
  if (!found)
    throw new Error(`No figure “${words}” in “${body}”: ${figures(body).map(({ message }) => said(message))}`);
  return found.about;
};

const two = 'I trained 4 people in spring.\n\nI closed 4 stores in autumn.';

test.each([
  ['two sentences with the same figure', two, '4'],
  ['two in the same sentence', 'I trained 4 people and closed 4 stores.', '4'],
  ['a percentage', 'Costs fell by 12 %. Sales fell by 12 %, too.', '12'],
  ['money', 'We saved €3,000 there. We lost €3,000 here.', '3,000'],
  ['the same sentence twice', 'It took 4 weeks. We waited. It took 4 weeks.', '4']
])('%s are two findings', (_, body, words) => {
  const names = figures(body).filter(({ at }) => body.slice(at?.from, at?.to).includes(words));
  expect(names).toHaveLength(2);
  expect(new Set(names.map((each) => each.about)).size).toBe(2);
});

test.each([
  ['words before', `Thank you for your time.\n\n${two}`],
  ['words after', `${two}\n\nI trained 9 others, too.`],
  ['another claim with the same figure before it', `I wrote 4 reports.\n\n${two}`],
  ['the other sentence gone', 'I trained 4 people in spring.'],
  ['the line broken elsewhere', two.replace('people in', 'people\nin')],
  ['emphasis', two.replace('people', '**people**')],
  ['a list', two.replace('I trained', '- I trained')]
])('%s leave a finding the same', (_, body) => {
  const wanted = about(two, '4');
  expect(figures(body).filter((each) => each.about === wanted)).toHaveLength(1);
});

test.each([
  ['another figure', two.replace('4 people', '5 people'), '5'],
  ['another thing counted', two.replace('people', 'managers'), '4'],
  ['another sentence around it', two.replace('in spring', 'all by myself'), '4']
])('%s is asked about anew', (_, body, words) => expect(about(body, words)).not.toBe(about(two, '4')));

test('a word is right everywhere, a slip of grammar only where it stands', () => {
  const body = 'Teh one is here. Teh one is there.';
  const slip = (from: number, isSpelling: boolean) => ({
    ...{ from, to: from + 3, text: 'Teh', message: 'No', isSpelling, suggestions: [] }
  });
  const named = (isSpelling: boolean): number =>
    new Set(findingsOf(body, [slip(0, isSpelling), slip(17, isSpelling)], languages).map((each) => each.about)).size;
  expect(named(true)).toBe(1);
  expect(named(false)).toBe(2);
});

test('no name is longer than the library takes', () => {
  const body = `${'word '.repeat(5000)}costs fell by 40 % there.`;
  for (const { about: name } of runChecks(letter(body), languages).findings)
    expect(name.length).toBeLessThanOrEqual(300);
});
