/** Takes out of a file what nothing in it leads to: pages that were tried and given up would lie in it for the curious. */
import { PDFArray, PDFDict, PDFRef, PDFStream, type PDFDocument, type PDFObject } from 'pdf-lib';

export function sweep({ context }: PDFDocument): void {
  const reached = new Set<PDFObject>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object === undefined || reached.has(object)) continue;
    if (object instanceof PDFRef) {
      reached.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...once(reached, object).asArray());
    else if (object instanceof PDFDict) waiting.push(...once(reached, object).values());
    else if (object instanceof PDFStream) waiting.push(...once(reached, object).dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

function once<Kind extends PDFObject>(reached: Set<PDFObject>, object: Kind): Kind {
  reached.add(object);
  return object;
}
