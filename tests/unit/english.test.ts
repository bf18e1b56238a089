/** Every word of the interface comes from the catalogue of messages. */
import { expect, test } from 'vitest';
import { englishIn, findEnglish } from '../support/find-english.mjs';

test('no English for people stands outside the catalogue and resources', () => {
  expect(findEnglish().map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test('it is found where it stands: in a text, an attribute, a string, a sentence with a gap', () => {
  const text =
    "<script>const words = 'Try it again'; const other = `Saved ${1} times.`;</script><p title='Look at it'>Close</p>";
  expect(englishIn('a.svelte', text).map((each) => each.text)).toEqual([
    'Try it again',
    'Saved … times.',
    'Look at it',
    'Close'
  ]);
});
