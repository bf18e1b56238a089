/** Reads the structure of somebody else's tagged PDF into plain nodes, within bounds: its types resolved, its cycles cut. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject
} from 'pdf-lib';
import { standardType } from './tag-types.ts';

/** A piece of a page's content, by the page's reference in its own file; a mark below 0 is one that can't come along. */
export interface TagLeaf {
  page: string;
  mark: number;
}

export interface TagNode {
  type: string;
  /** What it says instead of its content: true to the whole of it only. */
  words: [name: string, words: PDFString | PDFHexString][];
  language: PDFString | PDFHexString | null;
  attributes: Attributes[];
  id: string | null;
  kids: (TagNode | TagLeaf)[];
}

type Plain = PDFName | PDFNumber | PDFBool | PDFArray;
export interface Attributes {
  values: [name: string, value: Plain][];
  /** The cells that head this one, by their ids. */
  headers: string[];
}

/** Marks above this would make the lists by which a reader finds them huge. */
export const mostMarks = 50_000;
/** Nobody's report has more; whoever claims more means harm. */
const mostNodes = 100_000;
const deepest = 120;
const longestWords = 4_000;

export const isLeaf = (kid: TagNode | TagLeaf): kid is TagLeaf => 'mark' in kid;

/** Null where the file is not tagged, or its tags are out of all bounds. */
export function readTagTree(source: PDFDocument): TagNode[] | null {
  const root = dict(source, source.catalog.get(PDFName.of('StructTreeRoot')));
  return root && new Reader(source, root).read();
}

class Reader {
  readonly #source: PDFDocument;
  readonly #root: PDFDict;
  readonly #roles: PDFDict | null;
  readonly #classes: PDFDict | null;
  readonly #seen = new Set<PDFObject>();
  #nodes = 0;

  constructor(source: PDFDocument, root: PDFDict) {
    this.#source = source;
    this.#root = root;
    this.#roles = dict(source, root.get(PDFName.of('RoleMap')));
    this.#classes = dict(source, root.get(PDFName.of('ClassMap')));
  }

  read(): TagNode[] | null {
    try {
      const nodes = this.#kids(this.#root, null, 0).filter((kid): kid is TagNode => !isLeaf(kid));
      const language = short(this.#source.catalog.lookup(PDFName.of('Lang')));
      return nodes.map((node) => ({ ...node, language: node.language ?? language }));
    } catch (error) {
      if (error instanceof OutOfBounds) return null;
      throw error;
    }
  }

  #kids(element: PDFDict, page: string | null, depth: number): (TagNode | TagLeaf)[] {
    const own = element.get(PDFName.of('K'));
    const listed = this.#source.context.lookup(own);
    const found = listed instanceof PDFArray ? listed.asArray() : own === undefined ? [] : [own];
    this.#count(found.length);
    return found.flatMap((kid) => this.#kid(this.#source.context.lookup(kid), page, depth + 1) ?? []);
  }

  #kid(kid: PDFObject | undefined, page: string | null, depth: number): TagNode | TagLeaf | null {
    if (kid instanceof PDFNumber) return leaf(page, kid);
    if (!(kid instanceof PDFDict)) return null;
    if (kid.has(PDFName.of('MCID'))) {
      // A mark inside a form counts by the form's own list, which does not come along.
      const mark = this.#source.context.lookup(kid.get(PDFName.of('MCID')));
      return leaf(pageOf(kid) ?? page, kid.has(PDFName.of('Stm')) ? undefined : mark);
    }
    const type = kid.lookup(PDFName.of('S'));
    // Anything else leads to a form field or a note, and those stay behind.
    return type instanceof PDFName ? this.#node(kid, type, page, depth) : null;
  }

  #node(element: PDFDict, type: PDFName, page: string | null, depth: number): TagNode | null {
    if (this.#seen.has(element)) return null;
    this.#seen.add(element);
    if (depth > deepest) throw new OutOfBounds();
    const text = (name: string): PDFString | PDFHexString | null => short(element.lookup(PDFName.of(name)));
    return {
      type: standardType(type.decodeText(), this.#roles),
      words: ['Alt', 'ActualText', 'E'].flatMap((name) => {
        const words = text(name);
        return words ? [[name, words] as [string, PDFString | PDFHexString]] : [];
      }),
      language: text('Lang'),
      attributes: this.#attributes(element),
      id: idOf(text('ID')),
      kids: this.#kids(element, pageOf(element) ?? page, depth)
    };
  }

  /** Those of its classes first, as its own stand above them. */
  #attributes(element: PDFDict): Attributes[] {
    const names = this.#listed(element.get(PDFName.of('C')));
    const classes = names.flatMap((name) => (name instanceof PDFName ? this.#listed(this.#classes?.get(name)) : []));
    return [...classes, ...this.#listed(element.get(PDFName.of('A')))].flatMap((each) =>
      each instanceof PDFDict ? (attributes(each) ?? []) : []
    );
  }

  #listed(object: PDFObject | undefined): (PDFObject | undefined)[] {
    const { context } = this.#source;
    const found = context.lookup(object);
    const list = found instanceof PDFArray ? found.asArray().map((each) => context.lookup(each)) : [found];
    this.#count(list.length);
    return list;
  }

  #count(more: number): void {
    this.#nodes += more;
    if (this.#nodes > mostNodes) throw new OutOfBounds();
  }
}

class OutOfBounds extends Error {}

function leaf(page: string | null, mark: PDFObject | undefined): TagLeaf {
  const number = mark instanceof PDFNumber ? mark.asNumber() : -1;
  return { page: page ?? '', mark: Number.isInteger(number) && number < mostMarks ? number : -1 };
}

function pageOf(element: PDFDict): string | null {
  const page = element.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page.tag : null;
}

const owners = new Set(['Layout', 'List', 'Table']);

/** Plain values only: a table's summary, say, may tell of rows that don't come along. */
function attributes(given: PDFDict): Attributes | null {
  const owner = given.lookup(PDFName.of('O'));
  if (!(owner instanceof PDFName) || !owners.has(owner.decodeText())) return null;
  const values: Attributes['values'] = [];
  const headers: string[] = [];
  for (const [name, value] of given.entries().slice(0, 50)) {
    if (isPlain(value)) values.push([name.decodeText(), value]);
    else if (name.decodeText() === 'Headers' && value instanceof PDFArray)
      headers.push(
        ...value
          .asArray()
          .slice(0, 50)
          .flatMap((id) => idOf(short(id)) ?? [])
      );
  }
  return { values, headers };
}

const isScalar = (value: PDFObject): boolean =>
  value instanceof PDFName || value instanceof PDFNumber || value instanceof PDFBool;
const isPlain = (value: PDFObject): value is Plain =>
  isScalar(value) || (value instanceof PDFArray && value.size() < 100 && value.asArray().every(isScalar));

const short = (text: PDFObject | undefined): PDFString | PDFHexString | null =>
  (text instanceof PDFString || text instanceof PDFHexString) && text.sizeInBytes() <= longestWords ? text : null;

/** Any bytes, as a text of as many signs. */
const idOf = (id: PDFString | PDFHexString | null): string | null => id && Buffer.from(id.asBytes()).toString('latin1');

function dict({ context }: PDFDocument, object: PDFObject | undefined): PDFDict | null {
  const found = context.lookup(object);
  return found instanceof PDFDict ? found : null;
}
