/**
 * Many programs give all pages of a document one list of resources. Copied with one page it would bring along what only the others
 * show, even what is blacked out there. So each page, and each form that it draws, keeps just what its own content names.
 */
import { inflateSync, constants } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
  type PDFDocument,
  type PDFObject,
  type PDFPageLeaf
} from 'pdf-lib';
import { Refused } from './refused.ts';
import { mostMarks } from './tag-tree.ts';

/** A page whose drawing takes more than this is a trap. */
const mostContentBytes = 64 * 1024 * 1024;
/** Notes of other programs in forms and pictures: earlier states, sources, tags. */
const notes = [
  'PieceInfo',
  'Metadata',
  'LastModified',
  'StructParent',
  'StructParents',
  'Ref',
  'OPI',
  'Alternates',
  'AF'
];

/**
 * The resources that a content uses, as a new dictionary; forms, patterns and masks among them are cleaned in place. `drawn` are more
 * of those, without a content of their own. Throws Refused where a content can't be read.
 */
export function keepUsed(
  source: PDFDocument,
  content: PDFObject | undefined,
  resources: PDFDict | undefined,
  drawn: readonly PDFObject[] = [],
  done: Set<PDFObject> = new Set()
): PDFDict {
  const { context } = source;
  const look = (object: PDFObject | undefined): PDFObject | undefined => context.lookup(object);
  const names = namesIn(source, content);
  addBorrowed(source, names, look(resources?.get(PDFName.of('XObject'))));
  addLetters(source, names, look(resources?.get(PDFName.of('Font'))));
  const used = context.obj({});
  for (const [category, value] of resources?.entries() ?? []) {
    const list = look(value);
    if (!(list instanceof PDFDict)) continue;
    const kept = context.obj({});
    for (const [name, entry] of list.entries()) if (names.has(name.decodeText())) kept.set(name, entry);
    used.set(category, kept);
  }
  for (const category of ['XObject', 'Pattern', 'ExtGState']) {
    const list = used.lookup(PDFName.of(category));
    if (list instanceof PDFDict) for (const [, entry] of list.entries()) clean(entry);
  }
  const fonts = used.lookup(PDFName.of('Font'));
  if (fonts instanceof PDFDict) for (const [, entry] of fonts.entries()) cleanLetters(look(entry));
  for (const entry of drawn) clean(entry);
  return used;

  /** A font whose letters are drawings keeps what they draw with. */
  function cleanLetters(font: PDFObject | undefined): void {
    const drawings = font instanceof PDFDict ? drawingsOf(font) : [];
    const own = font instanceof PDFDict ? font.lookup(PDFName.of('Resources')) : undefined;
    if (!(font instanceof PDFDict) || drawings.length === 0 || !(own instanceof PDFDict) || done.has(font)) return;
    done.add(font);
    font.set(PDFName.of('Resources'), keepUsed(source, context.obj(drawings), own, [], done));
  }

  function clean(entry: PDFObject): void {
    const object = look(entry);
    if (object instanceof PDFDict) {
      const mask = look(object.get(PDFName.of('SMask')));
      const group = mask instanceof PDFDict ? mask.get(PDFName.of('G')) : undefined;
      if (group) clean(group);
    }
    if (!(object instanceof PDFRawStream) || done.has(object)) return;
    done.add(object);
    for (const note of notes) object.dict.delete(PDFName.of(note));
    if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) return;
    const own = look(object.dict.get(PDFName.of('Resources')));
    if (!(own instanceof PDFDict)) return;
    object.dict.set(PDFName.of('Resources'), keepUsed(source, entry, own, [], done));
  }
}

/** One more than the highest mark in a page's content, whether its tags come along or not. Throws Refused where it can't be read. */
export function firstFreeMark(source: PDFDocument, page: PDFPageLeaf): number {
  const listed = page.Resources()?.lookup(PDFName.of('Properties'));
  const named =
    listed instanceof PDFDict ? listed.entries().map(([, entry]) => markOf(source.context.lookup(entry))) : [];
  let highest = Math.max(-1, ...named);
  for (const bytes of contentBytes(source, page.get(PDFName.of('Contents')))) {
    const marks = Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/MCID\s+(\d{1,9})/g);
    for (const [, mark] of marks) highest = Math.max(highest, Number(mark));
  }
  if (highest >= mostMarks) throw new Refused('damaged');
  return highest + 1;
}

function markOf(properties: PDFObject | undefined): number {
  const mark = properties instanceof PDFDict ? properties.lookup(PDFName.of('MCID')) : undefined;
  return mark instanceof PDFNumber ? mark.asNumber() : -1;
}

/** A form without resources of its own uses those of the page that draws it; the standard calls that old, and it is met. */
function addBorrowed(source: PDFDocument, names: Set<string>, list: PDFObject | undefined): void {
  if (!(list instanceof PDFDict)) return;
  const looked = new Set<string>();
  for (const name of names) {
    const form = looked.has(name) ? undefined : source.context.lookup(list.get(PDFName.of(name)));
    looked.add(name);
    if (!(form instanceof PDFRawStream) || form.dict.has(PDFName.of('Resources'))) continue;
    if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    // Walking a set comes to what is added meanwhile.
    for (const borrowed of namesIn(source, form)) names.add(borrowed);
  }
}

/** A font whose letters are drawings, without resources of its own, uses those of the page that it stands on. */
function addLetters(source: PDFDocument, names: Set<string>, list: PDFObject | undefined): void {
  if (!(list instanceof PDFDict)) return;
  const looked = new Set<PDFObject>();
  // Walking a set comes to what is added meanwhile.
  for (const name of names) {
    const font = source.context.lookup(list.get(PDFName.of(name)));
    if (!(font instanceof PDFDict) || font.has(PDFName.of('Resources')) || looked.has(font)) continue;
    looked.add(font);
    for (const drawing of drawingsOf(font)) for (const used of namesIn(source, drawing)) names.add(used);
  }
}

function drawingsOf(font: PDFDict): PDFObject[] {
  const drawings = font.lookup(PDFName.of('CharProcs'));
  return drawings instanceof PDFDict ? drawings.values() : [];
}

/** Every name in a content: more than those of resources, never fewer. */
function namesIn(source: PDFDocument, content: PDFObject | undefined): Set<string> {
  const names = new Set<string>();
  for (const bytes of contentBytes(source, content)) {
    for (const [, name = ''] of Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/([^\s\0()<>[\]{}/%]+)/g)) {
      names.add(PDFName.of(name).decodeText());
    }
  }
  return names;
}

function contentBytes({ context }: PDFDocument, content: PDFObject | undefined): Uint8Array[] {
  const found = content instanceof PDFRef ? context.lookup(content) : content;
  if (found === undefined) return [];
  const parts = found instanceof PDFArray ? found.asArray().map((each) => context.lookup(each)) : [found];
  return parts.map((part) => {
    if (!(part instanceof PDFRawStream)) throw new Refused('damaged');
    checkSize(part);
    return decodePDFRawStream(part).decode();
  });
}

/** pdf-lib inflates without a limit: a small stream may hold terabytes. */
function checkSize(stream: PDFRawStream): void {
  const filter = stream.dict.get(PDFName.of('Filter'));
  if (!String(filter ?? '').includes('FlateDecode')) return;
  if (String(filter).replace(/[[\]\s]/g, '') !== '/FlateDecode') throw new Refused('damaged');
  try {
    inflateSync(stream.contents, { maxOutputLength: mostContentBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('large');
  }
}
