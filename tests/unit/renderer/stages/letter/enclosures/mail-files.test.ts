/** What is said of an e-mail's files before it is made. */
import { expect, test } from 'vitest';
import { attachedInWords } from '../../../../../../src-renderer/stages/letter/export/mail-files';
import { message } from '$shared/messages/catalogue';

const file = (title: string, megabytes: number, pages = '') => ({
  title,
  bytes: megabytes * 1_000_000,
  pages,
  redactions: [],
  problem: null
});

test('files that no mailbox takes are named, the rest is counted', () => {
  expect(attachedInWords([], true)).toEqual({ goes: 'The letter as a PDF', stays: null });
  expect(attachedInWords([file('Report', 1), file('Interview', 26)], true)).toEqual({
    goes: 'The letter as a PDF and one enclosure',
    stays: '“Interview” has 26 MB and is not attached: many mail servers refuse more than 20 MB in all.'
  });
  expect(attachedInWords([file('One', 30), file('Two', 30), file('Three', 30, '1-2')], true)).toEqual({
    goes: 'The letter as a PDF and one enclosure',
    stays: '2 enclosures are too large and not attached: many mail servers refuse more than 20 MB in all.'
  });
  const broken = { ...file('Scan', 30), problem: message('enclosed.damaged') };
  expect(attachedInWords([broken, file('One', 1), file('Two', 1)], true)).toEqual({
    goes: 'The letter as a PDF and 2 enclosures',
    stays: '“Scan” can’t be attached. The list of enclosures says why.'
  });
});

test('what no longer fits beside the files before it is not counted as going', () => {
  expect(attachedInWords([file('One', 8), file('Two', 9), file('Three', 5)], true)).toEqual({
    goes: 'The letter as a PDF and 2 enclosures',
    stays: '“Two” has 9 MB and is not attached: many mail servers refuse more than 20 MB in all.'
  });
});

test('where the letter is the text, only enclosures are attached', () => {
  expect(attachedInWords([], false).goes).toBe('Nothing');
  expect(attachedInWords([file('One', 1)], false).goes).toBe('One enclosure');
  expect(attachedInWords([file('One', 1), file('Two', 2)], false).goes).toBe('2 enclosures');
});
