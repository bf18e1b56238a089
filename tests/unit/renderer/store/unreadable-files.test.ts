/** What is said of a file that was checked: that nothing changed since, and whether anybody can read it. */
import { expect, it } from 'vitest';
import { verifiedWords } from '../../../../src-renderer/store/unreadable-files';

const file = {
  state: 'whole',
  bytes: 900,
  words: 'searchable',
  fileName: 'r.pdf',
  mediaType: 'application/pdf'
} as const;

it.each([
  [file, 'The file is intact: exactly as you added it.'],
  [{ ...file, bytes: 0 }, 'The file is exactly as you added it, but it is empty, so it proves nothing.'],
  [
    { ...file, words: 'damaged' as const },
    'The file is exactly as you added it, but it can’t be opened: it was already damaged, or is not the type its name says.'
  ],
  [
    { ...file, mediaType: 'application/octet-stream' },
    'The file is exactly as you added it, but it can’t be opened: it was already damaged, or is not the type its name says.'
  ],
  [{ ...file, words: 'locked' as const }, 'The file is intact: exactly as you added it.']
])('%o', (checked, said) => expect(verifiedWords(checked)).toBe(said));
