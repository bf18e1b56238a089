/**
 * How words are folded for searching: one rule for what is searched and for what is asked. Positions are those of the text as it
 * stands, so that the words found can be marked in it.
 */

/** Letters that Unicode does not decompose (The Unicode Standard, chapter 7.1), after lower case; as people type them without. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss', ſ: 's', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ȷ: 'j', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ŀ: 'l',
  ƀ: 'b', ɓ: 'b', ƈ: 'c', ȼ: 'c', ɖ: 'd', ɗ: 'd', ƒ: 'f', ǥ: 'g', ɠ: 'g', ƙ: 'k', ƚ: 'l', ɨ: 'i', ɉ: 'j', ɲ: 'n', ƞ: 'n', ɵ: 'o', ɔ: 'o', ɛ: 'e',
  ǝ: 'e', ə: 'e', ƥ: 'p', ɍ: 'r', ȿ: 's', ƭ: 't', ʈ: 't', ⱦ: 't', ʉ: 'u', ʋ: 'v', ƴ: 'y', ɏ: 'y', ƶ: 'z', ȥ: 'z', ʼ: '',
  ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: ''
}; // prettier-ignore
/** Beside the plain letter, how a language writes the letter out: Müller is Mueller, Søren Soeren, Đorđe Djordje. */
const writtenOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
  ŋ: 'ng',
  ə: 'a'
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');
const writtenOutLetter = new RegExp(`[${Object.keys(writtenOut).join('')}]`, 'gu');
/** Accents and vowel points; not the vowel signs of Indic and Thai writing and not the voicing of kana, which make other words. */
const accents =
  /[\u0300-\u036F\u0483-\u0487\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g;
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
const ascii = /^[\x00-\x7f]*$/;

const plainly = (lower: string): string =>
  lower
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(accents, '');

/** The forms in which a word may be asked for, most plain first; empty where nothing of it can be seen. */
export function foldWord(word: string): string[] {
  if (ascii.test(word)) return [word.toLowerCase()];
  const known = lately.get(word);
  if (known) return known;
  const forms = foldAnew(word);
  if (lately.size >= mostLately) lately.clear();
  lately.set(word, forms);
  return forms;
}

/** Few words make most of a text. */
const lately = new Map<string, string[]>();
const mostLately = 4096;

function foldAnew(word: string): string[] {
  const lower = word.normalize('NFKC').replace(invisible, '').toLowerCase().normalize('NFC');
  const plain = plainly(lower);
  const long = plainly(lower.replace(writtenOutLetter, (letter) => writtenOut[letter] ?? letter));
  return [...new Set([plain, long])].filter((form) => form !== '');
}

/** Any text folded plainly, spaces and signs kept; for short names. */
export const foldText = (text: string): string => foldWord(evenSigns(text))[0] ?? '';

/** Signs that stand for one another, each one code unit for one: full-width ASCII, apostrophes, hyphens, spaces. */
export const evenSigns = (text: string): string =>
  ascii.test(text)
    ? text
    : text
        .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replace(/[\u2018\u2019\u201B\u02BC\u02BB\u2032\u00B4`]/g, "'")
        .replace(/[\u2010-\u2015\u2212\uFE63]/g, '-')
        .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
