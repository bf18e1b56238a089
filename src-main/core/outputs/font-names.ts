/**
 * Gives a font file the names and flags of one of the four styles that a word processor knows. The paper's bold is a semibold, which Word
 * would list as a family of its own and LibreOffice would not find.
 */

interface FaceStyle {
  family: string;
  bold: boolean;
  italic: boolean;
}

type Tables = Map<string, Buffer>;

/** Takes and gives TrueType; outlines and measures stay as they are. */
export function named(font: Uint8Array, style: FaceStyle): Uint8Array {
  const tables = readTables(Buffer.from(font));
  const { bold, italic } = style;
  const os2 = tableOf(tables, 'OS/2');
  os2.writeUInt16BE(bold ? 700 : 400, 4);
  const others = os2.readUInt16BE(62) & ~0b110_0001;
  os2.writeUInt16BE(others | (italic ? 1 : 0) | (bold ? 0x20 : 0) | (bold || italic ? 0 : 0x40), 62);
  tableOf(tables, 'head').writeUInt16BE((bold ? 1 : 0) | (italic ? 2 : 0), 44);
  tables.set('name', withNames(tableOf(tables, 'name'), style));
  return writeTables(tables);
}

/** What the font's licence bits (OS/2 `fsType`) forbid; 0 where it may be embedded, edited and installed. */
export const restrictionsOf = (font: Uint8Array): number =>
  tableOf(readTables(Buffer.from(font)), 'OS/2').readUInt16BE(8) & 0x30f;

/** The ranges of Unicode and the code pages that the font says it has, as `w:sig` wants them: six numbers of 32 bits. */
export function signatureOf(font: Uint8Array): number[] {
  const os2 = tableOf(readTables(Buffer.from(font)), 'OS/2');
  return [42, 46, 50, 54, 78, 82].map((at) => os2.readUInt32BE(at));
}

function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`A font of the paper has no ${tag} table.`);
  return table;
}

function readTables(font: Buffer): Tables {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const [from, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    return [font.toString('latin1', at, at + 4), Buffer.from(font.subarray(from, from + length))] as const;
  });
  return new Map(entries);
}

function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x0001_0000, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (sorted.length - power), 10);
  tableOf(tables, 'head').writeUInt32BE(0, 8);
  const bodies: Buffer[] = [];
  let [at, headAt] = [head.length, 0];
  for (const [index, [tag, table]] of sorted.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const entry = 12 + 16 * index;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum(padded), entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    if (tag === 'head') headAt = at;
    bodies.push(padded);
    at += padded.length;
  }
  const font = Buffer.concat([head, ...bodies]);
  font.writeUInt32BE((0xb1b0_afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

const copyright = 0;
const licence = [13, 14];

/** Keeps who made the font and under which licence. */
function withNames(table: Buffer, { family, bold, italic }: FaceStyle): Buffer {
  const style = [bold && 'Bold', italic && 'Italic'].filter(Boolean).join(' ') || 'Regular';
  const kept = readNames(table);
  const names = new Map([
    [1, family],
    [2, style],
    [3, `${family} ${style}, embedded`],
    [4, style === 'Regular' ? family : `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style.replaceAll(' ', '')}`]
  ]);
  for (const id of [copyright, ...licence]) if (kept.has(id)) names.set(id, kept.get(id)!);
  const sorted = [...names].sort(([one], [other]) => one - other);
  const head = Buffer.alloc(6 + 12 * sorted.length);
  head.writeUInt16BE(sorted.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let at = 0;
  for (const [index, [id, text]] of sorted.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    for (const [place, value] of [...windowsEnglish, id, bytes.length, at].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * place);
    texts.push(bytes);
    at += bytes.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** Platform, encoding and language of a name. */
const windowsEnglish = [3, 1, 0x409];

function readNames(table: Buffer): Map<number, string> {
  const texts = table.readUInt16BE(4);
  const names = new Map<number, string>();
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const [platform, , , id = 0, length = 0, from = 0] = [0, 2, 4, 6, 8, 10].map((at) =>
      table.readUInt16BE(6 + 12 * index + at)
    );
    if (platform !== windowsEnglish[0]) continue;
    const bytes = Buffer.from(table.subarray(texts + from, texts + from + length));
    names.set(id, bytes.swap16().toString('utf16le'));
  }
  return names;
}
