/** Reads a picture's size from its first bytes: one with too many pixels must not be decoded to find that out. */

/** More would take more memory than the program may: four bytes each, and as much again while it is drawn. */
const largestPixels = 120_000_000;
/** Enough for the size, unless a camera put a large preview before it. */
const sizeBytes = 256 * 1024;

interface ImageSize {
  width: number;
  height: number;
}

/** PNG, JPEG, GIF, WebP and BMP; null where the bytes don't say. Never throws. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint32(0) === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (view.getUint16(0) === 0x424d) {
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    }
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
  } catch {
    // The bytes end before the size.
  }
  return null;
}

/** Walks the segments to the frame header, SOF0 to SOF15 (ITU T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView): ImageSize | null {
  const three = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  const kind = view.getUint32(12);
  if (kind === 0x56503858) return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 0x5650384c) return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The size of the picture behind an address, from its first bytes only; null where it can't be told. Throws where they can't be read. */
export async function readImageSize(address: string, signal?: AbortSignal): Promise<ImageSize | null> {
  const response = await fetch(address, { headers: { range: `bytes=0-${sizeBytes - 1}` }, signal });
  if (response.status === 416) return null;
  if (!response.ok) throw new Error('The image could not be read.');
  return imageSize(new Uint8Array(await response.arrayBuffer()));
}

export const isTooLarge = (size: ImageSize | null): boolean =>
  size !== null && size.width * size.height > largestPixels;
