/**
 * The fonts of a Word document: the paper's own are embedded, and every one has stand-ins (ECMA-376 part 1, 17.8.3.1 `altName`) for
 * programs that show no embedded fonts. The docx library has no stand-ins, and a random key for each file.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { mono, sans, serif } from '../../shared/letter/sheet/theme';
import { embeddedFaces, type EmbeddedFace } from './embedded-fonts';

interface Font {
  name: string;
  others: string;
  family: string;
  pitch: string;
}

const fonts: Font[] = [
  { name: serif.name, others: 'Source Serif Pro,Cambria,Caladea,Georgia', family: 'roman', pitch: 'variable' },
  { name: sans.name, others: 'Segoe UI,Helvetica Neue,Noto Sans,Arial', family: 'swiss', pitch: 'variable' },
  { name: mono, others: 'Cascadia Mono,Menlo,Consolas,Courier New', family: 'modern', pitch: 'fixed' }
];

const folder = 'word';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

/** `changedAt` stands on the parts of the file. */
export async function withFontTable(docx: Uint8Array, changedAt: Date): Promise<Uint8Array> {
  const files = unzipSync(docx);
  const [document, styles] = [partOf(files, 'document.xml'), partOf(files, 'styles.xml')];
  const entries: string[] = [];
  const relations: string[] = [];
  for (const font of fonts) {
    const used = document.includes(`"${font.name}"`) || styles.includes(`"${font.name}"`);
    const faces = used ? await embeddedFaces(font.name, document) : [];
    const embedded = faces.map(({ element, key, bytes }) => {
      const number = relations.length + 1;
      files[`${folder}/fonts/font${number}.odttf`] = bytes;
      relations.push(`<Relationship Id="rId${number}" Type="${relation}" Target="fonts/font${number}.odttf"/>`);
      return `<w:${element} r:id="rId${number}" w:fontKey="${key}" w:subsetted="true"/>`;
    });
    entries.push(entryOf(font, faces, embedded));
  }
  change(
    files,
    'fontTable.xml',
    /<w:fonts([^>]*?)\/?>(?:.*<\/w:fonts>)?$/s,
    `<w:fonts$1>${entries.join('')}</w:fonts>`
  );
  change(
    files,
    '_rels/fontTable.xml.rels',
    /<Relationships([^>]*)\/>/,
    `<Relationships$1>${relations.join('')}</Relationships>`
  );
  // Embedded also when somebody saves the document anew; the order of the settings is the schema's.
  change(files, 'settings.xml', /<w:displayBackgroundShape\/>/, '$&<w:embedTrueTypeFonts/><w:saveSubsetFonts/>');
  return zipSync(files, { level: 6, mtime: changedAt });
}

function entryOf({ name, others, family, pitch }: Font, faces: readonly EmbeddedFace[], embedded: string[]): string {
  const sizes = ['usb0', 'usb1', 'usb2', 'usb3', 'csb0', 'csb1'];
  const value = (each: number): string => each.toString(16).toUpperCase().padStart(8, '0');
  const signature = faces[0]?.signature.map((each, index) => ` w:${sizes[index]}="${value(each)}"`).join('');
  return (
    `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="00"/><w:family w:val="${family}"/>` +
    `<w:pitch w:val="${pitch}"/>${signature ? `<w:sig${signature}/>` : ''}${embedded.join('')}</w:font>`
  );
}

function partOf(files: Unzipped, name: string): string {
  const part = files[`${folder}/${name}`];
  if (!part) throw new Error(`The Word document has no ${name}.`);
  return strFromU8(part);
}

function change(files: Unzipped, name: string, from: RegExp, to: string): void {
  const before = partOf(files, name);
  if (!from.test(before)) throw new Error(`The Word document's ${name} has an unknown form.`);
  files[`${folder}/${name}`] = strToU8(before.replace(from, to));
}
