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
  [file, 'It is exactly as you filed it.'],
  [{ ...file, bytes: 0 }, 'It is exactly as you filed it. But the file is empty, so it proves nothing.'],
  [
    { ...file, words: 'damaged' as const },
    'It is exactly as you filed it. But it can’t be opened: it came damaged, or is not what its name says.'
  ],
  [
    { ...file, mediaType: 'application/octet-stream' },
    'It is exactly as you filed it. But it can’t be opened: it came damaged, or is not what its name says.'
  ],
  [{ ...file, words: 'locked' as const }, 'It is exactly as you filed it.']
])('%o', (checked, said) => expect(verifiedWords(checked)).toBe(said));
