/** Reads the beginning of a text file for showing, whatever its size and encoding. */

/** How much of a text is shown, in bytes. */
export const shownTextBytes = 1_000_000;

export interface FirstText {
  text: string;
  /** False where the file goes on behind what is shown. */
  whole: boolean;
}

/**
 * The first `shownTextBytes` bytes behind an address. Throws where they can't be read.
 */
export async function readFirstText(address: string, signal: AbortSignal): Promise<FirstText> {
  const response = await fetch(address, { headers: { range: `bytes=0-${shownTextBytes}` }, signal });
  // An empty file has no range to give.
  if (response.status === 416) return { text: '', whole: true };
  if (!response.ok) throw new Error('The text could not be read.');
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { text: decodeText(bytes.subarray(0, shownTextBytes)), whole: bytes.length <= shownTextBytes };
}

/**
 * Decodes by byte order mark, else as UTF-8, else as Windows-1252: an old export must not turn into question marks. A
 * character that is cut in two at the end is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
