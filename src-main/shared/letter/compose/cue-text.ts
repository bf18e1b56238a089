/** Questions as people note them down: where one ends, what is only its wrapping, and which words may stand in a letter. */
import type { CueWords } from './cue-words';

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const anyWord = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;

export const matchesWhole = (text: string, alternatives: string): boolean =>
  new RegExp(`^(?:${alternatives})$`, 'iu').test(text);

export const hasWord = (text: string, alternatives: string): boolean =>
  new RegExp(anyWord(alternatives), 'iu').test(text);

/** Without quotation marks and signs at its ends, in one line, with short forms written out. */
export function plainQuestion(question: string, { shortForms, asides }: CueWords): string {
  const line = question
    .slice(0, 2_000)
    .replace(/[*_`>#]+/g, ' ')
    // What stands in brackets is said beside the question, and often breaks off.
    .replace(/\s*\((?:[^()]*\)|[^()]*$)/g, '')
    .replace(/(?<=\s)['‘](?=\p{L})([^'’]*)['’](?!\p{L})/gu, '$1')
    .replace(/["“”„«»]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(new RegExp(`(?:,\\s*(?:${asides})(?=\\s*[,?.!]|$),?)`, 'giu'), '')
    .replace(/(?<=(?:['’]s|\sis|\swas)\s)like\s(?=\p{L}+ing(?!\p{L}))/giu, '')
    .replace(/(?<!\p{L})(?!(?:had|that)(?!\p{L}))(\p{L}+)\s\1(?!\p{L})/giu, '$1')
    .trim();
  return unshouted(line).replace(
    /[^\s?!.,;:()]+/g,
    (word) => shortForms[word.toLowerCase().replace(/’/g, "'")] ?? word
  );
}

/** A question shouted, in small letters; an abbreviation without a vowel and what holds a figure stay. */
const unshouted = (text: string): string => {
  const [all, loud] = [text.match(/\p{L}{2,}/gu) ?? [], text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []];
  if (loud.length < 3 || loud.length * 2 <= all.length) return text;
  return text.replace(/[\p{L}\p{N}'’]+/gu, (word) =>
    /\p{N}/u.test(word) || !/[AEIOUY]/u.test(word) ? word : word.toLowerCase()
  );
};

/** Its sentences and lines, without their end marks. */
export const segmentsOf = (text: string): string[] =>
  text
    .split(/[?!…]+|\.(?=\s|$)|\.{2,}|\n+/)
    .map((part) => part.replace(/^[\s\-–—:;,.•]+|[\s\-–—:;,.]+$/g, ''))
    .filter((part) => /\p{L}/u.test(part));

/** Without “ok so they asked”, as often as such words come. */
export function withoutOpeners(text: string, { openers, requests }: CueWords): string {
  const opener = new RegExp(`^(?:${openers})(?=[\\s,:;–—-])[\\s,:;.…–—-]*`, 'iu');
  const request = new RegExp(`^(?:${requests})`, 'iu');
  for (let [rest, last] = [text, '']; ;) {
    last = rest;
    rest = rest.replace(opener, '').replace(request, '').trim();
    if (rest === last || rest === '') return rest === '' ? last : rest;
  }
}

/** The first of several questions, and the rest. */
export function questionsIn(text: string, { further, conditions }: CueWords): string[] {
  if (new RegExp(conditions, 'iu').test(text)) return [text];
  const found = new RegExp(further, 'iu').exec(text);
  if (!found || wordsOf(text.slice(0, found.index)).length < 2) return [text];
  return [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
}

/** At most so many words, cut where a clause begins; null where it can't be cut. */
export function shortened(text: string, most: number): string | null {
  if (wordsOf(text).length <= most) return text;
  const places = [
    ...text.matchAll(/,(?=\s)|\s(?:and|but|because|so that|while|und|aber|weil|sodass)\s|\s[–—-]\s|\s\(/gu)
  ]
    .map(({ index }) => index)
    .filter((index) => {
      const count = wordsOf(text.slice(0, index)).length;
      return count >= 5 && count <= most;
    });
  const place = places.at(-1);
  return place === undefined ? null : text.slice(0, place);
}

/** Whether its words may be said to have been asked: no shorthand, no slang, no judgement of the question. */
export function isPresentable(text: string, { unpresentable }: CueWords): boolean {
  if (
    /[/\\{}=+<>|~^@]|&\s|\s&|\?|…|\.\.|\[|\]/.test(text.replace(/(?<=\p{L})\/(?=\p{L})/gu, '').replace(/C\+\+/g, 'C'))
  )
    return false;
  if (hasWord(text, unpresentable)) return false;
  return wordsOf(text).every(isWord);
}

/** Of small letters with a vowel among them, a name, an abbreviation in capitals, a number. */
function isWord(word: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’](?:s|t|re|ve|ll|d|m)$/u, '');
  if (/\d/.test(bare) || /^\p{Lu}/u.test(bare)) return true;
  return /[aeiouyäöüáéíóú]/iu.test(bare) || bare === '';
}

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase());
