/** A WAV says how many bytes of sound it has; a recorder that was cut off left an old figure there. */

/**
 * The header with the true size, where the file goes on with sound behind the size it states; else null. `total` is the
 * file's size in bytes; `after` reads the eight bytes at a place. Chunks as in Microsoft's RIFF specification.
 */
export async function mendedWavHeader(
  head: Uint8Array,
  total: number,
  after: (at: number) => Promise<Uint8Array>
): Promise<Uint8Array<ArrayBuffer> | null> {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (name(head, 0) !== 'RIFF' || name(head, 8) !== 'WAVE') return null;
  let at = 12;
  while (at + 8 <= head.length && name(head, at) !== 'data') at += 8 + even(view.getUint32(at + 4, true));
  if (at + 8 > head.length) return null;
  const start = at + 8;
  const stated = view.getUint32(at + 4, true);
  // Players take the rest of the file for sound where it says nothing or too much.
  if (stated === 0 || start + stated >= total - 1) return null;
  if (await isChunk(start + even(stated), total, after)) return null;
  const mended = new Uint8Array(head.subarray(0, start));
  const fields = new DataView(mended.buffer);
  fields.setUint32(4, total - 8, true);
  fields.setUint32(at + 4, total - start, true);
  return mended;
}

const even = (size: number): number => size + (size % 2);
const name = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** True where another chunk begins that ends inside the file. */
async function isChunk(at: number, total: number, after: (at: number) => Promise<Uint8Array>): Promise<boolean> {
  const bytes = await after(at);
  if (bytes.length < 8 || !/^[\x20-\x7e]{4}$/.test(name(bytes, 0))) return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return at + 8 + size <= total;
}
