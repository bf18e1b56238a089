/**
 * The columns of a letter's sheet, in CSS pixels: where the text begins, how long its lines are, and the one edge besides, at which sender
 * and date begin where they do not begin with the text (decision 37).
 */
import { letterConventions } from './conventions';
import { sheetOf, type Measures } from './measures';

export interface Columns {
  /** From the sheet's margin to the text's edge. */
  indent: number;
  /** The longest line of the text: about 72 letters of the usual size. */
  measure: number;
  /** From the sheet's margin to the second edge. */
  axis: number;
  /** Between the sheet's margins. */
  width: number;
}

const millimetre = 96 / 25.4;
/** 131 and 145 mm. A whole number of pixels: it decides where lines end. */
const measures = { normal: 495, narrow: 548 };
/** What is left beside the text lies two to three, the wider part at the right, where ragged lines make it wider still. */
const indents = { normal: 26, narrow: 22 };
/** DIN 5008: text and address begin 25 mm from the sheet's edge, the block of information 125 mm. */
const standard = { text: 25 * millimetre, axis: 125 * millimetre };
/** The golden section of the text's lines. */
const section = 0.618;

export function columnsOf(content: Measures & { language: string }): Columns {
  const { contentWidth, width } = sheetOf(content);
  const side = (width - contentWidth) / 2;
  const measure = measures[content.margins];
  if (letterConventions(content.language).addressField === 'din5008' && content.paperSize === 'A4') {
    const [indent, axis] = [standard.text - side, standard.axis - side].map(Math.round) as [number, number];
    return { indent: Math.max(0, indent), measure, axis, width: contentWidth };
  }
  const indent = indents[content.margins];
  return { indent, measure, axis: indent + Math.round(section * measure), width: contentWidth };
}
