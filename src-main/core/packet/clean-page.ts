/**
 * Takes from a page of somebody else's PDF everything that is not seen on it, before it is copied: scripts, forms, comments, attached
 * files, links into pages that don't come along, and resources that other pages use. Changes the source document in memory only.
 */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFPage
} from 'pdf-lib';
import { rectOf, type Rect } from './appearances.ts';
import { formOf } from './field-words.ts';
import type { Sheet } from './painted-pages.ts';
import { addressOf } from './pdf-words.ts';
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

/** Windows of the reader, not marks on the paper. */
const dropped = new Set(['Popup', 'TrapNet']);
const hiddenOrNotShown = 2 | 32;

/** `view` is what is shown of it. Throws where the page's content can't be looked through. */
export function cleanPage(source: PDFDocument, { node }: PDFPage, { view }: Pick<Sheet, 'view'>): void {
  const { context } = source;
  const annotations = PDFArray.withContext(context);
  for (const each of node.Annots()?.asArray() ?? []) {
    const annotation = context.lookup(each);
    const rect = annotation instanceof PDFDict ? rectOf(annotation) : null;
    if (!(annotation instanceof PDFDict) || !rect || !meets(rect, view)) continue;
    for (const seen of cleanAnnotation(source, annotation)) annotations.push(context.register(seen));
  }
  const resources = node.Resources();
  for (const name of node.keys()) if (!kept.has(name.decodeText())) node.delete(name);
  node.set(PDFName.of('Annots'), annotations);
  node.set(PDFName.of('Resources'), keepUsed(source, node.get(PDFName.of('Contents')), resources));
}

const meets = (rect: Rect, view: Sheet['view']): boolean =>
  rect[0] < view[2] && rect[2] > view[0] && rect[1] < view[3] && rect[3] > view[1];

function cleanAnnotation(source: PDFDocument, annotation: PDFDict): PDFDict[] {
  const { context } = source;
  const entry = (name: string): PDFObject | undefined => context.lookup(annotation.get(PDFName.of(name)));
  const [subtype, flags, rectangle] = [entry('Subtype'), entry('F'), entry('Rect')];
  const kind = subtype instanceof PDFName ? subtype.decodeText() : '';
  const isHidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenOrNotShown) !== 0;
  if (isHidden || dropped.has(kind) || !(rectangle instanceof PDFArray)) return [];
  const target = kind === 'Link' ? link(source, rectangle, entry('A')) : null;
  const appearance = appearanceOf(source, entry('AP'), entry('AS'));
  if (!appearance) return target ? [target] : [];
  // A field without its form is a picture of what was filled in.
  const seen = context.obj({ Type: 'Annot', Subtype: 'Stamp', F: 4 | 64, Rect: rectangle });
  seen.set(PDFName.of('AP'), context.obj({ N: appearance }));
  return target ? [seen, target] : [seen];
}

/** Only addresses that a reader could type; never into this or another file, never an action. */
function link({ context }: PDFDocument, rectangle: PDFArray, action: PDFObject | undefined): PDFDict | null {
  if (!(action instanceof PDFDict)) return null;
  const address = addressOf(context.lookup(action.get(PDFName.of('URI'))));
  if (!address) return null;
  const target = context.obj({ S: 'URI' });
  target.set(PDFName.of('URI'), address);
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
  const look = context.lookup(chosen);
  // Old programs left a field's look without fonts of its own: those of the form were meant.
  const fonts = formOf(source)?.get(PDFName.of('DR'));
  if (look instanceof PDFStream && fonts && !look.dict.has(PDFName.of('Resources')))
    look.dict.set(PDFName.of('Resources'), fonts);
  keepUsed(source, undefined, undefined, [chosen]);
  return chosen;
}
