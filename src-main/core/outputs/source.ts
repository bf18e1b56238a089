/** What every output is made from, and the parts of a letter that are not its body. */
import {
  closingLength,
  dateLine,
  directionOf,
  knownLanguage,
  letterConventions,
  signatureIndex,
  writeDate,
  type LetterContent,
  type LetterConventions
} from '../../contract';
import { structureOf, textOf, type Block } from './structure';

/** An enclosure as the list at the letter's end names it. */
export interface ListedEnclosure {
  /** As the letter counts it, from 1. */
  number: number;
  label: string;
  /** Keys of the facts that it backs; see `factKey`. */
  claimKeys: readonly string[];
}

export interface OutputSource {
  content: LetterContent;
  enclosures: readonly ListedEnclosure[];
  /** The picture above the name as a `data:image/png;base64,` address; empty where the letter has none. */
  signature: string;
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
  subject: string;
  blocks: Block[];
  /** Where the closing begins among the blocks, and which block is the name under it (-1: none). */
  closingFrom: number;
  signature: number;
  /** Empty where nothing is enclosed, or the letter ends with a list of its own. */
  enclosureTitle: string;
  enclosures: readonly ListedEnclosure[];
  /** The number of the enclosure behind a claim; nothing where the letter shows none. */
  numberOf: (factKey: string) => number | undefined;
}

export function partsOf({ content, enclosures, now }: OutputSource): LetterParts {
  const language = knownLanguage(content.language);
  const blocks = structureOf(content.body);
  const last = blocks.slice(-4).map((block) => ({ isParagraph: block.kind === 'paragraph', text: textOf(block) }));
  const closing = closingLength(last);
  const signature = signatureIndex(last.slice(last.length - closing));
  const numbers = new Map(
    enclosures.flatMap(({ number, claimKeys }) => claimKeys.map((key) => [key, number] as const))
  );
  const listed = enclosures.length === 0 || hasOwnList(blocks) ? [] : enclosures;
  return {
    language,
    direction: directionOf(content.body || content.recipient),
    sender: linesOf(content.sender),
    recipient: linesOf(content.recipient),
    date: dateLine(writeDate(content.datedOn, language, now), language, content.sender),
    conventions: letterConventions(language),
    subject: content.subject.trim(),
    blocks,
    closingFrom: blocks.length - closing,
    signature: signature === -1 ? -1 : blocks.length - closing + signature,
    enclosureTitle: listed.length === 0 ? '' : enclosureWord(language, listed.length),
    enclosures: listed,
    numberOf: (key) => (content.showEnclosureNumbers ? numbers.get(key) : undefined)
  };
}

const linesOf = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' || index < all.length - 1)
    .filter((line) => line !== '' || text.trim() !== '');

/** A letter that names its enclosures at the end is not given a second list. */
function hasOwnList(blocks: readonly Block[]): boolean {
  const words = Object.values(enclosureWords).flat().join('|');
  const opening = new RegExp(`^(?:encl\\.?|${words})\\s*(?:[:(\\n]|$)`, 'iu');
  return blocks.slice(-3).some((block) => opening.test(textOf(block).trim()));
}

/** One, several. */
const enclosureWords: Record<string, readonly [string, string]> = {
  en: ['Enclosure', 'Enclosures'],
  de: ['Anlage', 'Anlagen'],
  fr: ['Pièce jointe', 'Pièces jointes'],
  es: ['Anexo', 'Anexos'],
  pt: ['Anexo', 'Anexos'],
  it: ['Allegato', 'Allegati'],
  nl: ['Bijlage', 'Bijlagen'],
  sv: ['Bilaga', 'Bilagor'],
  da: ['Bilag', 'Bilag'],
  nb: ['Vedlegg', 'Vedlegg'],
  fi: ['Liite', 'Liitteet'],
  pl: ['Załącznik', 'Załączniki'],
  cs: ['Příloha', 'Přílohy']
};

function enclosureWord(language: string, count: number): string {
  const [one, several] = enclosureWords[language.split('-')[0] ?? ''] ?? ['Enclosure', 'Enclosures'];
  return count === 1 ? one : several;
}
