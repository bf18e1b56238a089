/** The searchable words of documents that are ZIPs of XML: Word, Excel, PowerPoint, OpenDocument; by what is in them, not by their names. */
import { docxText } from './docx-text.ts';
import { odfText } from './odf-text.ts';
import { pptxText } from './pptx-text.ts';
import { relationsOf } from './relations.ts';
import { Unreadable } from './unreadable.ts';
import { walkXml } from './xml.ts';
import { xlsxText } from './xlsx-text.ts';
import { ZipPackage } from './zip-package.ts';

/** Bytes of XML that are unpacked: markup is several times as long as the words in it. */
const largestXml = 8 * 1024 * 1024;
/** Rooms of the programs that have words and no format that others could read. */
const closed = /^(index\/.*\.iwa|index\.zip|index\.apxl(\.gz)?|index\.xml(\.gz)?|quicklook\/.*|preview\.(pdf|jpg))$/i;

/** Throws Unreadable, and what reading the file throws. A ZIP that is no document at all has no words. */
export async function officeText(path: string, limit: number): Promise<string> {
  const text = await ZipPackage.with(path, largestXml, (zip) => packageText(zip, limit));
  if (text === null) throw new Unreadable('damaged');
  return text;
}

async function packageText(zip: ZipPackage, limit: number): Promise<string> {
  if (await isLocked(zip)) throw new Unreadable('locked');
  if (zip.has('content.xml')) return odfText(zip, limit);
  const main = await mainPart(zip);
  if (main === null) {
    if (zip.names.some((name) => closed.test(name))) throw new Unreadable('unsupported');
    return '';
  }
  if (zip.isEncrypted(main)) throw new Unreadable('locked');
  const kind = await rootOf(zip, main);
  if (kind === 'workbook') return xlsxText(zip, main, limit);
  if (kind === 'presentation') return pptxText(zip, main, limit);
  if (kind === null) throw new Unreadable(/\.bin$/i.test(main) ? 'unsupported' : 'damaged');
  return docxText(zip, main, limit);
}

/** OpenDocument says in its manifest what is encrypted (ODF 1.3 part 2, 4.4). */
async function isLocked(zip: ZipPackage): Promise<boolean> {
  if (zip.has('encrypted-package') || zip.isEncrypted('content.xml')) return true;
  let locked = false;
  let entry = '';
  walkXml(await zip.read('META-INF/manifest.xml'), {
    open(name, attribute) {
      if (name === 'file-entry') entry = attribute('full-path') ?? '';
      else if (name === 'encryption-data' && entry === 'content.xml') locked = true;
    }
  });
  return locked;
}

/** Null where nothing says that this is a document. */
async function mainPart(zip: ZipPackage): Promise<string | null> {
  const named = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (named !== undefined) return named;
  return ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'].find((name) => zip.has(name)) ?? null;
}

/** The name of the part's first element; null where it can't be read. */
async function rootOf(zip: ZipPackage, part: string): Promise<string | null> {
  let root: string | null = null;
  walkXml(await zip.read(part), {
    open(name) {
      root ??= name;
    },
    get done() {
      return root !== null;
    }
  });
  return root;
}
