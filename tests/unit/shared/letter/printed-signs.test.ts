/** Which signs need a font, and what they are called. */
import { expect, test } from 'vitest';
import { signsIn, signsInWords } from '$shared/letter/sheet/printed-signs';
import { said } from '../../../support/said';

const signs = (text: string): string => [...signsIn(text).keys()].join(' ');

test.each([
  ['Chinese, each once', '退货报告，退货', '退 货 报 告 ，'],
  ['accents stand on their letters', 'e\u0301 n\u0303 \u0928\u093f\u092e\u094d', 'e n न म'],
  ['a vowel sign above a letter of another script', 'שׁ', 'ש'],
  ['spaces, line ends, a soft hyphen, a mark of order', ' \t\r\n\u00a0\u2009\u202f\u3000\u00ad\ufeff', ''],
  ['marks of direction', '\u200e\u200f\u061c\u202a\u202e\u202c\u2066\u2069', ''],
  ['joiners and selectors', '\u200c\u200d\ufe0e\ufe0f\u{e0101}\u180b', ''],
  ['an emoji of several people', '👩‍👧‍👦', '👩 👧 👦'],
  ['an emoji with a colour of skin, and one with a selector', '👍🏽 ❤️', '👍 ❤'],
  ['a colour of skin alone', '🏽', ''],
  ['a key', '1️⃣', '1'],
  ['the flag of a country is one sign, that of a part of it a black flag', '🇩🇪🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪 🇫🇷 🏴'],
  ['half a flag', '🇩 x', '🇩 x'],
  ['private use, unassigned, no character at all', '\ue000\u{f0000}\u{10fffd}\u0378\uffff\u{1fffe}', ''],
  ['half a pair', 'a\ud83d b\ude00', 'a b'],
  ['an empty letter of Korean', '\u3164\u115f', ''],
  ['beyond the first 65,536', '𠮷野家', '𠮷 野 家']
])('%s', (_, text, expected) => expect(signs(text)).toBe(expected));

test('each comes with its first place, counted in code units', () =>
  expect([...signsIn('👩 林a林')]).toEqual([
    ['👩', 0],
    ['林', 3],
    ['a', 4]
  ]));

test('what is known is passed over', () => {
  const known = new Uint8Array(0x80).fill(1);
  expect([...signsIn('Dear 林, é', known).keys()]).toEqual(['林', 'é']);
});

test.each([
  [['退'], 'the Chinese character 退'],
  [['退', '货'], 'the Chinese characters 退 and 货'],
  [[...'退货报告林'], 'the Chinese characters 退, 货, 报, 告 and 林'],
  [[...'退货报告林张'], 'the Chinese characters 退, 货, 报, 告, 林 and 1 more'],
  [[...'退货报告林张李王陈'], 'the Chinese characters 退, 货, 报, 告, 林 and 4 more'],
  [[...'日ほ'], 'the Chinese and Japanese characters 日 and ほ'],
  [['🙏'], 'the emoji 🙏'],
  [['🙏', '🇩🇪'], 'the emoji 🙏 and 🇩🇪'],
  [['ש', '🙏'], 'the Hebrew characters and emoji ש and 🙏'],
  [['⟡'], 'the character ⟡'],
  [['⟡', '⟢'], 'the characters ⟡ and ⟢'],
  [['न', '⟡'], 'the Devanagari characters and others न and ⟡']
])('%j are %s', (given, expected) => expect(said(signsInWords(given))).toBe(expected));
