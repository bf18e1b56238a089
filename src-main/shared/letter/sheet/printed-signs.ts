/** Which signs of a text a font must have for the text to be readable, and how such signs are named to the user. */

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
const names: readonly (readonly [string, string])[] = [
  ['Han', 'Chinese'],
  ['Hiragana', 'Japanese'],
  ['Katakana', 'Japanese'],
  ['Hangul', 'Korean'],
  ...[
    ...['Arabic', 'Armenian', 'Bengali', 'Cyrillic', 'Devanagari', 'Ethiopic', 'Georgian', 'Greek', 'Gujarati'],
    ...['Gurmukhi', 'Hebrew', 'Kannada', 'Khmer', 'Lao', 'Latin', 'Malayalam', 'Mongolian', 'Myanmar', 'Oriya'],
    ...['Sinhala', 'Syriac', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan']
  ].map((script) => [script, script] as const)
];
const emoji = /\p{Extended_Pictographic}|\p{RI}/u;
const scripts = names.map(([script, name]) => ({ name, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));
const mostNamed = 5;

/** `the Chinese characters 退, 货, 报, 告, 林 and 3 more`; at least one sign. */
export function signsInWords(signs: readonly string[]): string {
  const shown = signs.slice(0, mostNamed);
  const rest = signs.length - shown.length;
  const listed = rest > 0 ? `${shown.join(', ')} and ${rest} more` : joined(shown);
  return `the ${joined(kindsOf(signs))} ${listed}`;
}

function kindsOf(signs: readonly string[]): string[] {
  const kinds = new Set(signs.map(kindOf));
  const named = [...kinds].filter((kind) => kind !== '' && kind !== 'emoji');
  const word = signs.length === 1 ? 'character' : 'characters';
  const written = named.length > 0 ? [`${joined(named)} ${word}`] : [];
  const others = kinds.has('') ? [named.length > 0 ? 'others' : word] : [];
  return [...written, ...(kinds.has('emoji') ? ['emoji'] : []), ...others];
}

const kindOf = (sign: string): string =>
  emoji.test(sign) ? 'emoji' : (scripts.find(({ pattern }) => pattern.test(sign))?.name ?? '');

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
