/** A letter as a Word document: real paragraphs with named styles, laid out like the paper. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TabStopType,
  TextRun,
  type ISectionPropertiesOptions
} from 'docx';
import { BodyWriter, directed, storable } from './docx-blocks';
import { columnsOf, type Columns } from '../../shared/letter/sheet/columns';
import { distances, points } from '../../shared/letter/sheet/theme';
import { colour, gridOf, numberingFor, stylesFor, type Grid } from './docx-style';
import { withFontTable } from './font-table';
import { pointSheetOf, type PointSheet } from './sheet';
import { partsOf, type LetterParts, type OutputSource } from './source';

/** The bytes of the file. */
export async function makeDocx(source: OutputSource): Promise<Uint8Array> {
  const { content, now } = source;
  const parts = partsOf(source);
  const sheet = pointSheetOf(content);
  const grid = gridOf(sheet);
  const columns = columnsOf(content);
  const writer = new BodyWriter(parts.numberOf, grid);
  const body = writer.body(parts, pictureOf(source.signature));
  const author = storable(parts.sender[0] ?? '');
  const file = new Document({
    title: storable(content.subject.trim()) || 'Letter',
    creator: author || 'Second Impression',
    lastModifiedBy: author || 'Second Impression',
    description: '',
    styles: stylesFor(content.paperStyle, parts.language, grid),
    numbering: numberingFor(writer.starts),
    sections: [
      {
        properties: { page: page(sheet, columns), ...(content.pageNumbers && { titlePage: true }) },
        ...(content.pageNumbers && { footers: { default: numbered(grid), first: new Footer({ children: [] }) } }),
        children: [
          ...head(parts, content.paperStyle, { grid, columns, sunk: source.sunk ?? 0 }),
          ...body,
          ...enclosureList(parts)
        ]
      }
    ]
  });
  const bytes = await Packer.toBuffer(file);
  return withFontTable(bytes, now);
}

const pictureOf = (address: string): Uint8Array | null =>
  address.startsWith('data:image/png;base64,')
    ? Buffer.from(address.slice('data:image/png;base64,'.length), 'base64')
    : null;

const twips = (points: number): number => Math.round(points * 20);

/** The text's edge is the document's: what is written into it later begins and ends where the text does. */
const page = (
  { width, height, top, side, bottom, line }: PointSheet,
  { indent, measure }: Columns
): NonNullable<ISectionPropertiesOptions['page']> => ({
  size: { width: twips(width), height: twips(height) },
  margin: {
    top: twips(top),
    right: twips(width - side - points(indent + measure)),
    bottom: twips(bottom),
    left: twips(side + points(indent)),
    header: 0,
    footer: twips((bottom - line) / 2)
  }
});

/** The page's number in the middle of the lower margin. */
const numbered = ({ size }: Grid): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size('small'), color: colour('soft') })]
      })
    ]
  });

