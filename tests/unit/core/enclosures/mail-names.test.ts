/** What an enclosure is called when it goes along with an e-mail: its name on the list, on every system. */
import { expect, test } from 'vitest';
import { nameOf } from '../../../../src-main/core/enclosures/for-mail';

const jpeg = 'image/jpeg';
test.each([
  ['Training record', 'IMG_2381.jpg', jpeg, 'Training record.jpg'],
  ['IMG_2381.jpg', 'IMG_2381.jpg', jpeg, 'IMG_2381.jpg'],
  ['Training record.JPG', 'IMG_2381.jpg', jpeg, 'Training record.jpg'],
  ['Zeugnis 3/2024: „gut“', 'scan.pdf', 'application/pdf', 'Zeugnis 3 2024 „gut“.pdf'],
  ['CON', 'a.txt', 'text/plain', 'Enclosure CON.txt'],
  [
    'report v2.0',
    'x.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'report v2.0.docx'
  ],
  ['Accounts', 'noending', 'application/pdf', 'Accounts.pdf'],
  ['Bytes', 'noending', 'application/octet-stream', 'Bytes.bin'],
  ['  ...  ', 'x.png', 'image/png', 'Enclosure.png'],
  ['Line one\nline two', 'x.png', 'image/png', 'Line one line two.png'],
  ['Ref. No. 5.', 'x.png', 'image/png', 'Ref. No. 5.png'],
  ['報告書 2025', '写真.JPEG', jpeg, '報告書 2025.JPEG'],
  ['gpj\u202Eexe', 'x.jpg', jpeg, 'gpj exe.jpg']
])('“%s” of %s goes out under its own name', (title, fileName, mediaType, wanted) =>
  expect(nameOf({ title, fileName, mediaType }, 'Enclosure')).toBe(wanted)
);

test('chosen pages are a PDF, and a name fits on every disk', () => {
  const photo = { title: 'Training record', fileName: 'IMG_2381.jpg', mediaType: jpeg };
  expect(nameOf(photo, 'Enclosure', 'pdf')).toBe('Training record.pdf');
  expect(nameOf({ ...photo, title: 'Training.jpg' }, 'Enclosure', 'pdf')).toBe('Training.pdf');
  for (const title of ['ä'.repeat(500), '😀'.repeat(300), 'a b '.repeat(200)])
    expect(Buffer.byteLength(nameOf({ ...photo, title }, 'Enclosure'))).toBeLessThanOrEqual(200);
});
