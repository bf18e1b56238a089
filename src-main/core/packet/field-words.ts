/** What is written in a form's field or a typed note, read through the fields above it (ISO 32000-1, 12.7). */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject
} from 'pdf-lib';

export interface Written {
  text: string;
  /** Its default appearance: font, size and colour as operators. */
  looks: string;
  /** 0 left, 1 in the middle, 2 right. */
  aligned: number;
  /** Wraps, and begins at the top. */
  isBlock: boolean;
  /** So many cells, one for each sign; 0 for none. */
  cells: number;
}

const deepest = 30;
const longest = 20_000;
const longestLooks = 1_000;
const mostChosen = 1_000;
const [manyLines, password, comb, choiceWithField] = [1 << 12, 1 << 13, 1 << 24, 1 << 17];

/** A field's own entry, or that of a field above it. */
export function entryOf(field: PDFDict, name: string): PDFObject | undefined {
  let at: PDFObject | undefined = field;
  for (let depth = 0; depth < deepest && at instanceof PDFDict; depth++) {
    const found = at.lookup(PDFName.of(name));
    if (found !== undefined) return found;
    at = at.lookup(PDFName.of('Parent'));
  }
  return undefined;
}

export const formOf = ({ catalog }: PDFDocument): PDFDict | null => {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  return form instanceof PDFDict ? form : null;
};

/** Null where nothing is written that may be seen. */
export function writtenIn(source: PDFDocument, field: PDFDict): Written | null {
  const flags = numberOf(entryOf(field, 'Ff'));
  const type = entryOf(field, 'FT');
  const isChoice = type === PDFName.of('Ch');
  if (!isChoice && (type !== PDFName.of('Tx') || (flags & password) !== 0)) return null;
  const value = entryOf(field, 'V');
  const values =
    value instanceof PDFArray
      ? value
          .asArray()
          .slice(0, mostChosen)
          .map((each) => source.context.lookup(each))
      : [value];
  const texts = values.flatMap((each) => textOf(each) ?? []);
  const shown = isChoice ? shownWords(field) : new Map<string, string>();
  const text = texts
    .map((each) => shown.get(each) ?? each)
    .join('\n')
    .slice(0, longest)
    .trimEnd();
  if (text === '') return null;
  const isBlock = isChoice ? (flags & choiceWithField) === 0 : (flags & manyLines) !== 0;
  const cells = !isChoice && (flags & comb) !== 0 ? numberOf(entryOf(field, 'MaxLen')) : 0;
  return { text, looks: looksOf(source, field), aligned: numberOf(entryOf(field, 'Q')), isBlock, cells };
}

export function typedOn(source: PDFDocument, note: PDFDict): Written | null {
  const text = textOf(note.lookup(PDFName.of('Contents')))
    ?.slice(0, longest)
    .trimEnd();
  if (!text) return null;
  return {
    text,
    looks: looksOf(source, note),
    aligned: numberOf(note.lookup(PDFName.of('Q'))),
    isBlock: true,
    cells: 0
  };
}

/** Some operators: whoever looks for the font's among them begins anew at each sign. */
const looksOf = (source: PDFDocument, field: PDFDict): string =>
  (textOf(entryOf(field, 'DA')) ?? textOf(formOf(source)?.lookup(PDFName.of('DA'))) ?? '').slice(0, longestLooks);

/** A choice's value is a code; what is shown for it stands in its list. */
function shownWords(field: PDFDict): Map<string, string> {
  const shown = new Map<string, string>();
  const options = entryOf(field, 'Opt');
  for (const option of options instanceof PDFArray ? options.asArray().slice(0, 5_000) : []) {
    const pair = option instanceof PDFArray ? option : field.context.lookup(option);
    if (!(pair instanceof PDFArray)) continue;
    const [code, words] = [textOf(pair.lookup(0)), textOf(pair.lookup(1))];
    if (code !== null && words !== null && !shown.has(code)) shown.set(code, words);
  }
  return shown;
}

export const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
export const numberOf = (object: PDFObject | undefined): number =>
  object instanceof PDFNumber && Number.isInteger(object.asNumber()) ? object.asNumber() : 0;
