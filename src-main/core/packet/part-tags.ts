/** The tags of one part while its pages are added: kept apart until the whole part is in the packet. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFDocument,
  type PDFPage,
  type PDFRef
} from 'pdf-lib';
import { isLeaf, type Attributes, type TagLeaf, type TagNode } from './tag-tree.ts';

/** Which element each mark of a page belongs to. */
export interface MarkedPage {
  page: PDFPage;
  owners: Map<number, PDFRef>;
  /** No mark of the page's content is this or above. */
  free: number;
}

export class PartTags {
  readonly element: PDFRef;
  /** The part's own elements, in the order in which they are read. */
  readonly kids: PDFRef[] = [];
  readonly pages = new Map<PDFPage, MarkedPage>();
  readonly ids: [id: PDFHexString, element: PDFRef][] = [];
  /** Annotations with the elements that they belong to. */
  readonly annotations: [annotation: PDFDict, element: PDFRef][] = [];
  readonly #packet: PDFDocument;
  readonly #prefix: string;
  readonly #numbers = new Map<string, number>();
  #label: PDFRef | null = null;
  readonly #labels: PDFRef[] = [];

  /** `prefix` tells its ids from those of other parts. */
  constructor(packet: PDFDocument, prefix: string) {
    this.#packet = packet;
    this.#prefix = prefix;
    this.element = packet.context.nextRef();
  }

  /** All that is read of the part, its label first. */
  get order(): PDFRef[] {
    return this.#label ? [this.#label, ...this.kids, ...this.#labels] : this.kids;
  }

  /** The marks of a page that was copied begin below `free`. */
  adopt(page: PDFPage, free: number): void {
    this.pages.set(page, { page, owners: new Map(), free });
  }

