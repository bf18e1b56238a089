/** The letter's body as Word paragraphs with named styles. */
import {
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  BorderStyle,
  type IParagraphOptions,
  type ParagraphChild
} from 'docx';
import { directionOf } from '../../shared/letter/sheet/paper';
import { mono } from '../../shared/letter/sheet/theme';
import { numbersFrom, type Grid } from './docx-style';
import { enclosureMark, type LetterParts } from './source';
import { runsText, type Block, type Run } from './structure';

type Options = Omit<IParagraphOptions, 'children'>;

export class BodyWriter {
  readonly #numberOf: LetterParts['numberOf'];
  readonly #grid: Grid;
  /** First numbers of the lists met, for the document's numbering. */
  readonly starts = new Set<number>([1]);
  #lists = 0;

  constructor(numberOf: LetterParts['numberOf'], grid: Grid) {
    this.#numberOf = numberOf;
    this.#grid = grid;
  }

  /** `picture`: the bytes of the signature, a PNG. */
  body({ blocks, closingFrom, signature }: LetterParts, picture: Uint8Array | null): (Paragraph | Table)[] {
    return blocks.flatMap((block, index) => {
      const signed = index === signature && picture ? [signaturePicture(picture)] : [];
      const closing = index >= closingFrom;
      // The paragraph before the closing stays with it, so that no closing stands alone on a page.
      const keepNext = index >= closingFrom - 1 && index < blocks.length - 1;
      const style = index === signature && !picture ? 'Signature' : 'LetterBody';
      const options = { style, ...(closing && { keepLines: true }), ...(keepNext && { keepNext }) };
      return [...signed, ...this.#block(block, options, 0)];
    });
  }

  paragraph(runs: readonly Run[], options: Options): Paragraph {
    return new Paragraph({ ...directed(runsText(runs)), ...options, children: this.#children(runs) });
  }

  #block(block: Block, options: Options, level: number): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [this.paragraph(block.runs, options)];
      case 'heading': {
        const heading = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4][block.level - 2];
        return [this.paragraph(block.runs, { ...options, style: undefined, heading })];
      }
      case 'list':
        return this.#list(block, options, level);
      case 'quote':
        return block.blocks.flatMap((each) => this.#block(each, { ...options, style: 'Quotation' }, level));
      case 'code':
        return block.text
          .split('\n')
          .map((text, index) => preformatted(text, { ...options, ...(index > 0 && { spacing: { before: 0 } }) }));
      case 'rule':
        return [new Paragraph({ ...options, children: [], thematicBreak: true })];
      case 'table':
        return [this.#table(block.rows, block.headed)];
    }
  }

  #list({ start, items }: Extract<Block, { kind: 'list' }>, options: Options, level: number): (Paragraph | Table)[] {
    if (start !== null) this.starts.add(start);
    const reference = start === null ? 'bullets' : numbersFrom(start);
    const instance = ++this.#lists;
    const depth = Math.min(level, 8);
    return items.flatMap((item, index) => {
      const tight = index > 0 || level > 0 ? { spacing: { before: 0 } } : {};
      const mark = { ...options, ...tight, numbering: { reference, level: depth, instance } };
      const [first, ...rest] = item;
      const opening =
        first?.kind === 'paragraph' ? [this.paragraph(first.runs, mark)] : [new Paragraph({ ...mark, children: [] })];
      const more = first?.kind === 'paragraph' ? rest : item;
      const under = { ...options, indent: { start: 391 * (depth + 1) } };
      return [
        ...opening,
        ...more.flatMap((each) => this.#block(each, each.kind === 'list' ? options : under, level + 1))
      ];
    });
  }

  #table(rows: Run[][][], headed: boolean): Table {
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders,
      margins: { left: 0, right: 240, top: 0, bottom: 0 },
      rows: rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: headed && index === 0,
            cantSplit: true,
            children: row.map(
              (cell) =>
                new TableCell({
                  borders,
                  children: [this.paragraph(cell, { style: 'LetterBody', spacing: { before: 0 } })]
                })
            )
          })
      )
    });
  }

  #children(runs: readonly Run[]): ParagraphChild[] {
    return runs.flatMap((run) => this.#run(run));
  }

  #run(run: Run): ParagraphChild[] {
    if (run.text === '\n') return [new TextRun({ break: 1 })];
    const text = textRun(run, this.#grid);
    if (run.address !== null) return [new ExternalHyperlink({ link: run.address, children: [text] })];
    const number = run.claim === null ? undefined : this.#numberOf(run.claim);
    return number === undefined ? [text] : [text, new TextRun({ text: enclosureMark(number), superScript: true })];
  }
}

/** As tall on the page as on the paper, never wider than 60 % of the text. */
function signaturePicture(picture: Uint8Array): Paragraph {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  const [width, height] = picture.length > 24 ? [view.getUint32(16), view.getUint32(20)] : [1, 1];
  const scale = Math.min(52.5 / Math.max(1, height), 360 / Math.max(1, width));
  const transformation = { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation,
    altText: { name: 'Signature', description: 'Signature' }
  });
  return new Paragraph({ style: 'LetterBody', keepNext: true, children: [image] });
}

/** A paragraph of plain text runs the way that its own first letter says. */
export const directed = (text: string): { bidirectional?: true } =>
  directionOf(text) === 'rtl' ? { bidirectional: true } : {};

const textRun = ({ text, strong, emphasis, struck, code, address }: Run, { size }: Grid): TextRun =>
  new TextRun({
    text: storable(text),
    ...(strong && { bold: true }),
    ...(emphasis && { italics: true }),
    ...(struck && { strike: true }),
    ...(code && { font: mono, size: size('small') }),
    ...(address !== null && { style: 'Hyperlink' }),
    ...(directionOf(text) === 'rtl' && { rightToLeft: true })
  });

const preformatted = (text: string, options: Options): Paragraph =>
  new Paragraph({ ...options, style: 'Preformatted', children: [new TextRun({ text: storable(text) })] });

/** XML 1.0 can't hold most control characters nor halves of surrogate pairs; one of them would make the file unreadable. */
export const storable = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
