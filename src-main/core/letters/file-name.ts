/** File names for what leaves the program: telling, and safe on every file system. */

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;
/** Most file systems allow 255 bytes; room is left for ` (1)` and the like. */
const mostBytes = 200;

/** `parts` that are empty are left out; `extension` comes without a dot, and may be empty; `otherwise` names what has no name. */
export function safeFileName(parts: readonly string[], extension: string, otherwise = 'Letter'): string {
  const name = parts
    .map(clean)
    .filter((part) => part !== '')
    .join(' – ');
  const cut = cutToBytes(name, mostBytes - extension.length - 1).replace(/[. ]+$/, '');
  const safe = cut === '' || reserved.test(cut) ? `${otherwise} ${cut}`.trim() : cut;
  return extension === '' ? safe : `${safe}.${extension}`;
}

/** Signs that Windows forbids, controls, marks that turn the direction of text, and dots and spaces at the ends go. */
const clean = (part: string): string =>
  part
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');

function cutToBytes(text: string, bytes: number): string {
  let [cut, used] = ['', 0];
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    used += Buffer.byteLength(segment);
    if (used > bytes) return cut;
    cut += segment;
  }
  return cut;
}
