/** Words of a foreign file or of the user stay words in the packet: none of them becomes an object, least of all an action. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString, type PDFObject } from 'pdf-lib';
import { beforeAll, expect, test, vi } from 'vitest';
import { makePacket } from '../../../../src-main/core/packet/make-packet';
import type { Part } from '../../../../src-main/core/packet/tasks';
import { temporaryFolder } from '../create-core/open-test-core';
import { partOf, pdfOf } from './make-pdfs';

vi.setConfig({ testTimeout: 120_000 });
let letter: Uint8Array;
beforeAll(async () => {
  letter = await pdfOf(['Dear Ms Lindqvist']);
});
const packetOf = async (parts: Part[], rest: { language?: string; letter?: null } = {}) =>
  PDFDocument.load((await makePacket({ letter, labels: null, paper: 'A4', language: 'en', parts, ...rest })).bytes);

const name = PDFName.of;

/** Every dictionary of the file, also within others. */
function* dictionaries(object: PDFObject | undefined): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictionaries(object.dict);
  if (object instanceof PDFArray) for (const each of object.asArray()) yield* dictionaries(each);
  if (!(object instanceof PDFDict)) return;
  yield object;
  for (const each of object.values()) yield* dictionaries(each);
}
const allOf = (pdf: PDFDocument): PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => [...dictionaries(object)]);

/** What a reader could be made to do by the file, beside going to an address. */
function actionsIn(pdf: PDFDocument): string[] {
  const found = allOf(pdf).flatMap((dict) => {
    const kind = dict.get(name('S'));
    const isAction =
      dict.has(name('URI')) || ['/Launch', '/JavaScript', '/GoToR', '/SubmitForm'].includes(String(kind));
    const entries = ['Next', 'AA', 'OpenAction', 'JS', 'F'].filter(
      (each) => dict.has(name(each)) && (isAction || each !== 'Next') && !(each === 'F' && !isAction)
    );
    return [...(isAction && kind !== name('URI') ? [String(kind)] : []), ...entries];
  });
  return found;
}

function addressesIn(pdf: PDFDocument): string[] {
  return allOf(pdf).flatMap((dict) => {
    const address = dict.get(name('URI'));
    // An address is plain ASCII (ISO 32000-1, 12.6.4.7).
    if (!(address instanceof PDFString || address instanceof PDFHexString)) return [];
    return [Buffer.from(address.asBytes()).toString('latin1')];
  });
}

const linking = (address: PDFString | PDFHexString): Promise<Uint8Array> =>
  pdfOf(['Shown'], (pdf) => {
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 90, 90], A: { S: 'URI', URI: address } };
    pdf.getPage(0).node.set(name('Annots'), pdf.context.obj([link]));
  });
const hex = (text: string): PDFHexString => PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'));

const launch = '/Next<</S/Launch/F(calc.exe)>>/X(';
test.each([
  ['a bracket that closes', hex(`https://a.example/)${launch}`)],
  ['a bracket behind a backslash', hex(`https://a.example/\\)${launch}`)],
  ['a backslash at the end', hex('https://a.example/\\')],
  ['a bracket that opens and never closes', hex('https://a.example/(((')],
  ['a line end before the bracket', hex(`https://a.example/\r\n)${launch}`)],
  ['UTF-16', PDFHexString.fromText(`https://a.example/ü)${launch}`)],
  ['behind a scheme in capitals', hex(`HTTPS://a.example/)${launch}`)],
  ['an address of mail', hex(`mailto:a@a.example?subject=)${launch}`)],
  [
    'a name of dots and octal digits',
    PDFString.of(`https://a.example/\\051${launch.replace('(calc.exe)', '\\050c\\051')}`.replace(/\($/, ''))
  ]
])('the address of a link holds %s', async (_, address) => {
  const folder = await temporaryFolder();
  const packet = await packetOf([partOf(folder, await linking(address))]);
  expect(actionsIn(packet)).toEqual([]);
  expect(addressesIn(packet)).toEqual([new URL(address.decodeText()).href]);
});

test.each([
  ['https://example.org/a_(b)?q=(1)#(2)', 'https://example.org/a_(b)?q=(1)#(2)'],
  ['https://example.org/straße', 'https://example.org/stra%C3%9Fe'],
  ['mailto:marta@example.org?subject=Hello%20(again)', 'mailto:marta@example.org?subject=Hello%20(again)']
])('an address leads where it led: %s', async (given, kept) => {
  const folder = await temporaryFolder();
  const packet = await packetOf([partOf(folder, await linking(PDFHexString.fromText(given)))]);
  expect(addressesIn(packet)).toEqual([kept]);
});

test.each(['https://', 'http://[', 'https://a b.example:port/', ' javascript:alert(1)', 'file:///etc/passwd'])(
  'what is no address is no link: %s',
  async (given) => {
    const folder = await temporaryFolder();
    const packet = await packetOf([partOf(folder, await linking(hex(given)))]);
    expect(addressesIn(packet)).toEqual([]);
  }
);

test('titles, descriptions, the words of fields and languages stay words', async () => {
  const folder = await temporaryFolder();
  const evil = `)>>/AA<</O<</S/JavaScript/JS(app.alert)>>>>/OpenAction<</S/Launch/F(x)>>\\`;
  const bytes = await pdfOf(['Shown'], (pdf) => {
    const { context } = pdf;
    const field = {
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Tx',
      Rect: [10, 10, 400, 40],
      T: PDFHexString.fromText(evil),
      V: PDFHexString.fromText(evil),
      DA: PDFHexString.fromText(`/Helv 12 Tf 0 g) Tj ET /X Do ${evil}`)
    };
    const note = {
      Type: 'Annot',
      Subtype: 'FreeText',
      Rect: [10, 60, 400, 90],
      Contents: PDFHexString.fromText(evil),
      DA: PDFHexString.fromText(evil)
    };
    pdf.getPage(0).node.set(name('Annots'), context.obj([field, note]));
    pdf.catalog.set(name('AcroForm'), context.obj({ Fields: [], NeedAppearances: true }));
    pdf.catalog.set(name('Lang'), PDFHexString.fromText(evil));
  });
  const title = evil;
  const part = partOf(folder, bytes, { title, chapter: title });
  expect(actionsIn(await packetOf([part]))).toEqual([]);
  const alone = await packetOf([part], { letter: null, language: 'en)/AA<</O<</S/Launch>>>>/X(' });
  expect(actionsIn(alone)).toEqual([]);
  expect((alone.catalog.lookup(name('Lang')) as PDFHexString).decodeText()).toBe('en');
});