  /** What `draw` puts on the page is a picture that says `words`. */
  figure(page: PDFPage, words: string, draw: () => void): void {
    this.kids.push(this.#drawn(page, 'Figure', draw, words));
  }

  /** The part's heading on its first page; on the others words that are read last. */
  label(page: PDFPage, draw: () => void, type: 'H1' | 'P' = 'H1'): void {
    const element = this.#drawn(page, type, draw);
    if (type === 'H1') this.#label = element;
    else this.#labels.push(element);
  }

  /** Null where the part has no label. */
  get labelElement(): PDFRef | null {
    return this.#label;
  }

  /** The element that a mark of a page's content belongs to; null where it has none. */
  ownerOf(page: PDFPage, mark: number): PDFRef | null {
    return this.pages.get(page)?.owners.get(mark) ?? null;
  }

  /** Puts an annotation on a page, read at the end of `owner`, or of the part. */
  annotate(page: PDFPage, annotation: PDFDict, type: 'Link' | 'Annot', owner: PDFRef | null): void {
    const { context } = this.#packet;
    const reference = context.register(annotation);
    annotation.set(PDFName.of('P'), page.ref);
    page.node.addAnnot(reference);
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const object = context.obj({ Type: 'OBJR', Obj: reference, Pg: page.ref });
    const element = context.obj({ Type: 'StructElem', S: type, P: owner ?? this.element, Pg: page.ref, K: [object] });
    const ref = context.register(element);
    if (owner) addKid(this.#packet, owner, ref);
    else this.kids.push(ref);
    this.annotations.push([annotation, ref]);
  }

  /** A page whose file has no tags is read as it comes, as one paragraph: else it would not be read at all. */
  plain(page: PDFPage): void {
    const { context } = this.#packet;
    const { ref, mark } = this.#element(page, 'P');
    page.node.normalize();
    page.node.wrapContentStreams(
      context.register(context.stream(`/P <</MCID ${mark}>> BDC q\n`)),
      context.register(context.stream('\nQ EMC\n'))
    );
    this.kids.push(ref);
  }

  /** What of the tree is on these pages, by their references in their own file. */
  graft(tree: readonly TagNode[], pages: ReadonlyMap<string, PDFPage>): void {
    for (const node of tree) {
      const cut = prune(node, pages);
      if (cut) this.kids.push(this.#write(cut.node, this.element, pages));
    }
  }

  #drawn(page: PDFPage, type: string, draw: () => void, words?: string): PDFRef {
    const { ref, mark } = this.#element(page, type, words);
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(type), `<</MCID ${mark}>>`])
    );
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    return ref;
  }

  #element(page: PDFPage, type: string, words?: string): { ref: PDFRef; mark: number } {
    const marked = this.pages.get(page) ?? { page, owners: new Map<number, PDFRef>(), free: 0 };
    this.pages.set(page, marked);
    const mark = marked.free++;
    const element = this.#packet.context.obj({ Type: 'StructElem', S: type, P: this.element, Pg: page.ref, K: mark });
    if (words !== undefined) element.set(PDFName.of('Alt'), PDFHexString.fromText(words));
    const ref = this.#packet.context.register(element);
    marked.owners.set(mark, ref);
    return { ref, mark };
  }

  #write(node: TagNode, parent: PDFRef, pages: ReadonlyMap<string, PDFPage>): PDFRef {
    const { context } = this.#packet;
    const ref = context.nextRef();
    const kids = PDFArray.withContext(context);
    for (const kid of node.kids) {
      if (!isLeaf(kid)) kids.push(this.#write(kid, ref, pages));
      else this.#claim(kid, ref, pages, kids);
    }
    const element = context.obj({ Type: 'StructElem', S: node.type, P: parent });
    element.set(PDFName.of('K'), kids);
    for (const [name, words] of node.words) element.set(PDFName.of(name), words);
    if (node.language) element.set(PDFName.of('Lang'), node.language);
    if (node.attributes.length > 0)
      element.set(PDFName.of('A'), context.obj(node.attributes.map((each) => this.#attributes(each))));
    if (node.id !== null) {
      const id = this.#id(node.id);
      element.set(PDFName.of('ID'), id);
      this.ids.push([id, ref]);
    }
    context.assign(ref, element);
    return ref;
  }

  /** A mark belongs to one element; whoever asks for it a second time gets nothing. */
  #claim({ page: own, mark }: TagLeaf, owner: PDFRef, pages: ReadonlyMap<string, PDFPage>, kids: PDFArray): void {
    const page = pages.get(own);
    const marked = page && this.pages.get(page);
    if (!marked || mark < 0 || mark >= marked.free || marked.owners.has(mark)) return;
    marked.owners.set(mark, owner);
    kids.push(this.#packet.context.obj({ Type: 'MCR', Pg: marked.page.ref, MCID: mark }));
  }

  /** A number in place of the file's own words: they may tell of what stays behind. */
  #id(own: string): PDFHexString {
    const number = this.#numbers.get(own) ?? this.#numbers.size + 1;
    this.#numbers.set(own, number);
    return PDFHexString.of(Buffer.from(`${this.#prefix}${number}`, 'latin1').toString('hex'));
  }

  #attributes({ values, headers }: Attributes): PDFDict {
    const { context } = this.#packet;
    const written = context.obj({});
    for (const [name, value] of values) written.set(PDFName.of(name), value);
    if (headers.length > 0) {
      const ids = PDFArray.withContext(context);
      for (const id of headers) ids.push(this.#id(id));
      written.set(PDFName.of('Headers'), ids);
    }
    return written;
  }
}

function addKid({ context }: PDFDocument, owner: PDFRef, kid: PDFRef): void {
  const element = context.lookup(owner, PDFDict);
  const own = element.get(PDFName.of('K'));
  const kids = context.lookup(own);
  if (kids instanceof PDFArray) kids.push(kid);
  else element.set(PDFName.of('K'), context.obj(own === undefined ? [kid] : [own, kid]));
}

/** Without what is on other pages. What an element says instead of its content goes as soon as any of that content does. */
function prune(node: TagNode, pages: ReadonlyMap<string, PDFPage>): { node: TagNode; isWhole: boolean } | null {
  const kids: TagNode['kids'] = [];
  let isWhole = true;
  for (const kid of node.kids) {
    const kept = isLeaf(kid) ? (pages.has(kid.page) ? { node: kid, isWhole: true } : null) : prune(kid, pages);
    isWhole &&= kept?.isWhole === true;
    if (kept) kids.push(kept.node);
  }
  return kids.length === 0 ? null : { node: { ...node, kids, words: isWhole ? node.words : [] }, isWhole };
}
