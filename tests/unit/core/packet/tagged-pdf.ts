/** A tagged PDF made by hand, and a reader of tags that trusts nothing. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFDocument,
  PDFRef,
  PDFString,
  StandardFonts,
  type PDFObject
} from 'pdf-lib';

/** One element: its own type, what it says instead, and a line of text on each page that is named. */
export interface Piece {
  type: string;
  lines: { page: number; text: string }[];
  words?: Record<string, string>;
  class?: string;
  id?: string;
}

interface Changes {
  pages: number;
  roles?: Record<string, string>;
  change?: (pdf: PDFDocument, root: PDFDict, elements: PDFRef[]) => void;
}

export async function taggedPdf(pieces: Piece[], { pages, roles = {}, change }: Changes): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const owners = Array.from({ length: pages }, () => [] as PDFRef[]);
  const contents = Array.from({ length: pages }, () => [] as string[]);
  const sheets = contents.map(() => pdf.addPage([595, 842]));
  const [rootRef, document] = [context.nextRef(), context.nextRef()];
  const elements = pieces.map(({ type, lines, words = {}, class: name, id }) => {
    const ref = context.nextRef();
    const kids = lines.map(({ page, text }) => {
      const content = contents[page - 1]!;
      const mark = content.length;
      owners[page - 1]!.push(ref);
      content.push(`/${type} <</MCID ${mark}>> BDC BT /F1 14 Tf 60 ${760 - 40 * mark} Td (${text}) Tj ET EMC`);
      return context.obj({ Type: 'MCR', Pg: sheets[page - 1]!.ref, MCID: mark });
    });
    const element = context.obj({ Type: 'StructElem', S: type, P: document, K: kids });
    for (const [key, value] of Object.entries(words)) element.set(PDFName.of(key), PDFString.of(value));
    if (name !== undefined) element.set(PDFName.of('C'), PDFName.of(name));
    if (id !== undefined) element.set(PDFName.of('ID'), PDFString.of(id));
    context.assign(ref, element);
    return ref;
  });
  for (const [index, page] of sheets.entries()) {
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font.ref } }));
    page.node.set(PDFName.of('Contents'), context.register(context.stream(contents[index]!.join('\n'))));
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(index));
  }
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: elements }));
  const numbers = owners.flatMap((list, page) => [page, list]);
  const root = context.obj({ Type: 'StructTreeRoot', K: document, RoleMap: roles, ParentTree: { Nums: numbers } });
  context.assign(rootRef, root);
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Lang'), PDFString.of('de'));
  change?.(pdf, root, elements);
  return pdf.save({ useObjectStreams: false });
}

export interface ReadElement {
  type: string;
  words: string[];
  kids: ReadElement[];
}

/** The whole structure; throws where an element and the lists by which a reader finds it disagree. */
export async function readTags(bytes: Uint8Array): Promise<ReadElement> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray).asArray();
  const owners = new Map(
    numbers.flatMap((key, at) => (at % 2 ? [] : [[(key as PDFNumber).asNumber(), numbers[at + 1]!]]))
  );
  const pages = new Map(pdf.getPages().map(({ ref, node }) => [ref, node.lookup(PDFName.of('StructParents'))]));
  let found = 0;
  const top = read(root.get(PDFName.of('K')), catalog.get(PDFName.of('StructTreeRoot')));
  const listed = [...owners.values()].flatMap((owner) => {
    const list = context.lookup(owner);
    return list instanceof PDFArray ? list.asArray() : [owner];
  });
  if (listed.filter((owner) => owner instanceof PDFRef).length !== found)
    throw new Error('The lists name more than there is.');
  return top;

  function read(ref: PDFObject | undefined, parent: PDFObject | undefined): ReadElement {
    const element = context.lookup(ref, PDFDict);
    if (element.get(PDFName.of('P')) !== parent) throw new Error('An element does not know its parent.');
    const listed = element.lookup(PDFName.of('K'));
    const kids = listed instanceof PDFArray ? listed.asArray() : listed ? [listed] : [];
    const words = ['Alt', 'ActualText', 'E', 'Lang'].flatMap((name) => {
      const text = element.lookup(PDFName.of(name)) as PDFString | undefined;
      return text ? [`${name} ${text.decodeText()}`] : [];
    });
    const type = element.lookup(PDFName.of('S'), PDFName).decodeText();
    return {
      type,
      words,
      kids: kids.flatMap((kid) => (isMark(kid, ref!, element) || isAnnotation(kid, ref!) ? [] : [read(kid, ref)]))
    };
  }

  function isAnnotation(kid: PDFObject, owner: PDFObject): boolean {
    const object = context.lookup(kid);
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('OBJR')) return false;
    const annotation = object.lookup(PDFName.of('Obj'), PDFDict);
    const key = annotation.lookup(PDFName.of('StructParent'), PDFNumber).asNumber();
    if (owners.get(key) !== owner) throw new Error('An annotation leads to another element than its own.');
    const page = pdf.getPages().find(({ ref }) => ref === object.get(PDFName.of('Pg')));
    if (
      !page?.node
        .Annots()
        ?.asArray()
        .includes(object.get(PDFName.of('Obj'))!)
    )
      throw new Error('An annotation is on a page that does not have it.');
    found++;
    return true;
  }

  function isMark(kid: PDFObject, owner: PDFObject, element: PDFDict): boolean {
    const object = context.lookup(kid);
    const isPlain = object instanceof PDFNumber;
    if (!isPlain && !(object instanceof PDFDict && object.has(PDFName.of('MCID')))) return false;
    const mark = isPlain ? object : object.lookup(PDFName.of('MCID'), PDFNumber);
    const page = (isPlain ? element : object).get(PDFName.of('Pg')) as PDFRef;
    const key = pages.get(page);
    if (!(key instanceof PDFNumber)) throw new Error('A mark is on a page that is not there.');
    const list = context.lookup(owners.get(key.asNumber()), PDFArray);
    if (list.get(mark.asNumber()) !== owner) throw new Error('A page leads to another element than its own.');
    found++;
    return true;
  }
}
