/** Whom a letter greets, out of a line about somebody: “Ruth Bergstrom, former head nurse, Ward 7B”. Pure; the words are a language's own. */
import type { Phrases } from './templates';

type Words = Phrases['greeting'];

/** Between a name and what is said about it. */
const breaks = /\s*[,;|\n]\s*|\s+[–—-]\s+/;
const aside = /\([^)]*\)|<[^>]*>|\[[^\]]*\]/g;
/** Small words that begin a family name. */
const particles = new Set('von van der den de del della di da dos du la le ter ten zu zur af al el bin ibn'.split(' '));
/** Behind a name: degrees and the like. */
const degree = /\s+(?:Jr|Sr|Ph\.?\s?D|M\.?D|[MB]\.?(?:Sc|A|Eng|Ed)|MBA|LL\.?[MB]|RN|CPA|OBE|MBE|II|III)\.?$/i;

/** The name as it stands after “Dear”; the language's words for nobody in particular where an office is asked; a gap where no name is given. */
export const nameToGreet = (who: string, { greeting, missing }: Pick<Phrases, 'greeting' | 'missing'>): string =>
  nameIn(who, greeting) ?? missing.asked;

/** The same; null where no name is given. */
function nameIn(who: string, greeting: Words): string | null {
  const parts = who
    .replace(aside, ' ')
    .split(breaks)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const list = peopleIn(who, greeting);
  if (list) return list;
  if (isOffice(first, greeting)) return greeting.nobody;
  if (parts.length === 2 && isOneName(first, greeting) && isOneName(second, greeting)) return `${second} ${first}`;
  for (const part of parts) {
    const name = isOffice(part, greeting) ? '' : personIn(part, greeting);
    if (name !== '') return name;
  }
  return null;
}

const has = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu').test(text);

const isOffice = (text: string, { offices }: Words): boolean => has(text, offices);
const isOneName = (text: string, words: Words): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}’'-]+(?:-\p{Lu}\p{Ll}+)?$/u.test(text) && !isOffice(text, words) && !has(text, words.roles);

/** “A B, C D and E F”, each a full name; null for anything else. */
function peopleIn(who: string, words: Words): string | null {
  const match = /^(.+?)\s+(?:and|und|&|\+)\s+([^,]+)$/u.exec(who.trim());
  const names = match ? [...(match[1] ?? '').split(/\s*,\s*/), match[2] ?? ''] : [];
  const isName = (text: string): boolean =>
    /^\p{Lu}[\p{L}\p{M}’'.-]*(?: [\p{L}\p{M}’'.-]+){1,3}$/u.test(text) &&
    !isOffice(text, words) &&
    !has(text, words.roles);
  return names.length > 2 && names.every(isName)
    ? `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1)}`
    : null;
}

/** The person named in one part of the line; empty where none is. */
function personIn(part: string, words: Words): string {
  if (/[@\d]/.test(part)) return '';
  const [named = ''] = part.split(new RegExp(`\\s+(?:${words.behindName})\\s`, 'iu'));
  const both = /^(.+?)\s+(?:and|und|&|\+)\s+(.+)$/u.exec(named);
  if (both) return `${both[1]} ${words.and} ${both[2]}`;
  const { titles, rest } = withoutTitles(withoutRoles(named, words), words);
  let name = rest;
  while (degree.test(name)) name = name.replace(degree, '').trim();
  if (has(name, words.roles)) return '';
  if (!/\p{Lu}|\p{Lo}/u.test(name)) name = capitalised(name);
  const title = titles.find((each) => !isCourtesy(each)) ?? titles[0] ?? '';
  if (title === '' || name === '') return name;
  return `${courtesies[title.toLowerCase()] ?? title} ${familyName(name)}`;
}

/** What people are called in other languages, as an English letter says it. */
const courtesies: Record<string, string> = { frau: 'Ms', herr: 'Mr', herrn: 'Mr' };
const isCourtesy = (title: string): boolean => /^(?:mr|mrs|ms|miss|mx|frau|herrn?)\.?$/i.test(title);

function withoutTitles(text: string, { titles: known }: Words): { titles: string[]; rest: string } {
  const titles: string[] = [];
  const one = new RegExp(`^(?:${known})(?:\\s|$)`, 'iu');
  let rest = text;
  for (let found = one.exec(rest); found; found = one.exec(rest)) {
    titles.push(found[0].trim());
    rest = rest.slice(found[0].length).trim();
  }
  return { titles, rest };
}

/** “my former boss Ruth” without what comes before the name. */
function withoutRoles(text: string, { roles, beforeRole }: Words): string {
  const one = new RegExp(`^(?:${roles}|${beforeRole})(?:\\s+|$)`, 'iu');
  let rest = text;
  while (one.test(rest)) rest = rest.replace(one, '');
  return rest;
}

const capitalised = (name: string): string =>
  name
    .split(' ')
    .map((word) => (particles.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');

/** After a title. Of three words and more nobody can tell where the family name begins: then the name stays whole. */
function familyName(name: string): string {
  const words = name.split(' ').filter((word, index, all) => index === all.length - 1 || !/^\p{L}\.$/u.test(word));
  const particle = words.findIndex((word) => particles.has(word.toLowerCase()));
  if (particle !== -1) return words.slice(particle).join(' ');
  return words.length > 2 ? name : (words.at(-1) ?? name);
}
