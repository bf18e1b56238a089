/** Small PDFs, written by hand, of kinds that are easily lost or shown too much of on their way into the packet. */

interface OddPage {
  content: string;
  /** Entries of the page besides its content: resources, annotations, boxes. */
  entries?: string;
}

const helvetica = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const words = (text: string, x = 60, y = 700, size = 18): string => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;

/** Objects 1 and 2 are the catalog and the pages; `objects` begin at 100. */
export function oddPdf(pages: OddPage[], { catalog = '', objects = [] as string[] } = {}): Uint8Array {
  const all = new Map<number, string>();
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  all.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`);
  for (const [index, { content, entries = `/Resources << ${helvetica} >>` }] of pages.entries()) {
    all.set(3 + 2 * index, `<< /Type /Page /Parent 2 0 R /Contents ${4 + 2 * index} 0 R ${entries} >>`);
    all.set(4 + 2 * index, stream('', content));
  }
  for (const [index, object] of objects.entries()) all.set(100 + index, object);
  let file = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of all) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n`;
  for (const [number, place] of places) file += `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${Math.max(...all.keys()) + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export const stream = (entries: string, content: string): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A page with a heading, and annotations that are given as dictionaries. */
export const annotated = (annotations: string[], catalog = '', objects: string[] = []): Uint8Array =>
  oddPdf(
    [{ content: words('Heading'), entries: `/Resources << ${helvetica} >> /Annots [${annotations.join('\n')}]` }],
    { catalog, objects }
  );

const hex = (text: string): string =>
  `<FEFF${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const field = (type: string, value: string, more = ''): string =>
  `<< /Type /Annot /Subtype /Widget /FT /${type} /T (f${value.length}) /V ${value} /DA (/Helv 14 Tf 0 g) /F 4 /Rect [100 400 400 424] ${more} >>`;
const form = (need: boolean): string =>
  `/AcroForm << /Fields [] /DA (/Helv 0 Tf 0 g) /DR << ${helvetica.replace('F1', 'Helv')} >> /NeedAppearances ${need} >>`;
const blank = stream('/Type /XObject /Subtype /Form /BBox [0 0 300 24] /Resources << >>', '/Tx BMC EMC');
const stale = stream(
  `/Type /XObject /Subtype /Form /BBox [0 0 300 24] /Resources << ${helvetica} >>`,
  '/Tx BMC BT /F1 14 Tf 2 6 Td (Outdated) Tj ET EMC'
);
const note = (kind: string, more: string): string =>
  `<< /Type /Annot /Subtype /${kind} /F 4 /Rect [100 380 400 440] ${more} >>`;

/** What is drawn lies in the middle of the page, 100–400 across and 380–440 up; `says` are words that must be read there. */
export const marks: [name: string, bytes: Uint8Array, says?: string][] = [
  [
    'a field, its look to be made by the reader',
    annotated([field('Tx', '(Halved the waiting)')], form(true)),
    'Halved'
  ],
  ['a field without a look', annotated([field('Tx', '(Halved the waiting)')], form(false)), 'Halved'],
  [
    'a field with an empty look',
    annotated([field('Tx', '(Returns desk)', '/AP << /N 100 0 R >>')], form(true), [blank]),
    'Returns'
  ],
  [
    'a field with an outdated look',
    annotated([field('Tx', '(Now valid)', '/AP << /N 100 0 R >>')], form(true), [stale]),
    'Now valid'
  ],
  ['a field in Cyrillic', annotated([field('Tx', hex('Жанна'))], form(true))],
  ['a field of several lines', annotated([field('Tx', '(One\\nTwo)', '/Ff 4096')], form(true)), 'One'],
  [
    'a field whose value is its parent’s',
    annotated(['101 0 R'], form(true), [
      '<< /FT /Tx /T (p) /V (From above) /DA (/Helv 14 Tf 0 g) /Kids [101 0 R] >>',
      '<< /Type /Annot /Subtype /Widget /Parent 100 0 R /F 4 /Rect [100 400 400 424] >>'
    ]),
    'From above'
  ],
  [
    'a choice',
    annotated([field('Ch', '(b)', '/Ff 131072 /Opt [[(a) (First)] [(b) (Second shown)]]')], form(true)),
    'Second shown'
  ],
  [
    'a checked box',
    annotated([field('Btn', '/Yes', '/AS /Yes /MK << /CA (4) >>').replace('400 424', '124 424')], form(true))
  ],
  [
    'a typed note',
    annotated([note('FreeText', '/Contents (Typed beside) /DA (/Helv 12 Tf 1 0 0 rg)')]),
    'Typed beside'
  ],
  ['a typed note in Greek', annotated([note('FreeText', `/Contents ${hex('Σημείωση')} /DA (/Helv 14 Tf 0 g)`)])],
  ['a highlight', annotated([note('Highlight', '/C [1 1 0] /QuadPoints [100 440 400 440 100 380 400 380]')])],
  ['an underline', annotated([note('Underline', '/C [1 0 0] /QuadPoints [100 440 400 440 100 380 400 380]')])],
  ['words struck out', annotated([note('StrikeOut', '/C [1 0 0] /QuadPoints [100 440 400 440 100 380 400 380]')])],
  ['a wavy line', annotated([note('Squiggly', '/C [1 0 0] /QuadPoints [100 440 400 440 100 380 400 380]')])],
  ['ink', annotated([note('Ink', '/C [0 0 1] /BS << /W 3 >> /InkList [[110 390 200 430 300 390 390 430]]')])],
  ['a line', annotated([note('Line', '/C [1 0 0] /BS << /W 2 >> /L [110 390 390 430]')])],
  ['a frame', annotated([note('Square', '/C [1 0 0] /BS << /W 2 >>')])],
  ['an oval', annotated([note('Circle', '/C [1 0 0] /IC [0.5 1 0.5] /BS << /W 2 >>')])],
  ['a polygon', annotated([note('Polygon', '/C [1 0 0] /Vertices [110 390 390 390 250 430]')])],
  ['a line of several parts', annotated([note('PolyLine', '/C [1 0 0] /Vertices [110 390 390 390 250 430]')])],
  [
    'a note’s own sign',
    annotated([note('Text', '/Contents (kept to ourselves) /AP << /N 100 0 R >>')], '', [
      stream('/Type /XObject /Subtype /Form /BBox [0 0 300 60]', '1 0 0 rg 10 10 200 40 re f')
    ])
  ],
  [
    'a link with a look',
    annotated([note('Link', '/AP << /N 100 0 R >>')], '', [
      stream('/Type /XObject /Subtype /Form /BBox [0 0 300 60]', '1 0 0 rg 10 10 200 40 re f')
    ])
  ]
];

const outside = 'Secretoutside';
const cropped = (entries: string, content: string): Uint8Array =>
  oddPdf([{ content, entries: `/Resources << ${helvetica} >> ${entries}` }]);
const seen = words('Seen', 150, 500);

/** Each shows `Seen` and holds words or a colour (`0.9 0.1 0.6`) outside of what is shown. */
export const crops: [name: string, bytes: Uint8Array][] = [
  ['words left of the crop', cropped('/CropBox [100 100 500 700]', `${seen} ${words(outside, 2, 400, 10)}`)],
  ['words above it', cropped('/CropBox [100 100 500 700]', `${seen} ${words(outside, 150, 760)}`)],
  ['words outside the sheet', cropped('', `${seen} ${words(outside, 150, -200)}`)],
  ['words far outside the sheet', cropped('', `${seen} ${words(outside, 9000, 300)}`)],
  ['on a turned page', cropped('/Rotate 90 /CropBox [100 100 500 700]', `${seen} ${words(outside, 150, 760)}`)],
  [
    'with a corner below zero',
    cropped('/MediaBox [-300 -300 595 842] /CropBox [0 100 500 700]', `${seen} ${words(outside, -250, -200)}`)
  ],
  ['with larger units', cropped('/UserUnit 2 /CropBox [100 100 500 700]', `${seen} ${words(outside, 150, 760)}`)],
  ['invisible words', cropped('/CropBox [100 100 500 700]', `${seen} 3 Tr ${words(outside, 150, 760)}`)],
  ['a drawing', cropped('/CropBox [100 100 500 700]', `${seen} 0.9 0.1 0.6 rg 20 300 40.125 50.375 re f`)],
  ['words that begin outside', cropped('/CropBox [100 100 500 700]', `${seen} ${words(outside, 30, 400)}`)],
  [
    'a typed note',
    cropped(
      `/CropBox [100 100 500 700] /Annots [<< /Type /Annot /Subtype /FreeText /F 4 /Rect [150 720 400 780] /Contents (${outside}) /DA (/Helv 14 Tf 0 g) >>]`,
      seen
    )
  ]
];

const layers = (membership: string): Uint8Array =>
  oddPdf(
    [
      {
        content: `${words('Seen')} /OC /M1 BDC ${words('Veiled', 60, 400)} EMC`,
        entries: `/Resources << ${helvetica} /Properties << /M1 ${membership} >> >>`
      }
    ],
    {
      catalog: '/OCProperties << /OCGs [100 0 R] /D << /ON [100 0 R] /Order [100 0 R] >> >>',
      objects: ['<< /Type /OCG /Name (Layer) >>']
    }
  );
/** `Veiled` is not seen, though its layer is on. */
export const veiled: [name: string, bytes: Uint8Array][] = [
  ['shown where all layers are off', layers('<< /Type /OCMD /OCGs [100 0 R] /P /AllOff >>')],
  ['shown where any layer is off', layers('<< /Type /OCMD /OCGs 100 0 R /P /AnyOff >>')],
  ['an expression', layers('<< /Type /OCMD /OCGs [100 0 R] /VE [/Not 100 0 R] >>')],
  ['an expression in another', layers('<< /Type /OCMD /VE [/And [/Or 100 0 R] [/Not 100 0 R]] >>')]
];
export const unveiled = layers('<< /Type /OCMD /OCGs [100 0 R] /P /AllOn >>');

const type3 = (resources: string): string =>
  `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 /Widths [3000] /Encoding << /Type /Encoding /Differences [65 /a] >> /CharProcs << /a 101 0 R >> ${resources} >>`;
const glyph = stream('', '3000 0 d0 BT /F9 900 Tf 0 0 Td (Drawn) Tj ET');
const drawnLetters = (resources: string): Uint8Array =>
  oddPdf(
    [
      {
        content: `BT /F3 30 Tf 100 400 Td (A) Tj ET`,
        entries: `/Resources << /Font << /F3 100 0 R /F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>`
      }
    ],
    { objects: [type3(resources), glyph] }
  );
/** Letters that are drawings (Type 3), which use fonts of their own or of the page. */
export const drawn: [name: string, bytes: Uint8Array][] = [
  ['the page’s fonts', drawnLetters('')],
  [
    'fonts of its own',
    drawnLetters('/Resources << /Font << /F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>')
  ]
];

/** Something under the place of the label, at the top right as the page is shown. */
export const busyTops: [name: string, bytes: Uint8Array][] = [0, 90, 180, 270].map((turn) => [
  `turned by ${turn}`,
  oddPdf([
    {
      content: '0.1 0.4 0.1 rg 0 0 595 40 re f 0 802 595 40 re f 0 0 40 842 re f 555 0 40 842 re f',
      entries: `/Resources << ${helvetica} >> /Rotate ${turn}`
    }
  ])
]);

/** On page 1 so many annotations, on page 2 words. */
export const crowded = (count: number): Uint8Array =>
  oddPdf([
    {
      content: words('First'),
      entries: `/Resources << ${helvetica} >> /Annots [${'<< /Type /Annot /Subtype /Square /F 4 /C [1 0 0] /Rect [9 9 12 12] >>\n'.repeat(count)}]`
    },
    {
      content: words('Second', 100, 400),
      entries: `/Resources << ${helvetica} >> /Annots [<< /Type /Annot /Subtype /Square /F 4 /C [1 0 0] /BS << /W 3 >> /Rect [100 380 400 440] >>]`
    }
  ]);

const one = (content: string, entries = '', objects: string[] = []): Uint8Array =>
  oddPdf(
    [
      {
        content: `${words('Seen', 150, 500)} ${content}`,
        entries: `/Resources << ${helvetica} ${entries.startsWith('/R:') ? entries.slice(3) : ''} >> ${entries.startsWith('/R:') ? '' : entries}`
      }
    ],
    { objects }
  );
/** Ordinary in their way: copied, as they look. */
export const plainOnes: [name: string, bytes: Uint8Array][] = [
  ['a blend', one('/G gs 1 0 0 rg 140 490 200 40 re f', '/R:/ExtGState << /G << /BM /Multiply >> >>')],
  ['half seen through', one('/G gs 0 0 1 rg 140 490 200 40 re f', '/R:/ExtGState << /G << /ca 0.4 >> >>')],
  [
    'a soft mask',
    one(
      '/G gs 0 0.5 0 rg 140 400 200 40 re f',
      '/R:/ExtGState << /G << /SMask << /Type /Mask /S /Luminosity /G 100 0 R >> >> >>',
      [
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>',
          '0.5 g 140 400 100 40 re f'
        )
      ]
    )
  ],
  [
    'a pattern',
    one('/Pattern cs /P scn 140 400 200 40 re f', '/R:/Pattern << /P 100 0 R >>', [
      stream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>',
        '1 0 0 rg 0 0 5 5 re f'
      )
    ])
  ],
  ['larger units', one('', '/UserUnit 1.5')],
  ['a sheet below zero', one('', '/MediaBox [-100 -100 595 842]')],
  ['corners the other way round', one('', '/MediaBox [595 842 0 0]')],
  ['a turn that is none', one('', '/Rotate 450')],
  ['a ground beyond the sheet', oddPdf([{ content: `0.9 0.9 1 rg -20 -20 700 900 re f 0 g ${seen}` }])],
  ['one Q too many', one('Q Q 0 g')],
  ['one q too many', one('q 0.5 0 0 0.5 0 0 cm q')]
];
