/** The packet's own structure: the letter's, then a part for each enclosure, and the lists by which a reader finds its way. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject
} from 'pdf-lib';
import { PartTags } from './part-tags.ts';

export class PacketTags {
  readonly #packet: PDFDocument;
  readonly #root: PDFDict;
  /** The one element that holds all others. */
  readonly #document: PDFRef;
  readonly #parts: PartTags[] = [];
  /** Keys of annotations that are no longer there. */
  readonly #released = new Set<number>();

  private constructor(packet: PDFDocument, root: PDFDict, document: PDFRef) {
    this.#packet = packet;
    this.#root = root;
    this.#document = document;
  }

  /** Continues the letter's structure, or begins one. */
  static of(packet: PDFDocument): PacketTags {
    const { catalog, context } = packet;
    const found = catalog.lookup(PDFName.of('StructTreeRoot'));
    const root = found instanceof PDFDict ? found : context.obj({ Type: 'StructTreeRoot' });
    const rootRef = found instanceof PDFDict ? catalog.get(PDFName.of('StructTreeRoot'))! : context.register(root);
    catalog.set(PDFName.of('StructTreeRoot'), rootRef);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    const tags = new PacketTags(packet, root, documentOf(packet, root, rootRef));
    if (root !== found && packet.getPageCount() > 0) tags.#readAsItComes();
    return tags;
  }

  /** A letter that was printed without tags. */
  #readAsItComes(): void {
    const letter = new PartTags(this.#packet, 'L-');
    for (const page of this.#packet.getPages()) letter.plain(page);
    this.add(letter);
  }

  begin(number: number): PartTags {
    return new PartTags(this.#packet, `E${number}-`);
  }

  /** To be called once all of the part's pages are in the packet. */
  add(part: PartTags): void {
    this.#parts.push(part);
  }

  /** Takes an annotation of the letter out of its element: what that holds besides is read as plain text. */
  release(reference: PDFObject, annotation: PDFDict): void {
    const key = annotation.lookup(PDFName.of('StructParent'));
    if (!(key instanceof PDFNumber)) return;
    this.#released.add(key.asNumber());
    const own = this.#owners().find(([each]) => each instanceof PDFNumber && each.asNumber() === key.asNumber());
    const element = this.#packet.context.lookup(own?.[1]);
    if (!(element instanceof PDFDict)) return;
    const kids = this.#listed(element.get(PDFName.of('K'))).filter((kid) => {
      const object = this.#packet.context.lookup(kid);
      return !(object instanceof PDFDict && object.get(PDFName.of('Obj')) === reference);
    });
    element.set(PDFName.of('K'), this.#packet.context.obj(kids));
    element.set(PDFName.of('S'), PDFName.of('Span'));
  }

  #owners(): [PDFObject, PDFObject][] {
    return this.#flat(this.#root.get(PDFName.of('ParentTree')), 'Nums');
  }

  /** Writes what was added; nothing may be added after. */
  write(): void {
    const { context } = this.#packet;
    const document = context.lookup(this.#document, PDFDict);
    const kids = this.#listed(document.get(PDFName.of('K')));
    const owners = this.#owners().filter(
      ([each]) => !(each instanceof PDFNumber && this.#released.has(each.asNumber()))
    );
    const ids = this.#flat(this.#root.get(PDFName.of('IDTree')), 'Names');
    let key = Math.max(-1, ...this.#owners().map(([each]) => (each instanceof PDFNumber ? each.asNumber() : -1))) + 1;
    for (const part of this.#parts) {
      const element = context.obj({ Type: 'StructElem', S: 'Part', P: this.#document, K: part.order });
      context.assign(part.element, element);
      kids.push(part.element);
      for (const { page, owners: marks } of part.pages.values()) {
        if (marks.size === 0) continue;
        const list = Array.from({ length: Math.max(...marks.keys()) + 1 }, (_, mark) => marks.get(mark) ?? null);
        page.node.set(PDFName.of('StructParents'), PDFNumber.of(key));
        owners.push([PDFNumber.of(key++), context.register(context.obj(list))]);
      }
      for (const [annotation, element] of part.annotations) {
        annotation.set(PDFName.of('StructParent'), PDFNumber.of(key));
        owners.push([PDFNumber.of(key++), element]);
      }
      ids.push(...part.ids);
    }
    document.set(PDFName.of('K'), context.obj(kids));
    this.#root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: owners.flat() })));
    this.#root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key));
    if (ids.length > 0) this.#root.set(PDFName.of('IDTree'), context.register(this.#named(ids)));
  }

  /** Readers search it by halves, so it is in order, by bytes. */
  #named(ids: [PDFObject, PDFObject][]): PDFDict {
    const byId = ids.map(([id, owner]) => ({ bytes: Buffer.from(bytesOf(id)), id, owner }));
    byId.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
    const names = byId.filter(({ bytes }, index) => index === 0 || !bytes.equals(byId[index - 1]!.bytes));
    const { context } = this.#packet;
    const limits = [names[0]!.id, names.at(-1)!.id];
    const leaf = context.obj({ Limits: limits, Names: names.flatMap(({ id, owner }) => [id, owner]) });
    return context.obj({ Kids: [context.register(leaf)] });
  }

  #listed(object: PDFObject | undefined): PDFObject[] {
    const found = this.#packet.context.lookup(object);
    return found instanceof PDFArray ? found.asArray() : object === undefined ? [] : [object];
  }

  /** All entries of a tree of names or numbers: of the letter's, which the host printed. */
  #flat(object: PDFObject | undefined, name: 'Nums' | 'Names'): [PDFObject, PDFObject][] {
    const node = this.#packet.context.lookup(object);
    if (!(node instanceof PDFDict)) return [];
    const own = this.#listed(node.get(PDFName.of(name)));
    const pairs = own.flatMap((key, index) =>
      index % 2 === 0 ? [[key, own[index + 1]!] as [PDFObject, PDFObject]] : []
    );
    return [...pairs, ...this.#listed(node.get(PDFName.of('Kids'))).flatMap((kid) => this.#flat(kid, name))];
  }
}

/** The one element at the top; made, where several stood there. */
function documentOf({ context }: PDFDocument, root: PDFDict, rootRef: PDFObject): PDFRef {
  const own = root.get(PDFName.of('K'));
  const listed = context.lookup(own);
  const kids = listed instanceof PDFArray ? listed.asArray() : own === undefined ? [] : [own];
  const only = kids.length === 1 ? kids[0] : undefined;
  const element = context.lookup(only);
  if (
    only instanceof PDFRef &&
    element instanceof PDFDict &&
    element.lookup(PDFName.of('S')) === PDFName.of('Document')
  )
    return only;
  const document = context.register(context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: kids }));
  for (const kid of kids) {
    const child = context.lookup(kid);
    if (child instanceof PDFDict) child.set(PDFName.of('P'), document);
  }
  root.set(PDFName.of('K'), document);
  return document;
}

const bytesOf = (id: PDFObject): Uint8Array =>
  id instanceof PDFString || id instanceof PDFHexString ? id.asBytes() : new Uint8Array();
