/** Reads out of font files which signs they have. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Code points that the cuts named by a package's style sheet have: of each file only those that the sheet takes from it. */
export function signsOfSheet(sheet: string): Set<number> {
  const path = createRequire(import.meta.url).resolve(sheet);
  const signs = new Set<number>();
  for (const rule of readFileSync(path, 'utf8').split('@font-face').slice(1)) {
    const file = /url\(\.\/(files\/[^)]+\.woff)\)/.exec(rule)![1]!;
    const ranges = /unicode-range:\s*([^;}]+)/
      .exec(rule)![1]!
      .split(',')
      .map((range) =>
        range
          .trim()
          .slice(2)
          .split('-')
          .map((digits) => parseInt(digits, 16))
      );
    const inRange = (code: number): boolean => ranges.some(([from = 0, to = from]) => code >= from && code <= to);
    for (const code of codesIn(cmapOf(readFileSync(join(dirname(path), file))))) if (inRange(code)) signs.add(code);
  }
  return signs;
}

/** The table of letters of a WOFF file. */
function cmapOf(woff: Buffer): Buffer {
  for (let entry = 44; entry < 44 + 20 * woff.readUInt16BE(12); entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const [at, packed, whole] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset)) as [
      number,
      number,
      number
    ];
    const bytes = woff.subarray(at, at + packed);
    return packed < whole ? inflateSync(bytes) : bytes;
  }
  throw new Error('This font has no table of letters.');
}

/** Formats 4 and 12, which all of these fonts have. */
function* codesIn(cmap: Buffer): Generator<number> {
  for (let entry = 4; entry < 4 + 8 * cmap.readUInt16BE(2); entry += 8) {
    const at = cmap.readUInt32BE(entry + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 12) yield* codesOfGroups(cmap, at);
    if (format === 4) yield* codesOfSegments(cmap, at);
  }
}

function* codesOfGroups(cmap: Buffer, at: number): Generator<number> {
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
    const [from, to] = [16, 20].map((offset) => cmap.readUInt32BE(at + offset + 12 * group)) as [number, number];
    for (let code = from; code <= to; code++) yield code;
  }
}

function* codesOfSegments(cmap: Buffer, at: number): Generator<number> {
  const twice = cmap.readUInt16BE(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = cmap.readUInt16BE(at + 14 + segment);
    const start = cmap.readUInt16BE(at + 16 + twice + segment);
    const delta = cmap.readUInt16BE(at + 16 + 2 * twice + segment);
    const offsetAt = at + 16 + 3 * twice + segment;
    const offset = cmap.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) yield code;
    }
  }
}
