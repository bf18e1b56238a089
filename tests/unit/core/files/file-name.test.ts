import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition, displayName } from '../../../../src-main/core/files/file-name';

test.each([
  ['Zeugnis Müller.pdf', 'Zeugnis Müller.pdf'],
  ['C:\\Users\\me\\letter.docx', 'letter.docx'],
  ['../../etc/passwd', 'passwd'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['..', 'file'],
  ['', 'file'],
  ['\n\t', 'file'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`]
])('%j is shown as %j', (given, shown) => {
  expect(displayName(given)).toBe(shown);
});

test('a name can neither break nor add a header, and comes out whole for readers of the new form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const header = contentDisposition('attachment', given);
      expect(header).toMatch(
        /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/
      );
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(displayName(given));
      expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
    })
  );
});
