/** Whether the annotations of a finished PDF are in its tags: each leads to its element, the element to it, and from there up to the top. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/** What is wrong, in words; empty where all is well. `types`: of the elements, in the order of the pages. */
export async function annotationTags(bytes: Uint8Array): Promise<{ types: string[]; wrong: string[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const owners = new Map(flat(root.lookup(PDFName.of('ParentTree'))));
  const [types, wrong]: [string[], string[]] = [[], []];
  for (const [index, page] of pdf.getPages().entries()) {
    const listed = page.node.Annots()?.asArray() ?? [];
    if (listed.length > 0 && page.node.get(PDFName.of('Tabs')) !== PDFName.of('S'))
      wrong.push(`page ${index + 1}: no order`);
    for (const reference of listed) {
      const annotation = context.lookup(reference, PDFDict);
      const key = annotation.lookup(PDFName.of('StructParent'));
      const ref = key instanceof PDFNumber ? owners.get(key.asNumber()) : undefined;
      const element = context.lookup(ref);
      if (!(element instanceof PDFDict)) {
        wrong.push(`page ${index + 1}: an annotation without an element`);
        continue;
      }
      types.push(element.lookup(PDFName.of('S'), PDFName).decodeText());
      const isHeld = kidsOf(element).some((kid) => {
        const object = context.lookup(kid);
        return object instanceof PDFDict && object.get(PDFName.of('Obj')) === reference;
      });
      if (!isHeld) wrong.push(`page ${index + 1}: an element without its annotation`);
      if (!isReached(ref!, element)) wrong.push(`page ${index + 1}: an element that nothing leads to`);
      if (!annotation.has(PDFName.of('Contents'))) wrong.push(`page ${index + 1}: an annotation that says nothing`);
    }
  }
  return { types, wrong };

  function kidsOf(element: PDFDict): PDFObject[] {
    const own = element.get(PDFName.of('K'));
    const list = context.lookup(own);
    return list instanceof PDFArray ? list.asArray() : own === undefined ? [] : [own];
  }

  function isReached(ref: PDFObject, element: PDFDict): boolean {
    const above = element.lookup(PDFName.of('P'));
    if (!(above instanceof PDFDict) || !kidsOf(above).includes(ref)) return false;
    return above === root || isReached(element.get(PDFName.of('P'))!, above);
  }

  function flat(node: PDFObject | undefined): [number, PDFObject][] {
    if (!(node instanceof PDFDict)) return [];
    const numbers = node.lookup(PDFName.of('Nums'));
    const own = numbers instanceof PDFArray ? numbers.asArray() : [];
    const kids = node.lookup(PDFName.of('Kids'));
    return [
      ...own.flatMap((key, at): [number, PDFObject][] =>
        at % 2 ? [] : [[(key as PDFNumber).asNumber(), own[at + 1]!]]
      ),
      ...(kids instanceof PDFArray ? kids.asArray() : []).flatMap((kid) => flat(context.lookup(kid)))
    ];
  }
}
