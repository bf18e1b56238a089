/** Enclosures with passages that claims lean on, as people have them, and where the reader must land. */
import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument, PDFName, PDFString, StandardFonts, degrees, type PDFFont, type PDFPage } from 'pdf-lib';
import type { Box, Claimed } from '../../../../src-main/core/packet/tasks';

/** Where a claim must lead: a page of the enclosure, from 1 in the order in which they go along, and what is marked there. */
export interface Landing {
  key: string;
  page: number;
  /** Words in the marks, in reading order, as another program reads them on the packet's page; null: nothing is marked. */
  words: string | null;
  /** Where the page is a picture: a rectangle in which the mark must lie, in points from the top left as it is shown. */
  within?: [left: number, top: number, right: number, bottom: number];
}

export interface LinkedFile {
  name: string;
  mediaType?: string;
  bytes: Uint8Array;
  pages: number[];
  redactions?: Box[];
  claims: Claimed[];
  landings: Landing[];
}

let keys = 0;
const claim = (given: Partial<Claimed>): Claimed => ({
  key: (++keys).toString(16).padStart(10, '0'),
  ...{ page: 1, quote: '', figure: '', unit: '', statement: '', box: null, said: 'Enclosure', mark: 'Evidence' },
  ...given
});

type Draw = (page: PDFPage, font: PDFFont) => void;
async function pdf(pages: Draw[], change: (made: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const draw of pages) draw(made.addPage([595, 842]), font);
  change(made);
  return made.save({ useObjectStreams: false });
}

const lines =
  (rows: string[], { x = 60, y = 700, size = 12, step = 18 } = {}): Draw =>
  (page, font) => {
    for (const [index, row] of rows.entries()) if (row) page.drawText(row, { x, y: y - index * step, size, font });
  };
const both =
  (...draws: Draw[]): Draw =>
  (page, font) => {
    for (const draw of draws) draw(page, font);
  };

const file = (given: Omit<LinkedFile, 'landings'>, ...landings: Omit<Landing, 'key'>[]): LinkedFile => ({
  ...given,
  landings: landings.map((each, index) => ({ ...each, key: given.claims[index]!.key }))
});

