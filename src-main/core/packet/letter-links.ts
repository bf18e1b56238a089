/** The links of the letter's pages that lead into the packet: printed as addresses, led to their places, or taken out with a clean tag. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage
} from 'pdf-lib';
import { rectOf } from './appearances.ts';
import type { PacketTags } from './packet-tags.ts';
import { packetTarget, type PacketTarget } from '../../shared/letter/enclosures/packet-addresses.ts';
import type { Rect } from './sheet-places.ts';

export interface LetterLink {
  target: PacketTarget;
  page: PDFPage;
  rect: Rect;
  reference: PDFObject;
  annotation: PDFDict;
}

/** In the order of the pages. */
export function letterLinks(packet: PDFDocument, host: string): LetterLink[] {
  return packet.getPages().flatMap((page) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const annotation = packet.context.lookup(reference);
      if (!(annotation instanceof PDFDict)) return [];
      const action = annotation.lookup(PDFName.of('A'));
      const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
      if (!(address instanceof PDFString || address instanceof PDFHexString)) return [];
      const [target, rect] = [packetTarget(host, address.decodeText()), rectOf(annotation)];
      return target && rect ? [{ target, page, rect, reference, annotation }] : [];
    })
  );
}

export function leadTo({ annotation }: LetterLink, destination: PDFArray, words: string): void {
  annotation.delete(PDFName.of('A'));
  annotation.set(PDFName.of('Dest'), destination);
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  annotation.set(PDFName.of('F'), PDFNumber.of(4));
}

/** What it stood on stays as text. */
export function takeOut({ page, reference, annotation }: LetterLink, tags: PacketTags): void {
  const annotations = page.node.Annots();
  const at = annotations?.indexOf(reference) ?? -1;
  if (annotations && at >= 0) annotations.remove(at);
  tags.release(reference, annotation);
}
