/** What is said of an e-mail's files before it is made. */
import { expect, test } from 'vitest';
import { attachedInWords } from '../../../../src-renderer/features/letter/export/mail-files';

const file = (title: string, megabytes: number, pages = '') => ({
  title,
  bytes: megabytes * 1_000_000,
  pages,
  redactions: []
});

test('files that no mailbox takes are named, the rest is counted', () => {
  expect(attachedInWords([])).toEqual({ goes: 'The letter is attached as a PDF.', tooLarge: null });
  expect(attachedInWords([file('Report', 1), file('Interview', 26)])).toEqual({
    goes: 'The letter is attached as a PDF, and one enclosure with it.',
    tooLarge: '“Interview” has 26 MB and stays behind: many mail servers refuse more than 20 MB in all.'
  });
  expect(attachedInWords([file('One', 30), file('Two', 30), file('Three', 30, '1-2')])).toEqual({
    goes: 'The letter is attached as a PDF, and one enclosure with it.',
    tooLarge: '2 enclosures are too large and stay behind: many mail servers refuse more than 20 MB in all.'
  });
});
