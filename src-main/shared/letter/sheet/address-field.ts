/** Where the recipient's block stands on the sheet, so that it shows in the window of an envelope. */
import { letterConventions } from './conventions';
import { sheetOf, type Measures } from './measures';

export interface AddressField {
  /** Half lines that the sender's block takes at least, from the upper margin to the address. */
  head: number;
  /** Half lines that the recipient's block takes at least. */
  field: number;
}

const millimetre = 96 / 25.4;
/** DIN 5008, form B: the field reaches from 45 to 90 mm below the edge of the sheet, the address itself begins at 62.7 mm. */
const [fieldTop, addressTop, fieldEnd] = [45, 62.7, 90].map((each) => each * millimetre) as [number, number, number];

/**
 * In half lines of the sheet's grid; null where the letter's conventions know no such field, or the sheet isn't A4. An address of many
 * lines begins higher, in the part of the field that else holds notes of the post.
 */
export function addressField(content: Measures & { language: string; recipient: string }): AddressField | null {
  const { language, recipient, paperSize } = content;
  if (letterConventions(language).addressField !== 'din5008' || paperSize !== 'A4') return null;
  const { top, halfLine } = sheetOf(content);
  const lines = recipient
    .trim()
    .split('\n')
    .filter((line, index, all) => line.trim() !== '' || index < all.length - 1).length;
  const end = Math.floor((fieldEnd - top) / halfLine);
  const highest = Math.ceil((fieldTop - top) / halfLine);
  const usual = Math.floor((addressTop - top) / halfLine);
  const head = Math.max(highest, Math.min(usual, end - 2 * lines));
  return { head, field: end - head };
}