export async function linkedFiles(): Promise<LinkedFile[]> {
  keys = 0;
  const report = lines([
    'Quarterly report of the returns desk',
    '',
    'Complaints about late refunds fell by 42% in May.',
    'The desk is open six days a week.'
  ]);
  return [
    file(
      {
        name: 'two columns',
        bytes: await pdf([
          both(
            lines(['Parcels', '', 'We closed 1,240 parcels a', 'week, more than ever.', 'No day was skipped.']),
            lines(['Visitors', '', 'The counter served 310', 'visitors a day in spring.', 'Most came on foot.'], {
              x: 320
            })
          )
        ]),
        pages: [1],
        claims: [
          claim({ figure: '310', unit: 'visitors', statement: 'I served 310 visitors a day at the counter' }),
          claim({ quote: 'We closed 1,240 parcels a week, more than ever.', figure: '1240' })
        ]
      },
      { page: 1, words: 'The counter served 310 visitors a day in spring.' },
      { page: 1, words: 'We closed 1,240 parcels a week, more than ever.' }
    ),
    file(
      {
        name: 'rotated by 90',
        bytes: await pdf([report], (made) => made.getPage(0).setRotation(degrees(90))),
        pages: [1],
        claims: [claim({ figure: '42', unit: '%', statement: 'Complaints fell' })]
      },
      { page: 1, words: 'Complaints about late refunds fell by 42% in May.' }
    ),
    file(
      {
        name: 'rotated by 180',
        bytes: await pdf([report], (made) => made.getPage(0).setRotation(degrees(180))),
        pages: [1],
        claims: [claim({ quote: 'late refunds fell by 42%' })]
      },
      { page: 1, words: 'late refunds fell by 42%' }
    ),
    file(
      {
        name: 'cropped, with the same figure outside',
        bytes: await pdf(
          [
            both(
              lines(['Draft: 64 machines, not to be shown'], { y: 800 }),
              lines(['In service at the end of the year:', '64 machines in three halls.'], { y: 420 })
            )
          ],
          (made) => made.getPage(0).setCropBox(40, 300, 400, 200)
        ),
        pages: [1],
        claims: [claim({ figure: '64', unit: 'machines', statement: 'I kept 64 machines in service' })]
      },
      // 402 is the baseline: 98 from the top of what is shown, and the first word begins 20 from its left.
      { page: 1, words: null, within: [14, 80, 220, 106] }
    ),
    file(
      {
        name: 'a scanned picture in a PDF, with the place marked by hand',
        bytes: await scanned(),
        pages: [1],
        claims: [claim({ figure: '6', unit: 'colleagues', box: [0.1, 0.3, 0.5, 0.1] })]
      },
      // The paper is not white: the label stands on a strip of 30 points above it.
      { page: 1, words: '', within: [55, 278, 362, 371] }
    ),
    file(
      {
        name: 'a table',
        bytes: await pdf([
          both(
            lines(['Week 7 of 52', '', 'Station', 'Unpacking', 'Inspection', 'Dispatch']),
            lines(['', '', 'People', '12', '7', '12'], { x: 260 }),
            lines(['', '', 'Tests a day', '40', '7', '40'], { x: 400 })
          )
        ]),
        pages: [1],
        claims: [claim({ figure: '12', unit: 'people', statement: 'Dispatch ran with 12 people under me' })]
      },
      { page: 1, words: 'Dispatch 12' }
    ),
    file(
      {
        name: 'several passages on one page',
        bytes: await pdf([
          lines([
            'The wait fell from 9.1 days to 2.0 days.',
            '',
            'The shift has 14 people.',
            '',
            'Training took 3 days and 14 of 14 passed.'
          ])
        ]),
        pages: [1],
        claims: [
          claim({ figure: 'from 9.1 to 2.0', unit: 'days', statement: 'The wait fell' }),
          claim({ figure: '14', unit: 'people', statement: 'I lead a shift' }),
          claim({ figure: '3', unit: 'days', statement: 'I planned the training' })
        ]
      },
      { page: 1, words: 'The wait fell from 9.1 days to 2.0 days.' },
      { page: 1, words: 'The shift has 14 people.' },
      { page: 1, words: 'Training took 3 days and 14 of 14 passed.' }
    ),
    file(
      {
        name: 'two claims on one passage, on the second of three pages, broken by a hyphen',
        bytes: await pdf([
          report,
          lines(['Our satis-', 'faction score rose to 8,7 while the backlog shrank', 'by 1.200 cases.']),
          report
        ]),
        pages: [2, 3],
        claims: [
          claim({ page: 2, quote: 'Our satisfaction score rose to 8,7 while the backlog shrank by 1.200 cases.' }),
          claim({ page: 2, figure: '1200', unit: 'cases', statement: 'The backlog shrank' })
        ]
      },
      { page: 1, words: 'Our satis- faction score rose to 8,7 while the backlog shrank by 1.200 cases.' },
      { page: 1, words: 'Our satis- faction score rose to 8,7 while the backlog shrank by 1.200 cases.' }
    ),
    file(
      {
        name: 'a redacted passage, and one beside it that is not',
        bytes: await pdf([
          lines(['Salary of K. Brandt: 77000 euros a year.', '', '', '', '', '', 'Overtime fell by 19 hours a week.'])
        ]),
        pages: [1],
        redactions: [{ page: 1, x: 0.2, y: 0.15, width: 0.1, height: 0.025 }],
        claims: [
          claim({ quote: 'Salary of K. Brandt: 77000 euros a year.', figure: '77000', unit: 'euros' }),
          claim({ figure: '19', unit: 'hours', statement: 'Overtime fell' })
        ]
      },
      { page: 1, words: null },
      { page: 1, words: '', within: [52, 232, 260, 266] }
    ),
    file(
      {
        name: 'the page of the claim stays behind',
        bytes: await pdf([report, report, lines(['91 contracts were renewed.'])]),
        pages: [1, 2],
        claims: [claim({ page: 3, figure: '91', unit: 'contracts' })]
      },
      { page: 1, words: null }
    ),
    file(
      {
        name: 'a photograph with the place marked by hand',
        mediaType: 'image/png',
        bytes: await photograph(),
        pages: [1],
        claims: [
          claim({ page: null, figure: '6', box: [0.25, 0.5, 0.5, 0.2] }),
          claim({ page: null, figure: '9', box: [0.05, 0.05, 0.2, 0.1] })
        ],
        redactions: [{ page: 1, x: 0.1, y: 0.1, width: 0.05, height: 0.2 }]
      },
      // 800 x 600 pixels are 600 x 450 points, in the middle of a lying A4 sheet, 42 below its top.
      { page: 1, words: '', within: [268, 265, 574, 359] },
      { page: 1, words: null }
    ),
    file(
      {
        name: 'a page on which the label finds no empty paper',
        bytes: await pdf([
          both(
            (page) => page.drawRectangle({ x: 300, y: 790, width: 290, height: 50 }),
            lines(['Waste was cut by 5.5 tonnes.', 'It was weighed.'])
          )
        ]),
        pages: [1],
        claims: [claim({ page: null, figure: '5.5', unit: 'tonnes', statement: 'I cut waste' })]
      },
      { page: 1, words: 'Waste was cut by 5.5 tonnes.' }
    )
  ];
}

