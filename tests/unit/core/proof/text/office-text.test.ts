/** The words of DOCX, ODT and RTF: found in honest files; broken, hostile and endless ones neither throw nor hang. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWords } from '../../../../../src-main/core/proof/text/read-words';
import { textKind } from '../../../../../src-main/core/proof/text/text-kinds';
import { rtfText } from '../../../../../src-main/core/proof/text/rtf-text';
import { ZipPackage } from '../../../../../src-main/core/proof/text/zip-package';
import { docxOf, odtOf, rtfOf, zipOf } from '../../../../support/office-files';
import { timed } from '../../../../support/timed';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odt = 'application/vnd.oasis.opendocument.text';

let folder = '';
let count = 0;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'office-text-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, String(count++));
  await writeFile(path, bytes);
  return path;
}
const textOf = async (bytes: string | Uint8Array, type: string): Promise<string> =>
  (await readWords({ path: await fileOf(bytes), kind: textKind(type)! })).text;

describe('DOCX and ODT', () => {
  test('paragraphs come out as lines, entities as signs', async () => {
    expect(await textOf(docxOf('Scrap fell by 9 %', 'R&D <agreed>'), docx)).toBe('Scrap fell by 9 %\nR&D <agreed>');
    expect(await textOf(odtOf('Größe 40', 'Zweite Zeile'), odt)).toBe('Größe 40\nZweite Zeile');
  });
  test('a word that is parted into runs stays one word; cells are parted; deleted words are left out', async () => {
    const body =
      '<w:p><w:r><w:t>Schwarz</w:t></w:r><w:r><w:t>wald</w:t></w:r></w:p><w:tc><w:p><w:t>one</w:t></w:p></w:tc><w:tc><w:t>two</w:t></w:tc>' +
      '<w:del><w:r><w:delText>secret</w:delText></w:r></w:del><w:instrText> PAGE </w:instrText>';
    const text = await textOf(zipOf({ 'word/document.xml': body }), docx);
    expect(text.split(/\s+/)).toEqual(['Schwarzwald', 'one', 'two']);
  });
  test('notes and headers count too, in the order of the archive', async () => {
    const part = (text: string) => `<w:p><w:t>${text}</w:t></w:p>`;
    const files = {
      'word/header1.xml': part('head'),
      'word/document.xml': part('body'),
      'word/footnotes.xml': part('note')
    };
    expect((await textOf(zipOf(files), docx)).split(/\s+/)).toEqual(['head', 'body', 'note']);
  });
  test('what is no ZIP, another ZIP, or a broken one has no words, or those before the damage', async () => {
    expect(await textOf('', docx)).toBe('');
    expect(await textOf('PK\x03\x04 and nothing', docx)).toBe('');
    expect(await textOf(zipOf({ 'other.xml': '<a>hello</a>' }), docx)).toBe('');
    const whole = docxOf('Scrap fell');
    expect(await textOf(whole.subarray(0, whole.length - 30), docx)).toBe('');
  });
  test('an archive that unpacks to a gigabyte costs no more than the limit', async () => {
    const path = await fileOf(zipOf({ 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 65) }));
    const bytes = await timed('300 MB unpacked to the limit', () =>
      ZipPackage.with(path, 100_000, (zip) => zip.read('word/document.xml'))
    );
    expect(bytes?.length).toBe(100_000);
  });
  test('eight megabytes of tags come to an end', async () => {
    for (const piece of ['<w:delText', '<w:p', '</w:p>', '<w:tab ', '&#']) {
      const bytes = zipOf({ 'word/document.xml': piece.repeat(8_000_000 / piece.length) });
      const path = await fileOf(bytes);
      await timed(`eight megabytes of ${piece}`, () => readWords({ path, kind: 'package' }));
    }
  }, 90_000);
  test('changed bytes anywhere never throw', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.constantFrom(docxOf('Scrap fell by 9 %'), odtOf('Größe 40')),
        async (changes, whole) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          expect(typeof (await textOf(bytes, docx))).toBe('string');
          expect(typeof (await textOf(bytes, odt))).toBe('string');
        }
      ),
      { numRuns: 60 }
    ));
});

describe('RTF', () => {
  test('control words go, paragraphs and signs come back', () => {
    expect(rtfText(rtfOf('Scrap {fell} by 9 %', 'Größe – “ja”')).trim()).toBe('Scrap {fell} by 9 %\nGröße – “ja”');
    expect(rtfText("{\\rtf1\\ansi\\ansicpg1252 Gr\\'f6\\'dfe\\~40\\emdash x}")).toBe('Größe 40—x');
  });
  test('fonts, pictures, fields and hidden destinations are no words', () =>
    expect(
      rtfText(
        '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator Riched20;}{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt shown}}{\\bin4 }}{}end}'
      )
    ).toBe('shownend'));
  test('stand-ins for old readers are left out, as many as the file says', () =>
    expect(rtfText("{\\rtf1\\uc2\\u8364 EU40{\\uc0\\u233 x}\\uc1\\u233\\'e9.}")).toBe('€40éxé.'));
  test('what is no RTF has no words', () => expect(rtfText('hello {\\rtf1 x}')).toBe(''));
  test('any mixture of its signs is read', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('{', '}', '\\', '\\*', '\\u-3', '\\uc9', '\\bin99999999999', "\\'", "\\'zz", '\\par'),
            fc.string()
          ),
          { maxLength: 60 }
        ),
        (pieces) => {
          expect(typeof rtfText(`{\\rtf1${pieces.join('')}`)).toBe('string');
        }
      ),
      { numRuns: 500 }
    ));
  test.each(['{', '}', '\\u1 ', "\\'", '\\*', '{\\pict', '\\a'])('four megabytes of %s come to an end', (piece) => {
    const text = `{\\rtf1 ${piece.repeat(4_000_000 / piece.length)}`;
    expect(timed(`four megabytes of ${piece}`, () => rtfText(text)).length).toBeLessThanOrEqual(text.length);
  });
});
