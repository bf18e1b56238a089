/**
 * Which encoding reads best, where nothing says it: double bytes by the ranges in which a script's characters lie (the standards' own
 * tables), single bytes by how well the letters fit one language's alphabet.
 */
type Decoder = (bytes: Uint8Array, label: string) => string | null;

const looked = 65_536;

/** Letters beyond ASCII, lower case, and the encodings in which the language was written; the likelier first. */
const alphabets: readonly [letters: string, encodings: readonly string[]][] = [
  ['äöüß', ['windows-1252', 'cp850', 'macintosh', 'cp437']],
  ['éèêëàâçùûüîïôœæÿ', ['windows-1252', 'cp850', 'macintosh']],
  ['áéíóúüñ¿¡', ['windows-1252', 'cp850', 'macintosh']],
  ['àèéìòùç', ['windows-1252', 'cp850', 'macintosh']],
  ['ãõáâàéêíóôúç', ['windows-1252', 'cp850', 'macintosh']],
  ['åäöæøé', ['windows-1252', 'cp850', 'macintosh']],
  ['áðéíóúýþæö', ['windows-1252', 'cp850']],
  ['áčďéěíňóřšťúůýžľĺŕôä', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['ąćęłńóśźż', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['áéíóöőúüű', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['ăâîșşțţ', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['čćđšž', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['çğıiöşüâ', ['windows-1254', 'cp857']],
  ['ąčęėįšųūžāēģīķļņõäöü', ['windows-1257', 'cp775']],
  ['абвгдежзийклмнопрстуфхцчшщъыьэюя', ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic']],
  ['абвгґдеєжзиіїйклмнопрстуфхцчшщьюяў', ['windows-1251', 'koi8-u']],
  ['αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ', ['windows-1253', 'iso-8859-7', 'cp737']],
  ['אבגדהוזחטיכלמנסעפצקרשתךםןףץ', ['windows-1255', 'cp862']],
  ['ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ', ['windows-1256', 'iso-8859-6']],
  ['กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศษสหอฮะาำิีึืุูเแโใไ่้๊๋์ั็', ['windows-874']]
];
/** Signs that texts of every language have between words. */
const signs = new Set('„“”‚‘’–—…€°§«»·×±½²³µ®©™\u00A0•‹›´£№');

/** The label of an encoding; Windows-1252 where nothing fits. */
export function guessEncoding(bytes: Uint8Array, decodeAs: Decoder): string {
  const sample = bytes.subarray(0, looked);
  return doubleBytes(sample, decodeAs) ?? singleBytes(sample, decodeAs);
}

function singleBytes(sample: Uint8Array, decodeAs: Decoder): string {
  let best = { encoding: 'windows-1252', score: -Infinity };
  const texts = new Map<string, string>();
  for (const [letters, encodings] of alphabets) {
    const alphabet = new Set([...letters, ...letters.toUpperCase()]);
    for (const [rank, encoding] of encodings.entries()) {
      const text = texts.get(encoding) ?? decodeAs(sample, encoding) ?? '';
      texts.set(encoding, text);
      const score = fit(text, alphabet) - rank * 0.02;
      if (score > best.score + 0.001) best = { encoding, score };
    }
  }
  return best.encoding;
}

/** From about -3 to 1: how the signs beyond ASCII fit an alphabet. A capital behind a
 * small letter, a sign within a word, and a letter of another script within one fit badly. */
function fit(text: string, alphabet: ReadonlySet<string>): number {
  let score = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign <= '\u007F') continue;
    count += 1;
    const before = text[at - 1] ?? ' ';
    const next = text[at + 1] ?? ' ';
    const isMixed = sign > '\u0370' && (/[a-z]/i.test(before) || /[a-z]/i.test(next));
    if (alphabet.has(sign)) score += isMixed || (isSmall(before) && isCapital(sign)) ? -1.5 : 1;
    else if (signs.has(sign)) score += isLetter(before) && isLetter(next) && sign !== '’' ? -1 : 0.6;
    else score += isLetter(sign) ? -1 : -2;
    if (isSmall(sign) && isCapital(next)) score -= 1;
  }
  return count === 0 ? 0 : score / count;
}

const isSmall = (sign: string): boolean => sign !== sign.toUpperCase();
const isCapital = (sign: string): boolean => sign !== sign.toLowerCase();
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** Null where the bytes are no text in double bytes. */
function doubleBytes(sample: Uint8Array, decodeAs: Decoder): string | null {
  const pairs = highPairs(sample);
  if (pairs) {
    const share = (from: number, to: number): number =>
      pairs.filter((lead) => lead >= from && lead <= to).length / pairs.length;
    const japanese = share(0xa4, 0xa5);
    // KS X 1001 has its syllables in rows B0 to C8; GB 2312 its common characters in B0 to D7; JIS X 0208 its kana in A4 and A5.
    if (japanese > 0.2 && share(0xa4, 0xf4) > 0.6) return 'euc-jp';
    if (share(0xb0, 0xc8) > 0.93) return 'euc-kr';
    if (share(0xb0, 0xd7) > 0.75) return 'gbk';
  }
  const scripts: readonly [string, RegExp, number][] = [
    ['shift_jis', /[\u3041-\u30FE\u4E00-\u9FFF\u3001\u3002]/g, 0.8],
    ['big5', /[\u4E00-\u9FFF\u3001\u3002\uFF0C\uFF1B\uFF1A]/g, 0.9]
  ];
  for (const [encoding, script, least] of scripts) {
    const text = decodeAs(sample, encoding) ?? '';
    if (text.includes('\uFFFD')) continue;
    const foreign = text.match(/[^\0-\u007F]/g)?.length ?? 0;
    const fits = text.match(script)?.length ?? 0;
    // Words of letters have such pairs one by one; texts in these scripts have them beside each other.
    const beside = text.match(/[\u3041-\u30FE\u4E00-\u9FFF]{2,}/g)?.join('').length ?? 0;
    if (foreign > 0 && fits / foreign >= least && beside / foreign > 0.7 && !/[a-z][\u4E00-\u9FFF][a-z]/.test(text)) {
      return encoding;
    }
  }
  return null;
}

/** The first bytes of the pairs, where all bytes beyond ASCII come in pairs (the EUC family); null otherwise. */
function highPairs(sample: Uint8Array): number[] | null {
  const leads: number[] = [];
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[at + 1];
    if (trail === undefined) break;
    if (lead < 0xa1 || trail < 0xa1 || lead === 0xff || trail === 0xff) return null;
    leads.push(lead);
    at += 1;
  }
  return leads.length > 0 ? leads : null;
}
