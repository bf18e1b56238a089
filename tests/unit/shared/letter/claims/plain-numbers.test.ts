/** Numbers that begin a line: those of lists are marks, those of sentences are the letter's own. */
import { expect, test } from 'vitest';
import { plainText } from '$shared/letter/text/plain';

test.each([
  ['12. Mai passt mir gut.', '12. Mai passt mir gut.'],
  ['Ich kam\n2019. Das war früh.', 'Ich kam\n2019. Das war früh.'],
  ['12. Mai\n\nText.\n\n3. Oktober', '12. Mai\n\nText.\n\n3. Oktober'],
  ['1) one reason', '1) one reason'],
  ['4. four\n5. five', '   four\n   five'],
  ['1. one\n\n2. two\n\n12. Mai', '   one\n\n   two\n\n12. Mai'],
  ['Reasons:\n\n1. a\n   more\n2. b', 'Reasons:\n\n   a\n   more\n   b']
])('%j', (markdown, plain) => expect(plainText(markdown)).toBe(plain));
