/** A kept version and the line under the letter must say the same number: the rule stands in the core and in the renderer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../../src-main/core/letters/words';
import { countWords as countOnScreen } from '../../../../src-renderer/features/letter/meter';

test('links, hyphens, figures and marks count as a reader counts them', () => {
  expect(countWords('see [the note](https://example.org/a-b/c), a well-known **1,240**')).toBe(6);
  expect(countWords('[1]: https://example.org/one/two')).toBe(0);
});

test('both counts agree on whatever is written', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '[a b](https://e.org/c-d)',
      '\n[1]: https://e.org/x y\n',
      'on-site',
      '1,240',
      '**bold**',
      '東京で面接',
      'ไทย'
    )
  );
  const languages = fc.constantFrom('en', 'de', 'ja', 'th', 'no such tag', '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), languages, (pieces, language) => {
      const text = pieces.join(' ');
      expect(countWords(text, language)).toBe(countOnScreen(text, language));
    }),
    { numRuns: 500 }
  );
});
