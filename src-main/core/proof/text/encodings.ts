/** Bytes to text: what the file says of its encoding, else what its bytes prove, else what reads best; and what the user chose. */
import iconv from 'iconv-lite';
import { guessEncoding } from './guess-encoding.ts';
import { guessWide } from './guess-wide.ts';

export interface Decoded {
  text: string;
  /** The label of the encoding, as `encodingChoices` and the Encoding Standard write it. */
  encoding: string;
  /** True where neither a mark nor the bytes themselves prove it. */
  guessed: boolean;
}

/** Labels that mails and pages use and neither the Encoding Standard nor iconv-lite has under that name. */
const aliases: Readonly<Record<string, string>> = {
  'utf-16': 'utf-16le',
  unicode: 'utf-16le',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  gb2312: 'gbk',
  'x-gbk': 'gbk',
  ks_c_5601: 'euc-kr',
  'ks_c_5601-1987': 'euc-kr',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  cp1200: 'utf-16le',
  cp1201: 'utf-16be',
  cp20127: 'windows-1252',
  cp20932: 'euc-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp50222: 'iso-2022-jp',
  cp51932: 'euc-jp',
  cp51949: 'euc-kr',
  cp54936: 'gb18030',
  cp65000: 'utf-7',
  cp65001: 'utf-8'
};

/** A file of this length may be cut anywhere. */
const manyBytes = 65_536;

/** Null where no decoder has this label. The last character may be cut; it is then left out. */
export function decodeAs(bytes: Uint8Array, label: string): string | null {
  const name = nameOf(label);
  // Node's own decoders know neither the syllables that Windows added (UHC) nor Hong Kong's characters.
  if (name === 'euc-kr' || name === 'big5') return iconv.getDecoder(name).write(Buffer.from(bytes));
  try {
    return new TextDecoder(name).decode(name === 'iso-2022-jp' ? withoutIdleEscapes(bytes) : bytes, { stream: true });
  } catch {
    return iconv.encodingExists(name) ? iconv.decode(Buffer.from(bytes), name) : null;
  }
}

/** Words put together end and begin with escapes; between two of them the standard's decoder wants a letter. */
const withoutIdleEscapes = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/(?:\u001B(?:\([BIJ]|\$[@B]))+(?=\u001B(?:\([BIJ]|\$[@B]))/g, ''),
    'latin1'
  );

function nameOf(label: string): string {
  const name = label.trim().toLowerCase();
  return aliases[name] ?? name;
}

/** UTF-8 where the bytes are nothing else; null otherwise. An unfinished last character is left out, unless it is the only one. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return bytes.length < manyBytes && (bytes.at(-1) ?? 0) > 0x7f && !/[^\0-\u007F]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/**
 * `named`: what the file's surroundings claim (a mail's header, a page's meta). Claims are believed unless the bytes disprove them: a mark
 * or UTF-8 letters where another encoding is claimed. `chosen` by the user goes before all; `guess` spares the guessing.
 */
export function decode(bytes: Uint8Array, named?: string | null, chosen?: string, guess?: string): Decoded {
  const sure = (text: string | null, encoding: string): Decoded | null =>
    text === null ? null : { text, encoding, guessed: false };
  const asChosen = chosen ? sure(decodeAs(bytes, chosen), chosen) : null;
  if (asChosen) return { ...asChosen, guessed: true };
  const mark = markOf(bytes);
  if (mark) return sure(decodeAs(bytes, mark), mark)!;
  const utf8 = asUtf8(bytes);
  const isAscii = utf8 !== null && utf8.length === bytes.length;
  const claims = named ? nameOf(named) : null;
  const oneByte = claims === null || /^(windows|iso-8859|cp|ibm|koi8|macintosh)/.test(claims);
  if (utf8 !== null && !isAscii && oneByte) return asProven(bytes, utf8);
  if (claims && claims !== 'utf-8' && named !== 'us-ascii') {
    const found = sure(decodeAs(bytes, claims), claims);
    if (found) return found;
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return sure(decodeAs(bytes, unmarked), unmarked)!;
  if (utf8 !== null) {
    const escapes = isAscii && /\u001B\$[@B]/.test(utf8.slice(0, 100_000));
    return escapes ? sure(decodeAs(bytes, 'iso-2022-jp'), 'iso-2022-jp')! : asProven(bytes, utf8);
  }
  // Broken UTF-8, where it is claimed: a few bad bytes don't make another encoding of it.
  if (claims === 'utf-8') {
    const text = new TextDecoder('utf-8').decode(bytes);
    if ((text.match(/\uFFFD/g)?.length ?? 0) * 10 < (text.match(/[^\0-\u007F]/g)?.length ?? 0)) {
      return { text, encoding: 'utf-8', guessed: true };
    }
  }
  const encoding = guess ?? guessEncoding(bytes, decodeAs);
  return { text: decodeAs(bytes, encoding) ?? '', encoding, guessed: true };
}

/** A few letters can be UTF-8 by chance: where they are a common word of another script, they may be that. */
function asProven(bytes: Uint8Array, text: string): Decoded {
  const foreign = text.match(/[^\0-\u007F]/g)?.length ?? 0;
  const isOther = foreign > 0 && foreign <= 3 && (guessWide(bytes, decodeAs)?.score ?? 0) > 0.9;
  return { text, encoding: 'utf-8', guessed: isOther };
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Text has no zero bytes of its own: where all of them stand on one side of the pairs, the pairs are UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sides = [0, 0];
  const looked = Math.min(bytes.length, 65_536);
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  if (odd > looked / 50 && even * 20 < odd) return 'utf-16le';
  return even > looked / 50 && odd * 20 < even ? 'utf-16be' : null;
}
