/**
 * Takes from a page of somebody else's PDF everything that is not seen on it, before it is copied: scripts, forms, comments, attached
 * files, links into pages that don't come along, and resources that other pages use. Changes the source document in memory only.
 */
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
import { keepUsed } from './used-resources.ts';

/** Whatever else a page holds is for others than its reader, or leads to other pages. */
const kept = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'UserUnit',
  'Group',
  'Contents',
  'Resources',
  'Annots'
]);

/** Never seen on paper, or says more than the page does. */
const dropped = new Set([
  'Popup',
  'Text',
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  '3D',
  'RichMedia',
  'TrapNet',
  'Redact'
]);
const hiddenOrNotShown = 2 | 32;

/** Throws where the page's content can't be looked through. */
export function cleanPage(source: PDFDocument, { node }: PDFPage): void {
  const { context } = source;
  const annotations = PDFArray.withContext(context);
  for (const each of node.Annots()?.asArray() ?? []) {
    const seen = cleanAnnotation(source, context.lookup(each));
    if (seen) annotations.push(seen);
  }
  const resources = node.Resources();
  for (const name of node.keys()) if (!kept.has(name.decodeText())) node.delete(name);
  node.set(PDFName.of('Annots'), annotations);
  node.set(PDFName.of('Resources'), keepUsed(source, node.get(PDFName.of('Contents')), resources));
}

/** Layers that a reader does not see must not appear: without the document's own settings they would. */
export function hasHiddenLayers({ catalog, context }: PDFDocument): boolean {
  const properties = context.lookup(catalog.get(PDFName.of('OCProperties')));
  if (!(properties instanceof PDFDict)) return false;
  const settings = context.lookup(properties.get(PDFName.of('D')));
  if (!(settings instanceof PDFDict)) return false;
  const off = context.lookup(settings.get(PDFName.of('OFF')));
  const base = context.lookup(settings.get(PDFName.of('BaseState')));
  const automatic = context.lookup(settings.get(PDFName.of('AS')));
  return (off instanceof PDFArray && off.size() > 0) || base === PDFName.of('OFF') || automatic instanceof PDFArray;
}

function cleanAnnotation(source: PDFDocument, annotation: PDFObject | undefined): PDFDict | null {
  if (!(annotation instanceof PDFDict)) return null;
  const { context } = source;
  const entry = (name: string): PDFObject | undefined => context.lookup(annotation.get(PDFName.of(name)));
  const [subtype, flags, rectangle] = [entry('Subtype'), entry('F'), entry('Rect')];
  const kind = subtype instanceof PDFName ? subtype.decodeText() : '';
  const isHidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenOrNotShown) !== 0;
  if (isHidden || dropped.has(kind) || !(rectangle instanceof PDFArray)) return null;
  if (kind === 'Link') return link(source, rectangle, entry('A'));
  const appearance = appearanceOf(source, entry('AP'), entry('AS'));
  if (!appearance) return null;
  // A field without its form is a picture of what was filled in.
  const seen = context.obj({ Type: 'Annot', Subtype: 'Stamp', F: 4 | 64, Rect: rectangle });
  seen.set(PDFName.of('AP'), context.obj({ N: appearance }));
  return seen;
}

/** Only addresses that a reader could type; never into this or another file, never an action. */
function link({ context }: PDFDocument, rectangle: PDFArray, action: PDFObject | undefined): PDFDict | null {
  if (!(action instanceof PDFDict)) return null;
  const address = context.lookup(action.get(PDFName.of('URI')));
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return null;
  if (!/^(https?:|mailto:)/i.test(address.decodeText())) return null;
  const target = context.obj({ S: 'URI' });
  target.set(PDFName.of('URI'), PDFString.of(address.decodeText().replace(/[()\\]/g, encodeURIComponent)));
  const seen = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rectangle, Border: [0, 0, 0], F: 4 });
  seen.set(PDFName.of('A'), target);
  return seen;
}

function appearanceOf(source: PDFDocument, appearances: PDFObject | undefined, state: PDFObject | undefined) {
  if (!(appearances instanceof PDFDict)) return null;
  const { context } = source;
  const normal = appearances.get(PDFName.of('N'));
  const found = context.lookup(normal);
  const chosen = found instanceof PDFDict ? (state instanceof PDFName ? found.get(state) : undefined) : normal;
  if (chosen === undefined || context.lookup(chosen) === undefined) return null;
  keepUsed(source, undefined, undefined, [chosen]);
  return chosen;
}