async function scanned(): Promise<Uint8Array> {
  const canvas = createCanvas(595, 842);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, 595, 842);
  context.fillStyle = '#222222';
  context.fillRect(70, 265, 260, 12);
  const made = await PDFDocument.create();
  const image = await made.embedPng(await canvas.encode('png'));
  made.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  return made.save();
}

async function photograph(): Promise<Uint8Array> {
  const canvas = createCanvas(800, 600);
  const context = canvas.getContext('2d');
  context.fillStyle = '#8aa0a8';
  context.fillRect(0, 0, 800, 600);
  context.fillStyle = '#f8f6f0';
  context.fillRect(180, 280, 440, 160);
  return canvas.encode('png');
}

/** Where the anchors of the tests' letters lead; see `packetAddresses`. */
export const host = '0197a000-0000-7000-8000-000000000001.invalid';

/** A letter whose numbers are links as Chromium prints them: an address behind each, its element in the tags. */
export async function linkedLetter(keysOfClaims: readonly string[], enclosures = 0): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const { context, catalog } = made;
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([595, 842]);
  const [rootRef, document] = [context.nextRef(), context.nextRef()];
  const owners: [number, ReturnType<typeof context.nextRef>][] = [];
  const kids = [
    ...keysOfClaims.map((key) => `claim/${key}`),
    ...Array.from({ length: enclosures }, (_, at) => `enclosure/${at + 1}`)
  ].map((path, index) => {
    const y = 780 - index * 20;
    page.drawText(`Claim ${path.slice(-4)} [${index + 1}]`, { x: 60, y, size: 10, font });
    const action = context.obj({ Type: 'Action', S: 'URI' });
    action.set(PDFName.of('URI'), PDFString.of(`https://${host}/${path}`));
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [110, y - 2, 140, y + 10],
      Border: [0, 0, 0],
      StructParent: index
    });
    annotation.set(PDFName.of('A'), action);
    const annotationRef = context.register(annotation);
    page.node.addAnnot(annotationRef);
    const link = context.obj({ Type: 'StructElem', S: 'Link', P: document, Pg: page.ref });
    link.set(PDFName.of('K'), context.obj([{ Type: 'OBJR', Obj: annotationRef, Pg: page.ref }]));
    const ref = context.register(link);
    owners.push([index, ref]);
    return ref;
  });
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: kids }));
  const root = context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: { Nums: owners.flat() } });
  context.assign(rootRef, root);
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return made.save({ useObjectStreams: false });
}
