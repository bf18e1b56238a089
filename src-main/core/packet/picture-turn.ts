/**
 * How a PNG is turned where it is shown: browsers follow its notes (`eXIf`), the painter does not, and a box that was drawn on the turned
 * picture would lie beside what it should hide. The painter turns JPEGs by itself.
 */
import { crc32 } from 'node:zlib';

/** As TIFF's tag 274 counts them, 1–8; 1 where nothing is said. */
export function turnOfPng(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return 1;
  for (let at = 8; at + 12 <= bytes.length;) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    const end = at + 8 + length;
    if (end + 4 > bytes.length || type === imageData) return 1;
    if (type === notes && crc32(bytes.subarray(at + 4, end)) === view.getUint32(end)) {
      return turnIn(bytes.subarray(at + 8, end));
    }
    at = end + 4;
  }
  return 1;
}

const [imageData, notes] = [0x49444154, 0x65584966];

function turnIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = tiff.length >= 8 ? view.getUint16(0) : 0;
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const list = view.getUint32(4, little);
  const count = list + 2 <= tiff.length ? view.getUint16(list, little) : 0;
  for (let entry = list + 2; entry + 12 <= Math.min(tiff.length, list + 2 + 12 * count); entry += 12) {
    if (view.getUint16(entry, little) !== 274 || view.getUint16(entry + 2, little) !== 3) continue;
    const turn = view.getUint16(entry + 8, little);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** What brings a picture of this size upright, as a canvas takes it: from 5 on, width and height change places. */
export function turning(turn: number, width: number, height: number): [number, number, number, number, number, number] {
  const ways: ReturnType<typeof turning>[] = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, height, 0],
    [0, -1, -1, 0, height, width],
    [0, -1, 1, 0, 0, width]
  ];
  return ways[turn - 1]!;
}
