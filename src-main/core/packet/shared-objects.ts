/**
 * Finds what two pages have in common. A font that they share lists the letters of both, often in the order in which they first came:
 * enough to read a blacked-out name off a page that has no box.
 */
import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFObject, type PDFPage } from 'pdf-lib';

/** A page's own place among the others, and colours, which are the same wherever a camera or scanner was. */
const passed = new Set(['Parent', 'P', 'ColorSpace', 'CS'].map((name) => PDFName.of(name)));
/** Of a font that is not embedded: the letters it was used for. */
const letters = ['Differences', 'CharSet', 'Widths', 'W'].map((name) => PDFName.of(name));

/** Everything with a content of its own that a page is drawn with: fonts, forms, pictures. To be asked of pages that are cleaned. */
export function drawnWith({ context }: PDFDocument, { node }: PDFPage): Set<PDFObject> {
  const found = new Set<PDFObject>();
  const seen = new Set<PDFObject>();
  const waiting: (PDFObject | undefined)[] = [node];
  while (waiting.length > 0) {
    const object = context.lookup(waiting.pop());
    if (object === undefined || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    const entries = object instanceof PDFRawStream ? object.dict : object;
    if (!(entries instanceof PDFDict)) continue;
    if (object instanceof PDFRawStream || letters.some((name) => entries.has(name))) found.add(object);
    for (const [name, value] of entries.entries()) if (!passed.has(name)) waiting.push(value);
  }
  return found;
}
