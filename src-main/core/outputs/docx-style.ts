/** The named styles of the Word document: the paper's measures and looks, so that a change of style changes the whole letter. */
import {
  BorderStyle,
  LevelFormat,
  LineRuleType,
  UnderlineType,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IPropertiesOptions
} from 'docx';
import type { LetterContent } from '../../contract';
import { above, colours, mono, points, room, sans, serif, sizes } from '../../shared/letter/sheet/theme';
import type { PointSheet } from './sheet';

/** The paper's own fonts, which the document brings along; for programs that overlook that, `font-table.ts` names others. */
const font = ({ name }: { name: string }) => ({ ascii: name, hAnsi: name, cs: serif.wide, eastAsia: serif.eastAsian });
/** Half points at the usual size: Word knows no smaller part. */
const halfPoints = (of: keyof typeof sizes): number => Math.round(2 * sizes[of].pt);
/** As Word writes a colour. */
export const colour = (name: keyof typeof colours): string => colours[name].slice(1).toUpperCase();
const exactly = (twips: number, before = 0) => ({ before, after: 0, line: twips, lineRule: LineRuleType.AT_LEAST });

/** The letter's measures in the units of Word. */
export interface Grid {
  /** Twentieths of a point: a line of the paper's grid, and half of it. */
  line: number;
  half: number;
  /** Half points. */
  size: (of: keyof typeof sizes) => number;
}

export const gridOf = ({ line, scale }: PointSheet): Grid => ({
  line: Math.round(line * 20),
  half: Math.round(line * 10),
  size: (of) => Math.round(halfPoints(of) * scale)
});

const serifText = ({ size }: Grid) => ({ font: font(serif), size: size('text'), color: colour('ink') });

type PaperStyle = LetterContent['paperStyle'];

export function stylesFor(
  paperStyle: PaperStyle,
  language: string,
  grid: Grid
): NonNullable<IPropertiesOptions['styles']> {
  const { line, half, size } = grid;
  const serifRun = serifText(grid);
  const modern = paperStyle === 'modern';
  const heading = (of: keyof typeof sizes) => ({
    run: { ...serifRun, size: size(of), bold: true },
    paragraph: { spacing: exactly(line, half), keepNext: true, keepLines: true }
  });
  return {
    default: {
      document: {
        run: { ...serifRun, language: { value: language, eastAsia: language, bidirectional: language } },
        paragraph: { spacing: exactly(line) }
      },
      heading1: subjectStyle(paperStyle, grid),
      heading2: heading('heading'),
      heading3: heading('text'),
      heading4: heading('text'),
      hyperlink: { run: { color: colour('ink'), underline: { type: UnderlineType.SINGLE } } }
    },
    paragraphStyles: [
      { id: 'Sender', name: 'Sender', basedOn: 'Normal', ...senderStyle(modern, grid) },
      {
        id: 'Recipient',
        name: 'Recipient',
        basedOn: 'Normal',
        paragraph: { keepNext: true, spacing: exactly(line) }
      },
      {
        id: 'LetterDate',
        name: 'Letter Date',
        basedOn: 'Normal',
        paragraph: { keepNext: true, spacing: exactly(line, line) }
      },
      {
        id: 'LetterBody',
        name: 'Letter Body',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: exactly(line, half) }
      },
      {
        id: 'Signature',
        name: 'Signature',
        basedOn: 'LetterBody',
        paragraph: { spacing: exactly(line, above.signature * half), keepLines: true }
      },
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'LetterBody',
        run: { italics: true },
        paragraph: {
          indent: { start: points(room.quote) * 20 },
          border: { left: { style: BorderStyle.SINGLE, size: 6, space: 14, color: colour('rule') } }
        }
      },
      {
        id: 'Preformatted',
        name: 'Preformatted',
        basedOn: 'LetterBody',
        run: { font: mono, size: size('small') }
      },
      {
        id: 'EnclosureList',
        name: 'Enclosure List',
        basedOn: 'Normal',
        run: { size: size('small') },
        paragraph: { keepLines: true }
      },
      {
        id: 'EnclosureListFirst',
        name: 'Enclosure List First',
        basedOn: 'EnclosureList',
        next: 'EnclosureList',
        paragraph: { spacing: exactly(line, line) }
      }
    ]
  };
}

const senderStyle = (modern: boolean, { line, size }: Grid): Omit<IParagraphStyleOptions, 'id'> =>
  modern
    ? {
        run: { font: font(sans), size: size('small'), color: colour('soft') },
        paragraph: { keepNext: true, spacing: exactly(line) }
      }
    : { paragraph: { keepNext: true, spacing: exactly(line) } };

function subjectStyle(paperStyle: PaperStyle, grid: Grid) {
  const { line, size } = grid;
  const serifRun = serifText(grid);
  const looks = {
    classic: { ...serifRun, bold: true },
    modern: { font: font(sans), size: size('text'), color: colour('ink'), bold: true },
    plain: { ...serifRun, bold: true }
  };
  return { run: looks[paperStyle], paragraph: { spacing: exactly(line, line), keepNext: true, keepLines: true } };
}

/** Bullets, and numbers from every first number that the letter uses. */
export function numberingFor(starts: ReadonlySet<number>): NonNullable<IPropertiesOptions['numbering']> {
  const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  // The mark stands close to its text, as on the paper.
  const paragraph = (level: number, hanging: number) => ({
    paragraph: { indent: { start: convertMillimetersToTwip(6.9) * (level + 1), hanging } }
  });
  const numbers = [...starts].map((start) => ({
    reference: numbersFrom(start),
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      start,
      style: paragraph(level, 320)
    }))
  }));
  const bullets = {
    reference: 'bullets',
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: '•',
      style: paragraph(level, 230)
    }))
  };
  return { config: [bullets, ...numbers] };
}

export const numbersFrom = (start: number): string => `numbers-from-${start}`;
