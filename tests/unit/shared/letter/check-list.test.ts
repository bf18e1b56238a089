/** The list of where a letter can be checked: what stands on it, in which words, and what does not. */
import { expect, test } from 'vitest';
import { checkLines, titleInPacket } from '$shared/letter/enclosures/check-list';
import { claimMarkdown } from '$shared/letter/claims/links';

const id = (last: number): string => `0197a000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const key = (last: number): string => id(last).replaceAll('-', '').slice(-10);
type Known = Parameters<typeof checkLines>[1][number];
type Backing = Parameters<typeof checkLines>[2][number];
const fact = (last: number, given: Partial<Known> = {}): Known => ({
  ...{ id: id(last), sharing: 'yes', retractedAt: null, verifiableBy: '', sourcePerson: '' },
  ...given
});
const backing = (number: number | null, keys: number[], given: Partial<Backing> = {}): Backing => ({
  ...{ number, title: 'Report', fileName: 'report.pdf', way: 'merged', pages: '', pageCount: 4, claimPages: {} },
  claimKeys: keys.map(key),
  ...given
});
const nbsp = '\u00a0';

test('each claim once, in the letter’s order, with its place and who can confirm it', () => {
  const body = [
    'Dear Ms Hale,',
    `${claimMarkdown('I cut the **waiting time** by a third', id(2))}. In spring ${claimMarkdown('14 people', id(1))} worked in my shift, led by me. More.`,
    `Again ${claimMarkdown('a third', id(2))}.`
  ].join('\n\n');
  const facts = [fact(1, { sourcePerson: 'I. Moreau' }), fact(2, { verifiableBy: ' Ward sister ', sourcePerson: 'X' })];
  const list = [backing(1, [1]), backing(2, [2], { title: 'Waiting  times', claimPages: { [key(2)]: 3 } })];
  expect(checkLines(body, facts, list, 'en-GB')).toEqual([
    {
      ...{ key: key(2), claim: 'I cut the waiting time by a third', who: 'Ward sister' },
      ...{ place: `Enclosure${nbsp}2, p.${nbsp}3`, source: 'Waiting times' }
    },
    {
      ...{ key: key(1), claim: 'In spring 14 people worked in my shift, led by me.', who: 'I. Moreau' },
      ...{ place: `Enclosure${nbsp}1`, source: 'Report' }
    }
  ]);
});

test('a file that goes along by itself is named, in the letter’s language', () => {
  const list = [backing(3, [1], { title: 'Zeugnis', fileName: 'zeugnis.eml', way: 'attached', pageCount: null })];
  const [line] = checkLines(claimMarkdown('Ich habe acht Leute geführt', id(1)), [fact(1)], list, 'de-DE');
  expect(line).toMatchObject({ place: `Anlage${nbsp}3`, source: 'Zeugnis; eigene Datei: zeugnis.eml', who: '' });
});

test('in a packet the list of enclosures names files that go along by themselves', () => {
  const named = (given: Partial<Backing>): string => titleInPacket(backing(1, [], given), 'en').title;
  expect(named({ title: 'Reference', fileName: 'mail.eml', way: 'attached' })).toBe(
    'Reference; a file of its own: mail.eml'
  );
  expect(named({ title: 'mail.eml', fileName: 'mail.eml', way: 'attached' })).toBe('mail.eml');
  expect(named({ title: 'Report', fileName: 'r.pdf' })).toBe('Report');
});

test('a page that stays behind is not named', () => {
  const list = [backing(1, [1], { pages: '1-2', claimPages: { [key(1)]: 4 } })];
  expect(checkLines(claimMarkdown('one two three four', id(1)), [fact(1)], list, 'en')[0]!.place).toBe(
    `Enclosure${nbsp}1`
  );
});

test('nothing of what must not be claimed or shared, nor of what nothing and nobody backs', () => {
  const body = [1, 2, 3, 4, 5, 6].map((last) => claimMarkdown('said in four words', id(last))).join('\n\n');
  const facts = [
    fact(1, { sharing: 'no', verifiableBy: 'Secret Person' }),
    fact(2, { retractedAt: '2026-01-01T00:00:00.000Z', verifiableBy: 'Another' }),
    fact(3),
    fact(4, { sharing: 'ask', verifiableBy: 'The union' }),
    fact(5)
  ];
  const list = [backing(null, [5]), backing(1, [1, 2])];
  expect(checkLines(body, facts, list, 'en').map(({ who, place }) => [who, place])).toEqual([['The union', '']]);
  expect(checkLines('Nothing is claimed.', facts, list, 'en')).toEqual([]);
});

test('a short claim in an endless sentence stands alone', () => {
  const body = `${'and so on '.repeat(60)}${claimMarkdown('9 \\[nine\\] %', id(1))}${' and on'.repeat(60)}.`;
  expect(checkLines(body, [fact(1, { verifiableBy: 'A' })], [], 'en')[0]!.claim).toBe('9 [nine] %');
});
