/** Who was met, out of what people write under “Name” and “Title”: “Mrs Anjali Rao, Site Director”, “HR (Steve?)”, “2 others”. Pure. */
import { isHalfKnown, isPartOfName } from './half-known';
import type { Gender, Met, NotedPerson, PeopleWords, Person, Title } from './met';
import { titlesMentioned, wholeNameMentioned } from './mentioned';

const none: ReadonlySet<string> = new Set();
/** Between a name and what is said about it. */
const breaks = /\s*[,;|\n]\s*|\s+[–—-]\s+/u;
const aside = /\([^)]*\)?|<[^>]*>?|\[[^\]]*\]?/gu;
const stated: Partial<Record<Title, Gender>> = {
  ...{ mr: 'm', sir: 'm', lord: 'm', father: 'm' },
  ...{ mrs: 'f', ms: 'f', miss: 'f', dame: 'f', lady: 'f', sister: 'f' }
};
/** Everybody met, in the order noted. */
export function peopleMet(noted: readonly NotedPerson[], words: PeopleWords): Met {
  const all = noted.map((each) => inLine(each, words));
  return {
    people: all.flatMap(({ people }) => people),
    unnamed: all.reduce((sum, { unnamed }) => sum + unnamed, 0),
    unsure: all.flatMap(({ unsure }) => unsure),
    office: all.some(({ office }) => office)
  };
}

const nobody: Met = { people: [], unnamed: 1, unsure: [], office: false };

function inLine(noted: NotedPerson, words: PeopleWords): Met {
  const met = readLine(noted, words);
  const [only] = met.people;
  if (!only || met.people.length > 1) return met;
  // “Chief O’Hara” has something to be greeted by.
  if (words.leadingRole.test(noted.name.trim())) return met;
  const person = withMentioned(only, noted.mentioned ?? '', words);
  return person ? { ...met, people: [person] } : { ...met, people: [], unnamed: met.unnamed + 1 };
}

