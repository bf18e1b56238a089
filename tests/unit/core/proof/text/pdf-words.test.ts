/** What a reader sees in a PDF is among its words: filled fields, ticked boxes, notes, letters of fonts that are not embedded. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { pdfText } from '../../../../../src-main/core/proof/text/pdf-text';
import { memoryFolder } from '../../../../support/temporary-folder';

async function wordsOf(bytes: Uint8Array | string): Promise<string> {
  const path = join(memoryFolder(), 'file.pdf');
  writeFileSync(path, bytes);
  return await pdfText(path, 1_000_000);
}

/** A file of one page; readers find the objects without a table. */
const page = (contents: string, resources: string, more = ''): string =>
  [
    '%PDF-1.7',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<${resources}>>${more}>> endobj`,
    `4 0 obj <</Length ${contents.length}>> stream\n${contents}\nendstream endobj`,
    'trailer <</Root 1 0 R>>'
  ].join('\n');

test.each([
  ['UniGB-UCS2-H', 'GB1', 'STSong-Light', '退货时间'],
  ['UniJIS-UCS2-H', 'Japan1', 'HeiseiMin-W3', '返品の待ち時間'],
  ['UniKS-UCS2-H', 'Korea1', 'HYSMyeongJo-Medium', '반품대기시간'],
  ['UniCNS-UCS2-H', 'CNS1', 'MSung-Light', '退貨時間']
])('%s: letters of a font that is not embedded', async (map, ordering, font, said) => {
  const hex = Buffer.from(said, 'utf16le').swap16().toString('hex');
  const words = await wordsOf(
    page(
      `BT /F1 20 Tf 20 200 Td <${hex}> Tj ET`,
      `/Font<</F1<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/${map}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0
        /BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000
        /FontDescriptor<</Type/FontDescriptor/FontName/${font}/Flags 4/ItalicAngle 0/Ascent 800/Descent -200/StemV 80/CapHeight 700/FontBBox[0 0 1000 1000]>>>>]>>>>`
    )
  );
  expect(words).toContain(said);
});

test('values of text fields, choices by what they show, and only boxes that are ticked', async () => {
  const document = await PDFDocument.create();
  const sheet = document.addPage([400, 400]);
  const form = document.getForm();
  const typed = form.createTextField('strength');
  typed.setText('Halved the okapi queue\nwithin a year');
  typed.enableMultiline();
  typed.addToPage(sheet, { y: 300 });
  const choice = form.createDropdown('department');
  choice.addOptions(['Returns', 'Gnu desk']);
  choice.select('Gnu desk');
  choice.addToPage(sheet, { y: 250 });
  const several = form.createOptionList('tools');
  several.enableMultiselect();
  several.addOptions(['Lathe', 'Kiln', 'Loom']);
  several.select(['Lathe', 'Loom']);
  several.addToPage(sheet, { y: 180, height: 60 });
  const [ticked, empty] = ['rehire', 'relocate'].map((name) => form.createCheckBox(name));
  ticked?.addToPage(sheet, { y: 150 });
  empty?.addToPage(sheet, { y: 120 });
  ticked?.check();
  const radio = form.createRadioGroup('shift');
  radio.addOptionToPage('morning', sheet, { y: 90 });
  radio.addOptionToPage('evening', sheet, { y: 60 });
  radio.select('evening');
  const words = await wordsOf(await document.save());
  for (const said of ['okapi queue', 'within a year', 'Gnu desk', 'Lathe', 'Loom', 'rehire', 'shift']) {
    expect(words).toContain(said);
  }
  for (const unsaid of ['Kiln', 'relocate']) expect(words).not.toContain(unsaid);
  expect(words.match(/shift/g)).toHaveLength(1);
});

test('the words of typed notes, without and with an appearance; nothing of a password field', async () => {
  const annotations = [
    '<</Type/Annot/Subtype/FreeText/Rect[10 10 200 40]/DA(/Helv 12 Tf)/Contents(Jo kept the ocelot ledger)>>',
    '<</Type/Annot/Subtype/Text/Rect[10 60 30 80]/Contents(Ask about the tapir)>>',
    '<</Type/Annot/Subtype/Highlight/Rect[10 90 90 99]/QuadPoints[10 99 90 99 10 90 90 90]/Contents(Cited by the dugong)>>',
    '<</Type/Annot/Subtype/Widget/FT/Tx/Ff 8192/T(key)/V(secretnumbat)/Rect[10 110 90 120]>>'
  ];
  const words = await wordsOf(page('', '', `/Annots[${annotations.join(' ')}]`));
  for (const said of ['ocelot ledger', 'tapir', 'dugong']) expect(words).toContain(said);
  expect(words).not.toContain('secretnumbat');
});

test.each([0, 90, 180, 270])('a page turned by %i degrees, with words in pieces and set wide', async (turn) => {
  const contents = [
    'BT /F1 12 Tf 20 250 Td [(Lager) -20 (bestand)] TJ ET',
    'BT /F1 12 Tf 3 Tc 20 200 Td (EVALUATION) Tj ET',
    'BT /F1 12 Tf 0 Tc 20 150 Td (satis) Tj (faction) Tj ET'
  ].join('\n');
  const words = await wordsOf(
    page(contents, '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>', `/Rotate ${turn}`)
  );
  for (const said of ['Lagerbestand', 'E V A L U A T I O N', 'satisfaction']) {
    expect(words).toContain(said);
  }
});
