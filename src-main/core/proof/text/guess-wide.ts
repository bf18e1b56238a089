/** Which encoding of Chinese, Japanese or Korean a text is in, where nothing says it: by the characters that such texts have most of. */
import { commonCharacters } from './common-characters.ts';

type Decoder = (bytes: Uint8Array, label: string) => string | null;
type Script = keyof typeof commonCharacters;

interface Reading {
  encoding: string;
  /** How well it reads: about 1 for a text in this encoding, about 0 and less for any other. */
  score: number;
}

/** The likelier first: of two that read alike the first is taken. */
const readings: readonly [encoding: string, scripts: readonly Script[]][] = [
  ['shift_jis', ['japanese']],
  ['euc-jp', ['japanese']],
  ['euc-kr', ['korean']],
  ['gbk', ['simplified']],
  ['big5', ['traditional']],
  // On a Windows of the mainland, old texts of the islands.
  ['gbk', ['traditional']],
  ['utf-16le', ['japanese', 'korean', 'simplified', 'traditional']],
  ['utf-16be', ['japanese', 'korean', 'simplified', 'traditional']]
];
const common = new Map(Object.entries(commonCharacters).map(([script, signs]) => [script, new Set(signs)]));

/** Null where the bytes are no text in any of these encodings. */
export function guessWide(sample: Uint8Array, decodeAs: Decoder): Reading | null {
  let best: Reading | null = null;
  for (const [encoding, scripts] of readings) {
    const text = decodeAs(sample, encoding);
    if (text === null || /[\uFFFD\uE000-\uF8FF\0-\u0008]/.test(text)) continue;
    for (const script of scripts) {
      const score = readsAs(text, script);
      if (score > (best?.score ?? 0.42)) best = { encoding, score };
    }
  }
  return best;
}

const kana = /[\u3041-\u30FE]/;
const narrowKana = /[\uFF61-\uFF9F]/;
const wideSign = /[\u3000-\u3020\uFF01-\uFF60·“”‘’…—]/;
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z]/.test(sign);

function readsAs(text: string, script: Script): number {
  const known = common.get(script)!;
  let [sum, count, strong] = [0, 0, 0];
  const signs = [...text];
  for (const [at, sign] of signs.entries()) {
    if (sign <= '\u007F') continue;
    count += 1;
    const own = weight(sign, script, known, signs[at - 1]);
    sum += own;
    if (own === 1) strong += 1;
    // Within words of letters there are none of these.
    if (isLetter(signs[at - 1]) && isLetter(signs[at + 1])) sum -= 1;
  }
  // Signs and narrow kana are what other texts become, too.
  return strong * 5 < count || count === 0 ? 0 : sum / count;
}

function weight(sign: string, script: Script, known: ReadonlySet<string>, before: string | undefined): number {
  if (known.has(sign)) return 1;
  if (kana.test(sign)) return script === 'japanese' ? 1 : -0.5;
  if (narrowKana.test(sign)) return script !== 'japanese' ? -1 : narrowKana.test(before ?? '') ? 0.5 : 0;
  if (wideSign.test(sign)) return 0.6;
  if (/[\uAC00-\uD7A3]/.test(sign)) return script === 'korean' ? 0.25 : -1;
  if (/[\u4E00-\u9FFF]/.test(sign)) return script === 'korean' ? -0.2 : 0.05;
  return /\p{Script=Han}/u.test(sign) ? 0 : -0.6;
}
