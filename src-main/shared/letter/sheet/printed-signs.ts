/** Which signs of a text a font must have for the text to be readable, and how such signs are named to the user. */
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

/** Not those without a look of their own, or only with another sign: spaces, controls, accents, joiners, selectors, private and unknown signs. */
const needsFont = /^[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]]/v;

/**
 * The signs that need a font, each with its first place in the text; the two halves of a flag are one. `known` has a 1 at every code
 * unit that needn't be looked at: a long text of such signs costs nothing but reading it once.
 */
export function signsIn(text: string, known: Uint8Array = nothing): Map<string, number> {
  const found = new Map<string, number>();
  const passed = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (known[text.charCodeAt(at)] === 1) continue;
    const sign = signAt(text, at);
    if (!found.has(sign) && !passed.has(sign)) {
      if (needsFont.test(sign)) found.set(sign, at);
      else passed.add(sign);
    }
    at += sign.length - 1;
  }
  return found;
}

const nothing = new Uint8Array();

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at)!;
  const sign = String.fromCodePoint(code);
  if (!isHalfOfFlag(code)) return sign;
  const next = text.codePointAt(at + sign.length);
  return next !== undefined && isHalfOfFlag(next) ? sign + String.fromCodePoint(next) : sign;
}

/** The 26 regional indicators. */
const isHalfOfFlag = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;

/** Whoever lacks the font sees boxes in the place of the signs: the writing system's name says what they are. */
const names = {
  Han: 'signs.chinese',
  Hiragana: 'signs.japanese',
  Katakana: 'signs.japanese',
  Hangul: 'signs.korean',
  Arabic: 'signs.arabic',
  Armenian: 'signs.armenian',
  Bengali: 'signs.bengali',
  Cyrillic: 'signs.cyrillic',
  Devanagari: 'signs.devanagari',
  Ethiopic: 'signs.ethiopic',
  Georgian: 'signs.georgian',
  Greek: 'signs.greek',
  Gujarati: 'signs.gujarati',
  Gurmukhi: 'signs.gurmukhi',
  Hebrew: 'signs.hebrew',
  Kannada: 'signs.kannada',
  Khmer: 'signs.khmer',
  Lao: 'signs.lao',
  Latin: 'signs.latin',
  Malayalam: 'signs.malayalam',
  Mongolian: 'signs.mongolian',
  Myanmar: 'signs.myanmar',
  Oriya: 'signs.oriya',
  Sinhala: 'signs.sinhala',
  Syriac: 'signs.syriac',
  Tamil: 'signs.tamil',
  Telugu: 'signs.telugu',
  Thaana: 'signs.thaana',
  Thai: 'signs.thai',
  Tibetan: 'signs.tibetan'
} as const;
type Kind = (typeof names)[keyof typeof names] | 'signs.emoji' | 'signs.others';

const emoji = /\p{Extended_Pictographic}|\p{RI}/u;
const scripts = Object.entries(names).map(([script, name]) => ({
  name,
  pattern: new RegExp(`\\p{Script=${script}}`, 'u')
}));
const mostNamed = 5;

/** `the Chinese characters 退, 货, 报, 告, 林 and 3 more`; at least one sign. */
export function signsInWords(signs: readonly string[]): Message {
  const shown = signs.slice(0, mostNamed);
  const kinds = kindsOf(signs);
  const count = signs.length - shown.length;
  if (count > 0) return message('signs.listedAndMore', { kinds, signs: shown.join(', '), count });
  return message('signs.listed', { kinds, signs: shown.map((sign) => message('signs.one', { sign })) });
}

function kindsOf(signs: readonly string[]): Message[] {
  const kinds = new Set(signs.map(kindOf));
  const script = [...kinds]
    .filter((kind) => kind !== 'signs.emoji' && kind !== 'signs.others')
    .map((kind) => message(kind));
  const count = signs.length;
  return [
    ...(script.length > 0 ? [message('signs.written', { script, count })] : []),
    ...(kinds.has('signs.emoji') ? [message('signs.emoji')] : []),
    ...(kinds.has('signs.others')
      ? [script.length > 0 ? message('signs.others') : message('signs.characters', { count })]
      : [])
  ];
}

const kindOf = (sign: string): Kind =>
  emoji.test(sign) ? 'signs.emoji' : (scripts.find(({ pattern }) => pattern.test(sign))?.name ?? 'signs.others');
