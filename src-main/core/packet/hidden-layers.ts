/** Layers that a reader does not see must not appear: without the document's own settings they would. */
import { PDFArray, PDFDict, PDFName, PDFStream, type PDFDocument, type PDFObject } from 'pdf-lib';

export function hasHiddenLayers({ catalog, context }: PDFDocument): boolean {
  const properties = context.lookup(catalog.get(PDFName.of('OCProperties')));
  if (!(properties instanceof PDFDict)) return false;
  const settings = context.lookup(properties.get(PDFName.of('D')));
  if (!(settings instanceof PDFDict)) return false;
  const off = context.lookup(settings.get(PDFName.of('OFF')));
  const base = context.lookup(settings.get(PDFName.of('BaseState')));
  const automatic = context.lookup(settings.get(PDFName.of('AS')));
  const isOff = off instanceof PDFArray && off.size() > 0;
  if (isOff || base === PDFName.of('OFF') || automatic instanceof PDFArray) return true;
  return context.enumerateIndirectObjects().some(([, object]) => holdsCondition(object));
}

const deepest = 12;

/** A membership that may be unseen although all its layers are seen: by its rule, or by an expression. */
function holdsCondition(object: PDFObject, depth = 0): boolean {
  if (depth > deepest) return false;
  if (object instanceof PDFStream) return holdsCondition(object.dict, depth);
  if (object instanceof PDFArray) return object.asArray().some((each) => holdsCondition(each, depth + 1));
  if (!(object instanceof PDFDict)) return false;
  if (object.get(PDFName.of('Type')) === PDFName.of('OCMD') || object.has(PDFName.of('OCGs'))) {
    const rule = object.lookup(PDFName.of('P'));
    if (object.has(PDFName.of('VE')) || rule === PDFName.of('AllOff') || rule === PDFName.of('AnyOff')) return true;
  }
  return object.values().some((each) => holdsCondition(each, depth + 1));
}
