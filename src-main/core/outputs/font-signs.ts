/** What a font file says of its signs: which it has. */

/** `font`: TrueType. Whether it has a sign, given by its code point; those beyond the first 65,536 count as lacking. */
export function hasIn(font: Uint8Array): (code: number) => boolean {
  const file = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const segments = segmentsAt(file, tableAt(file, 'cmap'));
  return (code) => glyphOf(file, segments, code) !== 0;
}

function tableAt(file: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * file.readUInt16BE(4); entry += 16)
    if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8);
  throw new Error(`A font of the paper has no ${tag} table.`);
}

/** The place of the table of format 4, which every font has for the first 65,536 signs. */
function segmentsAt(file: Buffer, cmap: number): number {
  for (let entry = cmap + 4; entry < cmap + 4 + 8 * file.readUInt16BE(cmap + 2); entry += 8) {
    const at = cmap + file.readUInt32BE(entry + 4);
    if (file.readUInt16BE(at) === 4) return at;
  }
  throw new Error('A font of the paper has no table of letters.');
}

/** 0: it has none. */
function glyphOf(file: Buffer, table: number, sign: number): number {
  const twice = file.readUInt16BE(table + 6);
  for (let at = table + 14; at < table + 14 + twice; at += 2) {
    if (sign > file.readUInt16BE(at)) continue;
    const start = file.readUInt16BE(at + twice + 2);
    if (sign < start) return 0;
    const delta = file.readUInt16BE(at + 2 * twice + 2);
    const offsetAt = at + 3 * twice + 2;
    const offset = file.readUInt16BE(offsetAt);
    if (offset === 0) return (sign + delta) & 0xffff;
    const glyph = file.readUInt16BE(offsetAt + offset + 2 * (sign - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
