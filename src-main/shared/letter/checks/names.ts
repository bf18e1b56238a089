/** Finds a name that was nearly written right. */
import { literal } from '../text/literal';
import type { LanguageWords } from '../../../contract/languages';
import type { Span } from '../text/sentences';

/** Single letters to add, drop, change or swap with their neighbour, at most `most`; more answers `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(next[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return last[b.length]!;
}

/** “Weiß-Lund” and “Weiß Lund”, “O'Neil” and “O’Neil” are one name to a reader; which of them is right is the user's to say. */
const plainly = (name: string): string => name.replace(/['’]/g, '’').replace(/\s+/g, ' ').trim();

/** As whole words: “Tom” is not in “customer”. Exactly: “Will” and “Mark” are names only with their capital letter. */
export function holds(text: string, name: string, how?: 'exactly'): boolean {
  const escaped = literal(name.trim());
  const loose = escaped.replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, how ? 'u' : 'iu').test(text);
}

/** A name without its titles and initials, word by word. */
export function partsOf(name: string, titles: readonly string[]): string[] {
  const left = new Set(titles.map((title) => title.toLowerCase()));
  const parts = name.split(/[\s,]+/).filter((part) => !left.has(part.toLowerCase().replace(/\.$/, '')));
  return [...new Set(parts.filter((part) => part.replace('.', '').length > 1))];
}

const legal = /,? (?:ltd|limited|inc|llc|llp|plc|corp|corporation|co|gmbh|ag|se|kg|bv|nv|sarl|sas|oy|ab|pty)\.?$/i;

/** What a letter may call a company or a role: without legal form, article and what stands in brackets or after a dash, “and” for “&”. */
export function shortNames(name: string): string[] {
  const [core = ''] = name.split(/\s+[–—-]\s+|\s*[(|/,]/);
  const bare = name.replace(legal, '').replace(/^the /i, '');
  const all = [name, bare, core.replace(/^the /i, '').replace(legal, '')]
    .map((each) => each.trim())
    .filter((each) => each.length > 1);
  return [...new Set(all.flatMap((each) => [each, each.replace(/\s*&\s*/g, ' and '), each.replace(/ and /g, ' & ')]))];
}

/** Whether a text speaks of a role by what is its own in it: “your apprentices” to an Apprentice Coordinator, “Instandhaltung” to its planner. */
export function rolesWord(
  text: string,
  role: string,
  { language, roleWords }: Pick<LanguageWords, 'language' | 'roleWords'>
): boolean {
  const ranks = new Set(roleWords);
  const own = (role.toLowerCase().match(/\p{L}[\p{L}-]{3,}/gu) ?? []).filter((word) => !ranks.has(word));
  const least = language === 'de' ? 6 : 4;
  const beginnings = own.map((word) => word.slice(0, Math.max(least, word.length - (word.length > 10 ? 7 : 3))));
  const words = text.toLowerCase().match(/\p{L}[\p{L}-]{3,}/gu) ?? [];
  return beginnings.some((beginning) => words.some((word) => word.startsWith(beginning)));
}

/** What people call a company among themselves: “Northgate” for “Northgate Fulfilment Ltd.”. Counts only with its capital. */
export function callName(company: string, { companyWords }: Pick<LanguageWords, 'companyWords'>): string | null {
  const words = company.replace(/^the /i, '').split(/[\s,/&+]+/);
  const first = words[0] ?? '';
  const isCalled = /^\p{Lu}[\p{L}\p{M}\p{N}’'.-]{2,}$/u.test(first) && !companyWords.includes(first.toLowerCase());
  return isCalled && words.length > 1 ? first : null;
}

const same = (one: string, other: string): boolean => plainly(one) === plainly(other);

interface Near extends Span {
  text: string;
}

/**
 * The first place in a text that is one slip (two in a long name) from a name and written as a name; null where none is. A short
 * name, or one in small letters, is too near to other words: it counts only behind one of `after`, such as a title or the first name.
 */
export function closest(text: string, name: string, { after }: { after?: readonly string[] } = {}): Near | null {
  const wanted = plainly(name).replace(/-/g, ' ');
  const count = wanted.split(' ').length;
  if (wanted.length < 3) return null;
  const most = wanted.length >= 9 ? 2 : 1;
  const found = [...text.matchAll(word)];
  const ends = new Set(after?.map((each) => each.match(word)?.at(-1)));
  for (const [index, first] of found.entries()) {
    const small = !startsBig(first[0]);
    if (small && !after) continue;
    const mustFollow = after && (small || wanted.length < 6) ? after : null;
    // Said soon of nearly every word, before anything is measured.
    if (mustFollow && !ends.has(found[index - 1]?.[0])) continue;
    for (let each = index + Math.max(0, count - 2); each < Math.min(found.length, index + count + 1); each += 1) {
      const last = found[each]!;
      const length = last.index + last[0].length - first.index;
      if (length > wanted.length + most + 2) break;
      if (length < wanted.length - most) continue;
      const there = text.slice(first.index, first.index + length).replace(/[’']s?$/, '');
      if (!isNear(there, wanted, most) || same(there, name)) continue;
      if (mustFollow && !stands(text.slice(0, first.index), mustFollow)) continue;
      return { from: first.index, to: first.index + there.length, text: there };
    }
  }
  return null;
}

const word = /\p{L}[\p{L}\p{M}’']*/gu;
const startsBig = (text: string): boolean => /^\p{Lu}/u.test(text);

function isNear(there: string, wanted: string, most: number): boolean {
  if (/[^\p{L}\p{M}'’\s-]/u.test(there)) return false;
  const written = plainly(there).replace(/-/g, ' ').toLowerCase();
  if (Math.abs(written.length - wanted.length) > most) return false;
  return editDistance(written, wanted.toLowerCase(), most) <= most;
}

const stands = (before: string, after: readonly string[]): boolean => {
  const word = /([\p{L}\p{M}'’-]+)\.?\s+$/u.exec(before.slice(-60))?.[1] ?? '';
  return after.some((each) => each === word);
};

/**
 * Surnames behind a title that are another way of writing somebody's who was met: “Ms Maddocks” for Maddox. They begin alike, and
 * of their letters no more than two in five differ; half of them where it is who is greeted, and three letters are the same.
 */
export function soundAlike(
  text: string,
  met: readonly (readonly string[])[],
  titles: readonly string[]
): (Near & { name: string })[] {
  const titled = new RegExp(
    `(?<![\\p{L}])(?:${titles.join('|')})\\.? (?:Dr\\. |Prof\\. )?(\\p{Lu}[\\p{L}\\p{M}’'-]{2,})`,
    'gu'
  );
  const surnames = met.flatMap((parts) => parts.at(-1) ?? []);
  if (surnames.length === 0) return [];
  const greeting = text.trimStart().indexOf('\n');
  return [...text.matchAll(titled)].flatMap(({ 0: all, 1: written = '', index }) => {
    const there = written.replace(/[’']s?$/, '');
    const name = surnames.find((each) => {
      // A double name may be cut short.
      if (each.split('-').includes(there)) return false;
      const isGreeted = index < greeting && each.slice(0, 3) === there.slice(0, 3);
      const most = Math.floor(Math.max(each.length, there.length) * (isGreeted ? 0.5 : 0.4));
      return (
        each[0] === there[0] &&
        !each.split('-').includes(there) &&
        !same(each, there) &&
        editDistance(each.toLowerCase(), there.toLowerCase(), most) <= most
      );
    });
    if (name === undefined) return [];
    const from = index + all.length - written.length;
    return [{ from, to: from + there.length, text: there, name }];
  });
}

/** A text with “you” for the company's name: “put it to use at Tallgrass” is said to the company. */
export function asSaidToYou(
  plain: string,
  company: string,
  lexicon: Pick<LanguageWords, 'companyWords' | 'you'>
): string {
  const names = [...shortNames(company), ...(callName(company, lexicon)?.split(' ') ?? [])];
  if (names.length === 0 || lexicon.you === '') return plain;
  const find = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return plain.replace(find, lexicon.you);
}
