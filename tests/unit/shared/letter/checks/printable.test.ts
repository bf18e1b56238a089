/** The check of what this computer can’t print: how it is said, where it leads, and when it is said again. */
import { expect, test } from 'vitest';
import type { Finding, LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import { languages } from '../../../../support/languages';
import { said } from '../../../../support/said';

const letter = (change: Partial<LetterFacts> = {}): LetterFacts => ({
  ...{ body: 'Dear 林女士,\n\nThank you.', subject: '🙏', kind: 'recovery', language: 'en-GB', company: '', role: '' },
  ...{ people: [], sender: '', facts: [], passages: [], interviewOn: null, today: '2026-11-13', sinceInterview: null },
  ...{ windowMs: 24 * 3_600_000, sent: false, pages: 1, unprintable: null },
  ...change
});
const unprintable = (list: LetterFacts['unprintable'], change: Partial<LetterFacts> = {}): Finding[] =>
  runChecks(letter({ unprintable: list, ...change }), languages).findings.filter(
    ({ checkId }) => checkId === 'content.printable'
  );

test('is said by its place, in every kind of letter', () => {
  const places = [
    { where: 'text' as const, signs: ['林', '女'], at: { from: 5, to: 7 } },
    { where: 'subject' as const, signs: ['🙏'] },
    { where: 'sender' as const, signs: ['路'] },
    { where: 'recipient' as const, signs: ['林'] },
    { where: 'date' as const, signs: ['年', '月', '日'] },
    { where: 'enclosure' as const, number: 2, signs: [...'退货报告林王'] }
  ];
  for (const kind of ['recovery', 'thank_you', 'decline', 'request', 'follow_up'] as const) {
    expect(unprintable(places, { kind }).map(({ message }) => said(message))).toEqual([
      'This computer can’t print the Chinese characters 林 and 女 in your text.',
      'This computer can’t print the emoji 🙏 in the subject.',
      'This computer can’t print the Chinese character 路 in your address.',
      'This computer can’t print the Chinese character 林 in their address.',
      'This computer can’t print the Chinese characters 年, 月 and 日 in the date.',
      'This computer can’t print the Chinese characters 退, 货, 报, 告, 林 and 1 more in the name of enclosure 2.'
    ]);
  }
});

test('leads to its place', () => {
  const [text, subject, address] = unprintable([
    { where: 'text', signs: ['林'], at: { from: 5, to: 6 } },
    { where: 'subject', signs: ['林'] },
    { where: 'recipient', signs: ['林'] }
  ]);
  expect([text!.at, subject!.where, address!.at, address!.where]).toEqual([
    { from: 5, to: 6 },
    'subject',
    undefined,
    undefined
  ]);
});

test('is another thing to wave through when other characters come or the place is another', () => {
  const about = (signs: string[], number: number) => unprintable([{ where: 'enclosure', number, signs }])[0]!.about;
  expect(about(['林'], 1)).toBe(about(['林'], 1));
  expect(new Set([about(['林'], 1), about(['林', '退'], 1), about(['林'], 2)]).size).toBe(3);
});

test('is fine where everything can be printed, and unsaid where nobody can tell', () => {
  expect(runChecks(letter({ unprintable: [] }), languages).fine.map(said)).toContain('Every character can be printed');
  expect(runChecks(letter({ unprintable: null }), languages).fine.map(said)).not.toContain(
    'Every character can be printed'
  );
  expect(unprintable(null)).toEqual([]);
});