/** Null for a family name alone: “Dear Navarro” greets nobody politely. */
function withMentioned(person: Person, text: string, words: PeopleWords): Person | null {
  const { name, given, family, titles } = person;
  const isWord = titles.length === 0 && family === '' && /^\p{L}[\p{L}\p{M}’'-]+$/u.test(name);
  const told = titlesMentioned(isWord && words.surname.test(name) ? name : family, text, words);
  if (isWord && words.surname.test(name)) {
    const whole = wholeNameMentioned(name, text, words);
    if (whole === '' && told.length === 0) return null;
    const parts =
      whole === '' ? { name, given: '', family: name } : { name: whole, given: whole.split(' ')[0]!, family: name };
    return { ...person, ...parts, titles: told, gender: genderOf(told) };
  }
  if (told.length === 0 || given === '') return person;
  return { ...person, titles: [...new Set([...titles, ...told])], gender: person.gender ?? genderOf(told) };
}

const genderOf = (titles: readonly Title[]): Gender | null =>
  titles.map((title) => stated[title]).find((each) => each !== undefined) ?? null;

function readLine({ name: line, title }: NotedPerson, words: PeopleWords): Met {
  // Somebody of whom just the work is noted was there, too.
  if (line.trim() === '') return { ...nobody, unnamed: title.trim() === '' ? 0 : 1 };
  if (line.includes('?')) return { ...nobody, unsure: unsureIn(line, words) };
  if (isHalfKnown(line, words)) return nobody;
  const parts = line
    .replace(aside, ' ')
    .split(breaks)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const about = `${line} ${title}`;
  const listed = listIn(line.replace(aside, ' ').trim(), words);
  if (listed) return metOf(listed, about, words);
  if (words.office.test(first)) return { ...nobody, unnamed: 0, office: true };
  if (parts.length === 2 && isOneName(first, words) && isOneName(second, words))
    return metOf([`${second} ${first}`], about, words);
  for (const part of parts) {
    const met = metOf(part.split(words.behindName)[0]?.split(words.and) ?? [], about, words);
    if (met.people.length > 0 || words.several.test(part)) return met;
  }
  return nobody;
}

function metOf(names: readonly string[], about: string, words: PeopleWords): Met {
  const people = names.map((name) => personIn(name, words));
  const known = people.filter((each) => each !== null);
  const unnamed = names.reduce((sum, name, index) => sum + (people[index] ? 0 : words.several.test(name) ? 2 : 1), 0);
  const [only] = known;
  if (only && known.length === 1 && unnamed === 0 && only.name !== '')
    return { ...nobody, unnamed, people: [{ ...only, gender: only.gender ?? genderSaid(about, only.name, words) }] };
  return { ...nobody, unnamed, people: withSharedName(known) };
}

/** “Mr and Mrs Lee”: the name counts for both. */
const withSharedName = (people: readonly Person[]): Person[] =>
  people.flatMap((person, index) => {
    if (person.name !== '') return [person];
    const next = people[index + 1];
    return next ? [{ ...next, titles: person.titles, given: '', gender: person.gender }] : [];
  });

/** A name says nothing: Valentin and Quentin end like the names of jobs that women have. */
function genderSaid(about: string, name: string, { pronouns, said }: PeopleWords): Gender | null {
  const named = new Set(name.toLowerCase().split(' '));
  const beside = about
    .split(/(?=[\s,;])|(?<=[\s,;])/u)
    .filter((word) => !named.has(word.toLowerCase()))
    .join('');
  for (const patterns of [pronouns, said]) {
    const [f, m] = [patterns.f.test(beside), patterns.m.test(beside)];
    if (f !== m) return f ? 'f' : 'm';
  }
  return null;
}

/** Between a capital and a question mark: “HR (Steve?)” names Steve, perhaps. */
const unsureIn = (line: string, words: PeopleWords): string[] =>
  [...line.matchAll(/(\p{Lu}[\p{Ll}\p{M}’'-]+)\s*\?/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !words.role.test(name) && !words.office.test(name) && !words.nobody.test(name));

const isOneName = (text: string, words: PeopleWords): boolean =>
  /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(text) &&
  ![words.office, words.role, words.nobody].some((pattern) => pattern.test(text)) &&
  !words.titles.has(text.toLowerCase());

/** “A B, C D and E F”, each a full name; null for anything else. */
function listIn(line: string, words: PeopleWords): string[] | null {
  const pieces = line.split(words.and);
  const last = pieces.pop() ?? '';
  const names = pieces.length === 0 ? [] : [...pieces.flatMap((piece) => piece.split(/\s*,\s*/u)), last];
  const isName = (text: string): boolean =>
    /^\p{Lu}[\p{L}\p{M}’'.-]*(?: [\p{L}\p{M}’'.-]+){1,3}$/u.test(text) &&
    ![words.office, words.role, words.nobody].some((pattern) => pattern.test(text));
  return names.length > 2 && names.every(isName) ? names : null;
}

/** The person named in a piece of a line; null where none is. A title alone has an empty name. */
function personIn(piece: string, words: PeopleWords): Person | null {
  if (/[@\d]/u.test(piece)) return null;
  const unasked = withoutRoles(piece.trim(), words);
  // “der Kollege von der Technik” is nobody's name.
  if (unasked !== piece.trim() && /^\p{Ll}+ \p{Ll}/u.test(unasked) && words.particles.has(unasked.split(' ')[0]!))
    return null;
  const { titles, rest } = withoutTitles(unasked, words);
  let bare = rest;
  while (words.degree.test(bare)) bare = bare.replace(words.degree, '').trim();
  const typedSmall = !/\p{Lu}|\p{Lo}/u.test(bare);
  if ([words.role, words.nobody, words.office].some((pattern) => pattern.test(bare))) return null;
  if (bare === '' && titles.length === 0) return null;
  if (isPartOfName(bare, titles.length > 0)) return null;
  if (titles.length === 0 && typedSmall && isNoName(bare, words)) return null;
  const name = bare
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
    .map((word, at) => spelled(word, typedSmall, at === 0 && titles.length === 0 ? none : words.particles))
    .join(' ');
  return { titles, gender: genderOf(titles), typedSmall, ...partsOfName(name, titles.length > 0, words.particles) };
}

/** A word typed small that is none of the names known: “fella”, “ferdl”. */
const isNoName = (bare: string, { isName, isOrdinary }: PeopleWords): boolean =>
  bare.includes(' ')
    ? bare.split(' ').every((word) => isOrdinary?.(word) ?? false)
    : isName !== undefined && /^\p{Ll}+$/u.test(bare) && !isName(bare);

function withoutTitles(
  text: string,
  { titles: known, silent, silentBehind }: PeopleWords
): { titles: Title[]; rest: string } {
  const titles: Title[] = [];
  let words = text.replace(/\.(?=\p{L}{2})(?!-)/gu, '. ').split(' ');
  for (; words.length > 0; words = words.slice(1)) {
    const typed = (words[0] ?? '').replace(/\.$/u, '');
    const word = typed.toLowerCase();
    const isBehind = titles.length > 0 && words.length > 1;
    const title = known.get(word) ?? (/^dr\.?-/u.test(word) ? 'dr' : undefined);
    if (title) titles.push(title);
    else if (!silent.has(word) && !silent.has(typed) && !(isBehind && silentBehind.has(word))) break;
  }
  return { titles: [...new Set(titles)], rest: words.join(' ') };
}

/** “my former boss Ruth” without what comes before the name. */
function withoutRoles(text: string, { leadingRole }: PeopleWords): string {
  let rest = text;
  while (leadingRole.test(rest)) rest = rest.replace(leadingRole, '');
  return rest;
}

/** With capitals where they belong: “ruth”, “RAO” and “O'ROURKE” as such a name is spelled. */
function spelled(word: string, typedSmall: boolean, particles: ReadonlySet<string>): string {
  if (particles.has(word.toLowerCase()))
    return word.toLowerCase() === word || word.length > 4 ? word : word.toLowerCase();
  const shouted =
    word.replace(/[^\p{L}]/gu, '').length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  if (!typedSmall && !shouted) return word;
  return word
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}|(?<=\p{L}['’])\p{L}(?=\p{L})/gu, (first) => first.toUpperCase());
}

/** After a title one word is the family name. Of three words and more nobody can tell where it begins: then it is the whole name. */
function partsOfName(
  name: string,
  titled: boolean,
  particles: ReadonlySet<string>
): Pick<Person, 'name' | 'given' | 'family'> {
  const isInitial = (word: string): boolean => /^\p{L}\.$/u.test(word);
  const all = name.split(' ');
  const words = all.filter((word) => !isInitial(word));
  const [first = ''] = all;
  const given =
    isInitial(first) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(first)
      ? ''
      : first;
  if (words.length === 0) return { name, given: '', family: '' };
  if (all.length === 1) return titled ? { name, given: '', family: name } : { name, given, family: '' };
  // “Di Marsh” has a first name, “Dr van Dam” has none.
  const particle = words.findIndex(
    (word, at) => particles.has(word.toLowerCase()) && (at > 0 || titled || word === word.toLowerCase())
  );
  if (particle !== -1) {
    const family = words.slice(particle).join(' ');
    return { name, given: particle === 0 ? '' : given, family };
  }
  // “Piotr W.”: the family name is a secret.
  if (words.length === 1 && isInitial(all.at(-1) ?? '')) return { name: first, given, family: '' };
  return { name, given, family: words.length > 2 ? words.join(' ') : (words.at(-1) ?? '') };
}
