/** What an HTML page says of its own encoding (HTML Standard, 13.2.3.2): its meta elements, within its first kilobytes. */
import { decode, type Decoded } from './encodings.ts';
import { xmlEncoding } from './xml-encoding.ts';

/** The standard looks at 1,024 bytes; browsers find later ones too, once the parser comes to them. */
const looked = 16_384;

/** `named`: what the surroundings claim, as a mail's header; it goes before the page's own word. */
export function decodePage(bytes: Uint8Array, named?: string | null, chosen?: string, guess?: string): Decoded {
  const claimed = named && !/^us-ascii$/i.test(named.trim()) ? named : (metaEncoding(bytes) ?? xmlEncoding(bytes));
  // A page whose meta could be read byte by byte is not UTF-16, whatever it says.
  const believed = claimed && !named && /^utf-?16/i.test(claimed) ? 'utf-8' : claimed;
  return decode(bytes, believed, chosen, guess);
}

function metaEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, looked))
    .toString('latin1')
    .replace(/<!--[^]*?-->/g, '');
  for (const [, attributes = ''] of head.matchAll(/<meta\b([^<>]{0,500})>/gi)) {
    const found = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(attributes)?.[1];
    if (found) return found;
  }
  return null;
}