function head(
  parts: LetterParts,
  paperStyle: OutputSource['content']['paperStyle'],
  { grid, columns, sunk }: { grid: Grid; columns: Columns; sunk: number }
): (Paragraph | Table)[] {
  const { sender, recipient, date, subject, conventions, addressField } = parts;
  const { line, half } = grid;
  const atAxis = { indent: atTheAxis(columns) };
  const modern = paperStyle === 'modern';
  const paragraphs: Paragraph[] = [];
  const sink = (): void => void (sunk > 0 && paragraphs.push(emptyLine(sunk * half)));
  if (!modern) sink();
  if (sender.length > 0) {
    const atEnd = paperStyle === 'classic' && conventions.recipient !== 'end';
    const block = () => lines(sender, 'Sender', atEnd ? atAxis : {});
    paragraphs.push(modern ? letterhead(sender, grid) : block());
  }
  if (modern) sink();
  const afterLetterhead = modern && sender.length > 0;
  const side = {
    ...((conventions.date === 'end' || paperStyle === 'classic') && atAxis),
    ...(conventions.dateFirst &&
      afterLetterhead && { spacing: { before: distances('modern', true).date * half, line } }),
    ...(addressField &&
      recipient.length > 0 && {
        spacing: { before: Math.max(0, addressField.field * half - recipient.length * line), line }
      })
  };
  const dated = new Paragraph({
    style: 'LetterDate',
    ...side,
    ...directed(date),
    children: [new TextRun(storable(date))]
  });
  if (conventions.dateFirst) paragraphs.push(dated);
  if (recipient.length > 0) {
    const indent = conventions.recipient === 'end' ? atAxis : {};
    const usual = afterLetterhead && !conventions.dateFirst ? distances('modern', false).recipient * half : line;
    const head = modern ? Math.min(sender.length, 2) * line + (afterLetterhead ? half : 0) : sender.length * line;
    const spacing = addressField
      ? { spacing: { before: Math.max(0, addressField.head * half - head), line } }
      : above(paragraphs, usual, line);
    paragraphs.push(lines(recipient, 'Recipient', { ...spacing, ...indent }));
  }
  if (!conventions.dateFirst) paragraphs.push(dated);
  if (subject !== '') {
    const children = [new TextRun(storable(subject))];
    paragraphs.push(new Paragraph({ heading: HeadingLevel.HEADING_1, ...directed(subject), children }));
  }
  // On the paper a whole line stands above the body; its first paragraph brings half of one.
  paragraphs.push(emptyLine(half));
  return paragraphs;
}

const emptyLine = (high: number): Paragraph =>
  new Paragraph({
    spacing: { line: high, lineRule: LineRuleType.EXACT, before: 0 },
    keepNext: true,
    children: []
  });

const above = (paragraphs: readonly Paragraph[], before: number, line: number) =>
  paragraphs.length === 0 ? {} : { spacing: { before, line } };

type Indent = { start: number; end: number };
type Extra = { spacing?: { before: number; line: number }; indent?: Indent };

const lines = (of: readonly string[], style: string, extra: Extra = {}): Paragraph =>
  new Paragraph({
    style,
    ...extra,
    ...directed(of.join(' ')),
    children: of.map((text, index) => new TextRun({ text: storable(text), ...(index > 0 && { break: 1 }) }))
  });

/** From the second edge to the sheet's margin, which lies beyond the text's lines. */
const atTheAxis = ({ indent, axis, measure, width }: Columns): Indent => ({
  start: twips(points(axis - indent)),
  end: twips(points(indent + measure - width))
});

/** Modern: the name large, the address small and in one line, a rule below. */
function letterhead([name = '', ...address]: readonly string[], { size }: Grid): Paragraph {
  const children = [new TextRun({ text: storable(name), bold: true, size: size('heading'), color: colour('ink') })];
  if (address.length > 0) children.push(new TextRun({ text: storable(address.join(' \u00a0·\u00a0 ')), break: 1 }));
  const bottom = { style: BorderStyle.SINGLE, size: 6, space: 7, color: colour('letterhead') };
  return new Paragraph({ style: 'Sender', ...directed(name), border: { bottom }, children });
}

/** As on the paper: the word and the first entry on one line, the others under it. */
function enclosureList({ enclosureHeading, enclosures }: LetterParts): Paragraph[] {
  const indent = twips([...enclosureHeading].length * 5.2 + 8);
  return enclosures.map(({ number, entry }, index) => {
    const head = index === 0 ? `${enclosureHeading}\t` : '\t';
    return new Paragraph({
      style: index === 0 ? 'EnclosureListFirst' : 'EnclosureList',
      indent: { start: indent, hanging: indent },
      tabStops: [{ type: TabStopType.LEFT, position: indent }],
      keepNext: index < enclosures.length - 1,
      ...directed(entry),
      children: [new TextRun(`${head}${number} ${storable(entry)}`)]
    });
  });
}
