/** Only words without end may be broken anywhere, and from their end, so that the places before stay where they are. */
import { expect, test } from 'vitest';
import { breaksIn } from '../../../../../src-renderer/parts/paper/long-words';

test('words that somebody wrote are left whole, also where a script has no spaces', () => {
  for (const text of [
    'a'.repeat(999),
    'word '.repeat(1_000),
    `https://example.org/${'a'.repeat(900)}`,
    '漢字'.repeat(2_000)
  ])
    expect(breaksIn(text)).toEqual([]);
});

test('a word without end is broken in steps, beside others too', () => {
  const [first, ...rest] = breaksIn(`one ${'[*a]'.repeat(250)} two`).reverse();
  expect([first, ...rest]).toEqual([204, 404, 604, 804]);
});
