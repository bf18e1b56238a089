/** What every output is made from, and the parts of a letter that are not its body. */
import type { Enclosure, LetterContent } from '../../contract';
import {
  closingLength,
  dateFormatOf,
  directionOf,
  knownLanguage,
  signatureIndex,
  writeDate
} from '../../shared/letter/sheet/paper';
import { addressField, type AddressField } from '../../shared/letter/sheet/address-field';
import { dateLine, letterConventions, type LetterConventions } from '../../shared/letter/sheet/conventions';
import { enclosureEntry, enclosureHeading, namesEnclosures } from '../../shared/letter/enclosures/list';
import { claimMarks, inBrackets } from '../../shared/letter/enclosures/claim-marks';
import { setLine } from '../../shared/letter/setting/set-text';
import { setBlocks } from './set-blocks';
import { structureOf, textOf, type Block } from './structure';

export type ListedEnclosure = Pick<Enclosure, 'number' | 'title' | 'pages' | 'pageCount' | 'claimKeys' | 'claimPages'>;

export interface OutputSource {
  content: LetterContent;
  /** All of the letter; those that are left out have no number. */
  enclosures: readonly ListedEnclosure[];
  /** The picture above the name as a `data:image/png;base64,` address; empty where the letter has none. */
  signature: string;
  /** Half lines by which the paper sets a short letter lower; only a window that lays it out knows. */
  sunk?: number;
  /** The day of printing, for a letter without a date of its own. */
  now: Date;
}

export interface LetterParts {
  language: string;
  direction: 'ltr' | 'rtl';
  sender: string[];
  recipient: string[];
  date: string;
  conventions: LetterConventions;
  addressField: AddressField | null;
  subject: string;
  blocks: Block[];
  /** Where the closing begins among the blocks, and which block is the name under it (-1: none). */
  closingFrom: number;
  signature: number;
  /** Empty where nothing is enclosed, or the letter ends with a list of its own. */
  enclosureHeading: string;
  enclosures: readonly { number: number; entry: string }[];
  /** The number of the enclosure behind a claim, and the page where it has several; nothing where the letter shows none. */
  numberOf: (factKey: string) => string | undefined;
}

export function partsOf({ content, enclosures, now }: OutputSource): LetterParts {
  const language = knownLanguage(content.language);
  const blocks = setBlocks(structureOf(content.body), language);
  const set = (text: string): string => setLine(text, language);
  const last = blocks.slice(-4).map((block) => ({ isParagraph: block.kind === 'paragraph', text: textOf(block) }));
  const closing = closingLength(last);
  const signature = signatureIndex(last.slice(last.length - closing));
  const numbers = claimMarks(enclosures, language);
  const included = enclosures.filter((each) => each.number !== null);
  const listed = namesEnclosures(blocks.slice(-3).map(textOf)) ? [] : included;
  return {
    language,
    direction: directionOf(content.body || content.recipient),
    sender: linesOf(set(content.sender)),
    recipient: linesOf(set(content.recipient)),
    date: dateLine(writeDate(content.datedOn, dateFormatOf(content), now), dateFormatOf(content), content.sender),
    conventions: letterConventions(language),
    addressField: addressField({ ...content, language }),
    subject: set(content.subject.trim()),
    blocks,
    closingFrom: blocks.length - closing,
    signature: signature === -1 ? -1 : blocks.length - closing + signature,
    enclosureHeading: listed.length === 0 ? '' : `${enclosureHeading(language, listed.length)}:`,
    enclosures: listed.map((each) => ({ number: each.number ?? 0, entry: set(enclosureEntry(each, language)) })),
    numberOf: (key) => (content.showEnclosureNumbers ? numbers.get(key) : undefined)
  };
}

/** Behind a claim, as the paper has it: text that is copied reads `31 % [1]`, not `31 %1`. */
export const enclosureMark = (number: string): string => `\u00a0${inBrackets(number)}`;

const linesOf = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' || index < all.length - 1)
    .filter((line) => line !== '' || text.trim() !== '');
