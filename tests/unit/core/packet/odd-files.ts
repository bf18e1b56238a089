/** PDFs of kinds that real files are of: forms, signatures, pictures, fonts elsewhere, strange sheets, changed and broken files. */
import { oddPdf, stream } from './odd-pdfs';

const helvetica = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const words = (text: string, x = 60, y = 500, size = 18): string => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
const one = (content: string, entries = '', more: Parameters<typeof oddPdf>[1] = {}): Uint8Array =>
  oddPdf([{ content, entries: `/Resources << ${helvetica} >> ${entries}` }], more);
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const changed = (bytes: Uint8Array, change: (file: string) => string): Uint8Array =>
  Buffer.from(change(latin1(bytes)), 'latin1');

/** Writes objects behind a file, as a program does that saves only what changed. */
function updated(file: Uint8Array, objects: readonly [number: number, object: string][]): Uint8Array {
  let text = latin1(file);
  const before = [...text.matchAll(/startxref\s+(\d+)/g)].at(-1)![1]!;
  let rows = '';
  for (const [number, object] of objects) {
    rows += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n${rows}trailer\n<< /Size 200 /Root 1 0 R /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const base = one(words('Base words'));
const picture = (dictionary: string, data: string): Uint8Array =>
  oddPdf(
    [
      {
        content: `q 200 0 0 200 100 200 cm /I Do Q ${words('Word')}`,
        entries: `/Resources << ${helvetica} /XObject << /I 100 0 R >> >>`
      }
    ],
    { objects: [stream(`/Type /XObject /Subtype /Image ${dictionary}`, data)] }
  );
const packed = (base64: string): string => Buffer.from(base64, 'base64').toString('latin1');
/** 32 pixels square: four colours by OpenJPEG; a chessboard as a generic region (ITU-T T.88, 6.2). */
const jpx =
  '/0//UQAvAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAADBwEBBwEBBwEB/1IADAACAAEBAQQEAAH/XAAHQEBISFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/kAAKAAAAAAG7AAH/k8+1tDsNDSsljbuCAYxo+/gz8C6eEiF+GqcPdj1mIvu2UoAAGEXclAiOrEbtq7IoZmXkzu8GfPlvFI/psP6t7/WqByFAABhF33sT+hTBHfPIZyEYgi95/4xccbtNXhISPqcRvAzWZmYVWugPUbbcNt/PtVxmrkwlOcNxiAo8AkAAAAGEhJ10Tg1ZPS3qNuG2+L9WaGrhG8DNbURJloViBqyelvUbhtu8dwVXCN4Gay4uJCXjxCAAGEhIToxG8DNZmZfmWZmZmZmZoEPfhSgUAFsZCqxUrpKH/D36/WSIyZZNZcWEA8lbU8QKaaNZZNZceq+mx2A8AY5lE06Rm4RuY4A4kJfyhTHjiYGwAYRrIFvDJeX5EvxyB6ROv0KYJAZS2EfQq3Els1lxGc6T/q4e7vENhxl43ZDCQkZ8wjgoJuawqtdAoEuvVvf3O9Bv7E9QMN+kYLBrK4cRgs2O9WoUD/9/wfOJh9QaNp5Bq2cPtAMHZ2qq8A4+mwf7VRrHP6PtDQBmrkTgHH02D/aqNY6Dx9oZH2hoNp5Bq2cPtAMFhhx/Zq5E4Bx9Ng/2qjWOg//Z';
const jbig2 =
  'AAAAADAAAQAAABMAAAAgAAAAIAAAAAAAAAAAAAAAAAAAASYAAQAAADkAAAAgAAAAIAAAAAAAAAAAAAAD//3/Av7+/nLJc2SBn+bLgH//f8bReW8sKEOSiNHsX/oGl/9//6w=';

const xfa = stream(
  '',
  '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form1"/></template></xdp:xdp>'
);
const field =
  '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Filled) /DA (/Helv 14 Tf 0 g) /F 4 /Rect [100 400 400 424] >>';
export const shellForm = one(words('Please wait...'), '', {
  catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 100 0 R >>',
  objects: [xfa]
});
export const formInBothWays = one(words('Static form'), `/Annots [${field}]`, {
  catalog: '/AcroForm << /Fields [] /XFA 100 0 R /DA (/Helv 0 Tf 0 g) >>',
  objects: [xfa]
});

const signature =
  '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 10] /Contents <00> /Name (Ruth) >>';
const looks = stream(
  `/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << ${helvetica} >>`,
  '1 0 0 RG 0 0 200 40 re S BT /F1 12 Tf 5 15 Td (Signed by Ruth) Tj ET'
);
const signatureField = (value: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (S) /F 132 /Rect [100 400 300 440] ${value} >>`;
export const signed = one(words('Signed words'), '/Annots [102 0 R]', {
  catalog: '/AcroForm << /Fields [102 0 R] /SigFlags 3 >>',
  objects: [signature, looks, signatureField('/V 100 0 R /AP << /N 101 0 R >>')]
});
export const toBeSigned = one(words('To be signed'), '/Annots [100 0 R]', {
  catalog: '/AcroForm << /Fields [100 0 R] /SigFlags 1 >>',
  objects: [signatureField('')]
});

const elsewhere = (encoding: string, ordering: string, font: string, hex: string): Uint8Array =>
  oddPdf([
    {
      content: `BT /F2 24 Tf 60 400 Td <${hex}> Tj ET ${words('Latin')}`,
      entries: `/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /F2 << /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >> >> >>`
    }
  ]);
/** Letters whose fonts are in no file: by Unicode, by a code page, by number. */
export const fontsElsewhere: [name: string, bytes: Uint8Array][] = [
  ['Chinese', elsewhere('UniGB-UCS2-H', 'GB1', 'STSong-Light', '4e2d56fd')],
  ['Japanese', elsewhere('90ms-RKSJ-H', 'Japan1', 'MS-Gothic', '91718ccb')],
  ['Korean', elsewhere('UniKS-UCS2-H', 'Korea1', 'HYSMyeongJo-Medium', 'ac00b098')],
  ['by number', elsewhere('Identity-H', 'Japan1', 'KozMinPr6N-Regular', '05d605d7')]
];

const turned = [0, 90, 180, 270].flatMap((turn): [string, Uint8Array][] => [
  [`turned by ${turn} and cropped`, one(words('Rotated crop', 150, 500), `/Rotate ${turn} /CropBox [100 300 400 700]`)],
  [
    `turned by ${turn}, cropped, its origin elsewhere`,
    one(words('Rotated', -100, 0), `/Rotate ${turn} /MediaBox [-200 -300 395 542] /CropBox [-150 -200 300 400]`)
  ]
]);

/** They are copied, and look as before. */
export const copiedAsTheyAre: [name: string, bytes: Uint8Array][] = [
  [
    'a picture in JPEG 2000',
    picture('/Width 32 /Height 32 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode', packed(jpx))
  ],
  [
    'a picture in JBIG2',
    picture('/Width 32 /Height 32 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', packed(jbig2))
  ],
  ['a picture of 16 bits', picture('/Width 1 /Height 2 /BitsPerComponent 16 /ColorSpace /DeviceGray', '\x40\0\xc0\0')],
  [
    'a picture of two colours',
    picture('/Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <ff000000ff00>]', '\0\x01')
  ],
  ['a mask', picture('/Width 8 /Height 1 /BitsPerComponent 1 /ImageMask true /Decode [1 0]', '\xf0')],
  [
    'a picture within the page',
    one('q 100 0 0 100 100 300 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID \xff\0\0\0\xff\0\0\0\xff\x88\x88\x88 EI Q')
  ],
  ...turned,
  ['turned by -90', one(words('Turned'), '/Rotate -90')],
  ['turned by 450', one(words('Turned'), '/Rotate 450')],
  ['a sheet named from its other corner', one(words('Inverted'), '/MediaBox [595 842 0 0]')],
  ['a crop larger than the sheet', one(words('Crop'), '/CropBox [-100 -100 900 900]')],
  ['larger units', one(words('Units'), '/UserUnit 3')],
  ['changed by an update', updated(base, [[4, stream('', words('Updated words'))]])],
  [
    'a page deleted by an update',
    updated(oddPdf([{ content: words('Page one') }, { content: words('Page two') }]), [
      [2, '<< /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 595 842] >>']
    ])
  ],
  ['a table of objects that is elsewhere', changed(base, (file) => file.replace(/startxref\n\d+/, 'startxref\n7'))],
  [
    'a table of objects that errs',
    changed(base, (file) =>
      file.replace(
        /0000000(\d\d\d) 00000 n/g,
        (_, place: string) => `0000000${String(Number(place) + 3).padStart(3, '0')} 00000 n`
      )
    )
  ],
  ['other bytes before it', Buffer.concat([Buffer.from('bytes before\n'), base])],
  ['blanks behind it', Buffer.concat([base, Buffer.alloc(3_000, 32)])],
  [
    'labels of pages',
    oddPdf([{ content: words('One') }, { content: words('Two') }], {
      catalog: '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /P (A-) /St 5 >>] >>'
    })
  ],
  ['words under a picture, unseen', one(`${words('Shown')} BT 3 Tr /F1 12 Tf 60 400 Td (ocr layer) Tj ET`)],
  [
    'four inks, one printed over the other',
    one(
      '/G gs 1 0 0 0 k 100 300 100 100 re f 0 0 1 0 k 150 300 100 100 re f',
      '/ExtGState << /G << /OP true /op true /OPM 1 >> >>'
    )
  ],
  ['a portfolio’s cover', one(words('Cover sheet'), '', { catalog: '/Collection << /Type /Collection /View /D >>' })]
];

/** Sheets that readers make different things of: as the viewer has them. And a picture that none can show. */
export const asTheViewerHasIt: [name: string, width: number, bytes: Uint8Array][] = [
  ['a sheet without a size', 612, one(words('No size'), '/MediaBox [0 0 0 0]')],
  ['a crop without a size', 595, one(words('No crop'), '/CropBox [10 10 10 10]')],
  ['a crop beside the sheet', 595, one(words('Crop'), '/CropBox [2000 2000 2100 2100]')],
  [
    'a picture that is broken',
    595,
    picture('/Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode', '\xff\xd8broken')
  ]
];

/** Too long for any reader: as a picture, smaller. */
export const tooLong = one(words('Long', 60, 14_000, 400), '/MediaBox [0 0 30000 20000]');
/** As long as a reader shows. */
export const longest = one(words('Long', 60, 7_000, 400), '/MediaBox [0 0 14400 14400]');
export const inObjectStreams = base;
