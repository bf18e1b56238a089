/** Words as a reader counts them: no marks of Markdown, no addresses, whatever the script. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '$shared/letter/text/words';

test.each([
  ['', 0],
  ['Dear Ms Öztürk,', 3],
  ['**1,240** accounts in *nine* days', 5],
  ['- one\n- two\n\n> three', 3],
  ['- \n\n> # ***', 0],
  ['well-known, don’t', 2],
  ['It’s 78% of 1,470 (page 2).', 6],
  ['see [the note](https://example.org/a-b/c), a well-known **1,240**', 6],
  ['[1]: https://example.org/one/two', 0],
  ['東京で面接', 3]
])('%j has %i', (text, words) => expect(countWords(text)).toBe(words));

test('a language that nobody knows counts all the same', () => {
  expect(countWords('one two', 'not a language!')).toBe(2);
  expect(countWords('東京', 'no such tag')).toBeGreaterThan(0);
});

test('more text never has fewer words', () =>
  fc.assert(fc.property(fc.string(), (text) => countWords(`${text}\n\nword`) === countWords(text) + 1)));
