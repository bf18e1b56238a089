/**
 * Which encoding reads best, where nothing says it: double bytes by the characters that a script has most of, single bytes by how
 * well the letters fit one language's alphabet, its commonest letters and its short words.
 */
import { guessWide } from './guess-wide.ts';

type Decoder = (bytes: Uint8Array, label: string) => string | null;

/** Bytes that are read in every encoding; of longer texts the first lines that have letters beyond ASCII. */
const looked = 8_192;

interface Alphabet {
  /** Letters beyond ASCII, lower case. */
  letters: string;
  /** The encodings in which the language was written; the likelier first. */
  encodings: readonly string[];
  /** Short words that nearly every text in the language has. */
  words?: string;
  /** The letters that texts have most of, where the others are as good as never doubled. */
  common?: string;
}
const western = ['windows-1252', 'cp850', 'macintosh'] as const;
const central = ['windows-1250', 'iso-8859-2', 'cp852'] as const;
const alphabets: readonly Alphabet[] = [
  {
    letters: 'äöüß',
    encodings: [...western, 'cp437'],
    words: 'der die das und ist ich für mit von zu ein eine nicht auf herr frau sehr im'
  },
  {
    letters: 'éèêëàâçùûüîïôœæÿ',
    encodings: western,
    words: 'le la les de des du un une et est en pour que dans au ce ci je vous avec'
  },
  { letters: 'áéíóúüñ¿¡', encodings: western, words: 'el la los las de del y en que un una por con para es se su' },
  { letters: 'àèéìòùç', encodings: western, words: 'il la le di del e che un una per con non in da si i' },
  { letters: 'ãõáâàéêíóôúç', encodings: western, words: 'o a os as de do da e que um uma para com não em foi' },
  { letters: 'åäöæøé', encodings: western, words: 'och i att det som en på är av til og at den er med jeg jag' },
  { letters: 'áðéíóúýþæö', encodings: ['windows-1252', 'cp850'], words: 'og að í á er sem ekki' },
  { letters: 'áčďéěíňóřšťúůýžľĺŕôä', encodings: central, words: 'je na se že za pro si od jsem som' },
  {
    letters: 'ąćęłńóśźż',
    encodings: central,
    words: 'w na do nie to jest za od po oraz proszę dziękuję pani pan dla jako przez'
  },
  { letters: 'áéíóöőúüű', encodings: central, words: 'az és is hogy nem egy van ez' },
  { letters: 'ăâîșşțţ', encodings: central, words: 'și de la în cu pe o un din pentru' },
  { letters: 'čćđšž', encodings: central, words: 'je i u na za se da su od što' },
  { letters: 'çğıiöşüâ', encodings: ['windows-1254', 'cp857'], words: 've bir bu için ile da de çok sayın' },
  { letters: 'ąčęėįšųūžāēģīķļņõäöü', encodings: ['windows-1257', 'cp775'], words: 'ir un par no ar kad ja on et ei' },
  {
    letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
    encodings: ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic'],
    common: 'оаеинтсрвлкмдпуя'
  },
  { letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяў', encodings: ['windows-1251', 'koi8-u'], common: 'оаиінтсрвлкмдпуе' },
  {
    letters: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ',
    encodings: ['windows-1253', 'iso-8859-7', 'cp737'],
    common: 'αοιετσνηυρπκμλω'
  },
  { letters: 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ', encodings: ['windows-1255', 'cp862'], common: 'יוהלאמרתבנשםדחק' },
  {
    letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ',
    encodings: ['windows-1256', 'iso-8859-6'],
    common: 'اليمنوترهبدعسقفكةح'
  },
  { letters: 'กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศษสหอฮะาำิีึืุูเแโใไ่้๊๋์ั็', encodings: ['windows-874'] }
];
/** Signs that texts of every language have between words. */
const signs = new Set('„“”‚‘’–—…€°§«»·×±½²³µ®©™\u00A0•‹›´£№');

/** The label of an encoding; Windows-1252 where nothing fits. */
export function guessEncoding(bytes: Uint8Array, decodeAs: Decoder): string {
  const sample = tellingPart(bytes);
  const wide = guessWide(sample, decodeAs);
  const narrow = singleBytes(sample, decodeAs);
  // Where an alphabet fits as well, short texts must be nothing but common characters.
  return wide !== null && (narrow.score < 0.9 || wide.score > 0.8) ? wide.encoding : narrow.encoding;
}

function tellingPart(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= looked) return bytes;
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let from = 0; from < bytes.length && length < looked;) {
    const end = bytes.indexOf(0x0a, from) + 1 || bytes.length;
    const line = bytes.subarray(from, Math.min(end, from + looked));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      length += line.length;
    }
    from = end;
  }
  return Buffer.concat(lines).subarray(0, looked);
}

function singleBytes(sample: Uint8Array, decodeAs: Decoder): { encoding: string; score: number } {
  let best = { encoding: 'windows-1252', score: -Infinity };
  const texts = new Map<string, string>();
  for (const { letters, encodings, words = '', common = '' } of alphabets) {
    const alphabet = new Set([...letters, ...letters.toUpperCase()]);
    const often = new Set([...common, ...common.toUpperCase()]);
    for (const [rank, encoding] of encodings.entries()) {
      const text = texts.get(encoding) ?? decodeAs(sample, encoding) ?? '';
      texts.set(encoding, text);
      if (text.includes('\uFFFD')) continue;
      const score =
        fit(text, alphabet) +
        0.4 * (often.size > 0 ? Math.min(0, share(text, often) - 0.75) : 0) +
        0.3 * known(text, words) -
        rank * 0.02;
      if (score > best.score + 0.001) best = { encoding, score };
    }
  }
  return best;
}

/** The part of the letters beyond ASCII that are among `signs`. */
function share(text: string, signs: ReadonlySet<string>): number {
  const foreign = [...text].filter((sign) => sign > '\u007F');
  return foreign.length === 0 ? 0 : foreign.filter((sign) => signs.has(sign)).length / foreign.length;
}

/** From 0 to 1, where every third word of the text's beginning is one of these. */
function known(text: string, words: string): number {
  if (words === '') return 0;
  const list = new Set(words.split(' '));
  const said =
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = said.filter((word) => list.has(word)).length;
  return said.length === 0 ? 0 : Math.min(1, (3 * hits) / said.length);
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
    if (alphabet.has(sign) && sign < '\u0370' && standsOddly(sign, before, next)) score -= 0.5;
    else if (alphabet.has(sign)) score += isMixed || (isSmall(before) && isCapital(sign)) ? -1.5 : 1;
    else if (signs.has(sign)) score += isLetter(before) && isLetter(next) && sign !== '’' ? -1 : 0.6;
    else score += isLetter(sign) ? -1 : -2;
    if (isSmall(sign) && isCapital(next)) score -= 1;
  }
  return count === 0 ? 0 : score / count;
}

/** A letter of a Latin alphabet beside a figure, or alone where it is no word. */
const standsOddly = (sign: string, before: string, next: string): boolean =>
  /\d/.test(before + next) || (!isLetter(before) && !isLetter(next) && !/[àáâäåèéêíîóôöúûøñæÿ]/i.test(sign));

const isSmall = (sign: string): boolean => sign !== sign.toUpperCase();
const isCapital = (sign: string): boolean => sign !== sign.toLowerCase();
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);
