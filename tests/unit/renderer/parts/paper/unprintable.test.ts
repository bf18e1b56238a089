/** What a computer without a font for it can't print of a letter, by its places; no font is looked at here. */
import { expect, test, vi } from 'vitest';
import type { LetterContent } from '../../../../../src-main/contract';
import { initialSettings } from '$shared/letter/sheet/settings';
import { unprintable } from '../../../../../src-renderer/parts/paper/unprintable';
import { timed } from '../../../../support/timed';

const content = (change: Partial<LetterContent> = {}): LetterContent => ({
  ...{ subject: '', body: '', sender: '', recipient: '', datedOn: '2026-11-23', language: 'en-GB' },
  ...{ tone: 'warm', ...initialSettings },
  ...change
});
const noChinese = (signs: Iterable<string>) =>
  Promise.resolve([...signs].filter((sign) => /\p{Script=Han}/u.test(sign)));
const now = Date.parse('2026-11-29T10:00:00Z');
const look = (change: Partial<LetterContent>, enclosures: { number: number | null; title: string }[] = []) =>
  unprintable(content(change), enclosures, now, noChinese);

test('forty pages of covered signs ask about no font', async () => {
  const body = 'Thank you for the time you took – “to talk” about the role at Halden & Rowe. Größe, škoda. '.repeat(
    1_300
  );
  expect(body.length).toBeGreaterThan(110_000);
  const asked = vi.fn(noChinese);
  expect(await timed('forty pages', () => unprintable(content({ body }), [], now, asked))).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});

test('a letter that the program’s fonts cover asks about no font', async () => {
  const asked = vi.fn(noChinese);
  const body =
    'Sehr geehrte Frau Łukasz-Öztürk,\r\n\r\n„so“ – 12 €, ½ − 3 × 4 … šķ ţ ě ő,\u00a0Ελλάδα, Благодарю вас. Việt\u200f\u00ad 🏽\ue000';
  const enclosures = [{ number: 1, title: 'Bescheinigung Nr. 3' }];
  expect(await unprintable(content({ body, sender: 'Ж', language: 'de' }), enclosures, now, asked)).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  [
    'the first run in the text',
    { body: 'Dear 林女士, thank you. 林' },
    { where: 'text', signs: ['林', '女', '士'], at: { from: 5, to: 8 } }
  ],
  ['after what can be drawn', { body: 'כן 林' }, { where: 'text', signs: ['林'], at: { from: 3, to: 4 } }],
  ['in a heading, in bold', { body: '## **退货**' }, { where: 'text', signs: ['退', '货'], at: { from: 5, to: 7 } }],
  ['by its number', { body: 'Dear &#26519;,' }, { where: 'text', signs: ['林'] }],
  ['the subject', { subject: '退' }, { where: 'subject', signs: ['退'] }],
  ['one’s own address', { sender: 'Nadia\n北京路 1' }, { where: 'sender', signs: ['北', '京', '路'] }],
  ['their address', { recipient: '林 Lin' }, { where: 'recipient', signs: ['林'] }],
  ['the date that the paper writes', { language: 'zh-CN' }, { where: 'date', signs: ['年', '月', '日'] }],
  [
    'a letter without a date of its own',
    { language: 'ja', datedOn: null },
    { where: 'date', signs: ['年', '月', '日'] }
  ]
])('%s', async (_, change, expected) => expect(await look(change as Partial<LetterContent>)).toEqual([expected]));

test('addresses of links and what is left out of the packet are not printed', async () => {
  expect(await look({ body: '[report](https://example.com/退货)' }, [{ number: null, title: '退货' }])).toEqual([]);
});

test('each enclosure by its number', async () => {
  const enclosures = [
    { number: 1, title: 'Zählung Ж 退货报告' },
    { number: 2, title: 'Report' },
    { number: 3, title: '告' }
  ];
  expect(await look({}, enclosures)).toEqual([
    { where: 'enclosure', number: 1, signs: ['退', '货', '报', '告'] },
    { where: 'enclosure', number: 3, signs: ['告'] }
  ]);
});

test('where nobody can tell, nothing is said', async () => {
  expect(await unprintable(content({ body: '林' }), [], now, () => Promise.resolve(null))).toBeNull();
  expect(await unprintable(content({ body: '林' }), [], now)).toBeNull();
});
