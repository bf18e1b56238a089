/** What a file is by what is in it: archives and compound files hold documents of every kind, and their names err. */
import mime from 'mime';
import { compoundKind } from './compound-file.ts';
import type { FileBytes } from './file-bytes.ts';
import { mediaTypeOf, START_BYTES } from './media-type.ts';
import { zipDirectory } from './zip-directory.ts';

const office = 'application/vnd.openxmlformats-officedocument.';
const [zip, compound] = ['application/zip', 'application/x-ole-storage'] as const;
const openText = 'application/vnd.oasis.opendocument.text';
/** Of a folder of the package: its type, and types of the same program that a name may give (templates, macros). */
const packages: readonly [folder: RegExp, type: string, fits: RegExp][] = [
  [/^\/?word\//i, `${office}wordprocessingml.document`, /wordprocessingml|ms-word\./],
  [/^\/?xl\//i, `${office}spreadsheetml.sheet`, /spreadsheetml|ms-excel\./],
  [/^\/?ppt\//i, `${office}presentationml.presentation`, /presentationml|ms-powerpoint\./]
];
/** Signs of a package of documents whose program is not told by its folders. */
const isPackage =
  /^\/?(\[content_types\]\.xml|_rels\/|mimetype$|content\.xml|meta-inf\/manifest\.xml|index\/|index\.|encrypted-package)/i;
const documents =
  /^application\/(msword|rtf|epub|vnd\.(ms-|openxmlformats-officedocument\.|oasis\.opendocument\.|apple\.))/;
const compounds = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook'
} as const;

/** The media type of a whole file by its name and its bytes. Throws what reading the file throws. */
export async function mediaTypeOfFile(fileName: string, file: FileBytes): Promise<string> {
  const start = await file.read(0, START_BYTES);
  const outer = mediaTypeOf(fileName, start);
  const mark = start.toString('hex', 0, 8);
  if (/^504b(0304|0506)/.test(mark)) return inZip(fileName, outer, start, file);
  return mark === 'd0cf11e0a1b11ae1' ? inCompound(outer, file) : outer;
}

async function inZip(fileName: string, outer: string, start: Buffer, file: FileBytes): Promise<string> {
  const names = (await zipDirectory(file)).map(({ name }) => name);
  // A cut or very large archive: nothing speaks against its name.
  if (names.length === 0) return outer;
  for (const [folder, type, fits] of packages) {
    if (names.some((name) => folder.test(name))) return fits.test(outer) ? outer : type;
  }
  const said = saidType(start);
  if (said !== null) return said;
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml'))
    return /opendocument/.test(outer) ? outer : openText;
  if (names.some((name) => isPackage.test(name))) return outer === zip ? (namedDocument(fileName) ?? zip) : outer;
  return documents.test(outer) ? zip : outer;
}

const namedDocument = (fileName: string): string | null => {
  const named = mime.getType(fileName);
  return named !== null && documents.test(named) ? named : null;
};

/** OpenDocument and EPUB begin with their type, as it is (ODF 1.3 part 2, 3.3). */
function saidType(start: Buffer): string | null {
  if (start.length < 38 || start.readUInt16LE(8) !== 0) return null;
  const nameEnd = 30 + start.readUInt16LE(26);
  if (start.toString('latin1', 30, nameEnd) !== 'mimetype') return null;
  const from = nameEnd + start.readUInt16LE(28);
  const type = start.toString('latin1', from, from + Math.min(100, start.readUInt32LE(18)));
  return /^application\/[a-z0-9.+-]+$/.test(type) ? type : null;
}

async function inCompound(outer: string, file: FileBytes): Promise<string> {
  const kind = await compoundKind(file);
  if (kind === null || kind === 'damaged' || kind === 'locked' || kind === 'other') return outer;
  // Templates and the like of the same program keep their name's type.
  const type = compounds[kind];
  return outer !== compound && outer.startsWith(type) ? outer : type;
}
