/**
 * Gives fields and notes a look of their own where they have none, or an outdated one: the packet has no form that could make it. Changes
 * the document in memory only.
 */
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFStream, type PDFDocument, type PDFPage } from 'pdf-lib';
import { colour, drawNote, numbersOf, type Drawing } from './drawn-notes.ts';
import { entryOf, formOf, typedOn, writtenIn, type Written } from './field-words.ts';
import { writeWords } from './written-words.ts';

export type Rect = Drawing['rect'];

/** Beyond this many a page is no form and no remark. */
const mostMade = 3_000;

/** The places of what was made, in the page's own units. */
export async function giveAppearances(source: PDFDocument, page: PDFPage): Promise<Rect[]> {
  const made: Rect[] = [];
  const isAnew = formOf(source)?.lookup(PDFName.of('NeedAppearances')) === PDFBool.True;
  for (const each of page.node.Annots()?.asArray() ?? []) {
    if (made.length >= mostMade) break;
    const note = source.context.lookup(each);
    if (!(note instanceof PDFDict)) continue;
    const kind = note.lookup(PDFName.of('Subtype'));
    const rect = rectOf(note);
    if (!(kind instanceof PDFName) || !rect) continue;
    const place =
      kind === PDFName.of('Widget')
        ? await field(source, note, rect, isAnew)
        : await plainNote(source, note, kind.decodeText(), rect);
    if (place) made.push(place);
  }
  return made;
}

export function rectOf(note: PDFDict): Rect | null {
  const [x, y, toX, toY] = numbersOf(note.lookup(PDFName.of('Rect')));
  if (x === undefined || y === undefined || toX === undefined || toY === undefined) return null;
  return [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)];
}

async function plainNote(source: PDFDocument, note: PDFDict, kind: string, rect: Rect): Promise<Rect | null> {
  if (hasLook(note)) return null;
  if (kind === 'FreeText') {
    const written = typedOn(source, note);
    return written && setWords(source, note, written, rect, '');
  }
  const drawing = drawNote(source, note, kind, rect);
  if (!drawing) return null;
  const opacity = note.lookup(PDFName.of('CA'));
  const state = source.context.obj(drawing.multiply ? { BM: 'Multiply' } : {});
  if (opacity instanceof PDFNumber) for (const name of ['CA', 'ca']) state.set(PDFName.of(name), opacity);
  const look = source.context.flateStream(`/G gs ${drawing.content}`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: drawing.rect,
    Resources: { ExtGState: { G: state } },
    Group: { S: 'Transparency' }
  });
  // Where a look is laid over what is below it, it must not be a group of its own.
  if (drawing.multiply) look.dict.delete(PDFName.of('Group'));
  setLook(source, note, look, drawing.rect);
  return drawing.rect;
}

async function field(source: PDFDocument, note: PDFDict, rect: Rect, isAnew: boolean): Promise<Rect | null> {
  if (hasLook(note) && !isAnew) return null;
  if (entryOf(note, 'FT') === PDFName.of('Btn')) return button(source, note, rect);
  const written = writtenIn(source, note);
  if (written) return setWords(source, note, written, rect, ground(note, rect));
  if (!/^\/(Tx|Ch)$/.test(String(entryOf(note, 'FT')))) return null;
  setLook(
    source,
    note,
    source.context.stream(ground(note, rect), { Type: 'XObject', Subtype: 'Form', BBox: sized(rect), Resources: {} }),
    rect
  );
  return rect;
}

const pushed = 1 << 16;

/** A mark by the letter that its field names, of the font that every reader has for it. */
function button(source: PDFDocument, note: PDFDict, rect: Rect): Rect | null {
  const flags = entryOf(note, 'Ff');
  if (flags instanceof PDFNumber && (flags.asNumber() & pushed) !== 0) return null;
  const state = note.lookup(PDFName.of('AS')) ?? entryOf(note, 'V');
  const isOn = state instanceof PDFName && state !== PDFName.of('Off');
  const [, , width, height] = sized(rect);
  const size = Math.min(width, height) * 0.8;
  const style = note.lookup(PDFName.of('MK'));
  const caption = style instanceof PDFDict ? String(style.lookup(PDFName.of('CA')) ?? '') : '';
  const sign = /^\(([1-9a-zA-Z])\)$/.exec(caption)?.[1] ?? '4';
  const mark = `q BT 0 g /Z ${size} Tf ${(width - size * 0.8) / 2} ${(height - size * 0.7) / 2} Td (${sign}) Tj ET Q`;
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' };
  const look = source.context.stream(`${ground(note, rect)} ${isOn ? mark : ''}`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: sized(rect),
    Resources: { Font: { Z: font } }
  });
  setLook(source, note, look, rect);
  return rect;
}

async function setWords(
  source: PDFDocument,
  note: PDFDict,
  written: Written,
  rect: Rect,
  before: string
): Promise<Rect | null> {
  const [, , width, height] = sized(rect);
  if (width <= 0 || height <= 0) return null;
  const { content, fonts, picture } = await writeWords(source, written, width, height);
  const resources = source.context.obj({});
  if (fonts) resources.set(PDFName.of('Font'), source.context.obj({ F: fonts.ref }));
  if (picture) resources.set(PDFName.of('XObject'), source.context.obj({ I: picture }));
  const look = source.context.flateStream(`${before} ${content}`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: sized(rect)
  });
  look.dict.set(PDFName.of('Resources'), resources);
  setLook(source, note, look, rect);
  return rect;
}

/** The field's own ground and frame. */
function ground(note: PDFDict, rect: Rect): string {
  const style = note.lookup(PDFName.of('MK'));
  if (!(style instanceof PDFDict)) return '';
  const [, , width, height] = sized(rect);
  const [fill, line] = [
    colour(numbersOf(style.lookup(PDFName.of('BG'))), 'N'),
    colour(numbersOf(style.lookup(PDFName.of('BC'))), 'S')
  ];
  return `q ${fill ? `${fill} 0 0 ${width} ${height} re f` : ''} ${line ? `${line} 1 w 0.5 0.5 ${width - 1} ${height - 1} re S` : ''} Q`;
}

const sized = ([left, bottom, right, top]: Rect): Rect => [0, 0, right - left, top - bottom];

function hasLook(note: PDFDict): boolean {
  const looks = note.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFStream) return true;
  return normal instanceof PDFDict && normal.keys().length > 0;
}

function setLook({ context }: PDFDocument, note: PDFDict, look: PDFStream, rect: Rect): void {
  note.set(PDFName.of('AP'), context.obj({ N: context.register(look) }));
  note.set(PDFName.of('Rect'), PDFArray.withContext(context));
  note.set(PDFName.of('Rect'), context.obj([...rect]));
  note.delete(PDFName.of('AS'));
}
