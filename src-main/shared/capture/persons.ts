/** Who was met, out of what was written: names with a title or what they do, or behind words that name somebody. Pure. */
import type { Clause } from './clauses';
import type { Found } from './proposal';
import { holds, leadsIn, lowered, placesOf, type SortingWords } from './words';

const name = String.raw`(?:\p{Lu}[\p{L}'-]+|(?:van|von|de|der|den|di|la|le|al|el|bin)(?= \p{Lu}))`;
const smallName = String.raw`\p{L}[\p{L}'-]+`;

export function personsIn(text: string, clauses: readonly Clause[], words: SortingWords): Found[] {
  const listed = clauses
    .filter(({ section }) => section === 'person')
    .flatMap(({ sentence }) => sentence)
    .filter(({ from }, index, all) => all.findIndex((each) => each.from === from) === index)
    .flatMap(({ from, to }) => inList(text, from, to, words));
  const told = [...titled(text, words), ...doing(text, words), ...named(text, words)];
  return merged([...listed, ...told.filter((each) => !isInside(each, listed))], words);
}

const isInside = (one: Found, others: readonly Found[]): boolean =>
  others.some(({ from, to }) => one.from < to && from < one.to);

/** “Dan Whitlock (ops manager)”, “Shona, HR”. */
function inList(text: string, from: number, to: number, words: SortingWords): Found[] {
  const line = text.slice(from, to);
  const found = new RegExp(
    `^((?:\\p{L}{1,5}\\.? ){0,2}${smallName}(?: ${smallName}){0,3}?)(?:\\s*[,(:]\\s*|\\s+[–-]\\s+|$)(.*)$`,
    'u'
  ).exec(line.replace(/[.]$/u, ''));
  const who = (found?.[1] ?? '').trim();
  if (who === '' || !isName(who, words)) return [];
  return [{ kind: 'person', from, to, text: spelled(who), title: jobOf(found?.[2] ?? '') }];
}

const jobOf = (rest: string): string =>
  rest
    .replace(/[()]/gu, ' ')
    .replace(/^(?:the|a|an|der|die|das|ein|eine|vom|from|our|their)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;]+$/u, '')
    .trim();

/** “Mrs Adeyemi”, “dr patel”, “Fr. Albers (Leitung)”. */
function titled(text: string, words: SortingWords): Found[] {
  const titles = [
    'mr',
    'mrs',
    'ms',
    'miss',
    'dr',
    'prof',
    'professor',
    'sister',
    'matron',
    'herr',
    'herrn',
    'frau',
    'fr',
    'hr'
  ].join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}.])((?:(?:${titles})\\.?[ ])+)(?:(${name}(?: ${name}){0,2})|(${smallName}))`,
    'giu'
  );
  return [...text.matchAll(pattern)].flatMap((found): Found[] => {
    const { 0: all, 1: title = '', index } = found;
    // The flag i lets small letters through: what follows the name is looked at anew.
    const typed = /^(?:(?:van|von|de|der|den|di|la|le)\s)*\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{Ll}'-]+){0,2}/u.exec(
      all.slice(title.length)
    )?.[0];
    const who = typed ?? smallOf(text.slice(index + title.length), words);
    if (holds(words.capture.notPeople, who, 'all')) return [];
    // “hr manager”, “the sister said”: typed small, these are words otherwise.
    if (/^(?:hr|fr|sister|matron|miss)$/u.test(title.trim()) && !typed) return [];
    if (/^(?:Miss|miss|Fr|fr|Hr|hr|HR)$/u.test(title.trim()) && who !== typed) return [];
    const to = index + title.length + who.length;
    const behind = jobBehind(text, to, words);
    const job = behind.title === '' && typed === undefined ? smallJob(text, to, words) : behind;
    return [
      {
        kind: 'person',
        from: index,
        to: job.to,
        text: `${titleSpelled(title, words.capture)} ${spelled(who)}`.trim(),
        title: job.title
      }
    ];
  });
}

/** “rhys pritchard”: behind a first name that is known, a word that is no other is the family's. */
function smallOf(text: string, words: SortingWords): string {
  const [first = '', second = ''] = /^[\p{L}'-]+(?: \p{Ll}[\p{L}'-]{2,})?/u.exec(text)![0].split(' ');
  const { capture } = words;
  const isFamily =
    second !== '' &&
    words.givenNames.has(first) &&
    !holds(`${capture.personEnd}|${capture.joins}|${capture.notPeople}|${capture.jobs}`, second, 'all') &&
    !words.people.role.test(second);
  return isFamily ? `${first} ${second}` : first;
}

/** “service manager”, right behind a name typed small, up to a mark or to what no longer says who somebody is. */
function smallJob(text: string, at: number, words: SortingWords): { to: number; title: string } {
  const [, job = ''] = /^ (\p{Ll}+(?: \p{Ll}+){0,3})/u.exec(text.slice(at, at + 60)) ?? [];
  const ended = beforeWords(job, `${words.capture.personEnd}|${words.capture.joins}`);
  const isWhole = ended !== job || /^ *(?:[+&,.;:)\n]|$)/u.test(text.slice(at + 1 + job.length));
  return ended !== '' && isWhole && isJob(ended, words)
    ? { to: at + 1 + ended.length, title: jobOf(ended) }
    : { to: at, title: '' };
}

const titleSpelled = (title: string, { spelledTitles }: SortingWords['capture']): string =>
  title
    .trim()
    .split(/\s+/u)
    .map((each) => spelledTitles[lowered(each).replace('.', '')] ?? each.charAt(0).toUpperCase() + each.slice(1))
    .join(' ');

/** What somebody does, right behind the name: “, engineering manager”, “(account exec)”, “ - VP Sales”, “ the deputy manager”. */
function jobBehind(text: string, at: number, words: SortingWords): { to: number; title: string } {
  const rest = text.slice(at, at + 90);
  const bracket = /^ ?\(([^)\n]{2,60})\)/u.exec(rest);
  if (bracket) return { to: at + bracket[0].length, title: jobOf(bracket[1]!) };
  const house = fromWhere.exec(rest);
  if (house?.[1]) {
    const [first = '', second = ''] = house[1].split(' ');
    const ends = second !== '' && holds(`${words.capture.personEnd}|${words.capture.joins}`, second, 'all');
    const part =
      ends || !/^\p{L}+(?:ing|ion|ung|team|department|staff)?$/u.test(second) || second === ''
        ? first
        : `${first} ${second}`;
    return { to: at + house[0].length - (house[1].length - part.length), title: part };
  }
  const behind =
    /^(?:, ?| [–-] | (?=(?:the|der|die|our|from the|vom) ))(?:(?:the|a|an|our|der|die|das|vom|from) )?([^,.;:!?\n()"]{2,60})/iu.exec(
      rest
    );
  const job = behind?.[1] ?? '';
  const ended = beforeWords(job, `${words.capture.personEnd}|${words.capture.joins}`);
  if (!behind || ended === '' || !isJob(ended, words)) return { to: at, title: '' };
  const to = at + behind[0].length - (job.length - ended.length);
  return { to, title: jobOf(ended) };
}

/** What stands before the first of such words. */
function beforeWords(text: string, source: string): string {
  const first = placesOf(source, text).find(({ from }) => from > 0);
  return text.slice(0, first?.from).trim();
}

/** “from HR”, “aus der Buchhaltung”: a house's part, behind a name that is known as one. */
const fromWhere = /^ (?:from|aus(?: der| dem)?|vom|von der) (?:the |our )?(\p{L}[\p{L}&-]*(?: \p{L}+)?)/u;

const isJob = (text: string, { people, capture }: SortingWords): boolean =>
  text.split(' ').length <= 6 && (people.role.test(text) || holds(capture.jobs, text)) && !/\d/u.test(text);

/** “Priya Raman, engineering manager”, “janet moss the deputy manager”. */
function doing(text: string, words: SortingWords): Found[] {
  const capital = [...text.matchAll(new RegExp(`(?<![\\p{L}.])(${name}(?: ${name}){0,2})`, 'gu'))];
  const small = [
    ...text.matchAll(/(?<![\p{L}.'])(\p{Ll}[\p{L}'-]+) (\p{Ll}[\p{L}'-]+)(?=,? (?:the|our|from|[(]|\p{Ll}))/gu)
  ].filter(([, first = '']) => words.givenNames.has(first));
  const first = [...text.matchAll(/(?<![\p{L}.'])\p{Ll}[\p{L}'-]+(?= \(| - |, )/gu)].filter(([only]) =>
    words.givenNames.has(only)
  );
  return [...capital, ...small, ...first].flatMap((found): Found[] => {
    const who = found[0];
    const to = found.index + who.length;
    const job = jobBehind(text, to, words);
    if (job.title === '' || !isName(who, words)) return [];
    return [{ kind: 'person', from: found.index, to: job.to, text: spelled(who), title: job.title }];
  });
}

/** “Head chef is Marco Bellini”, “the other guy, Tom”, “her name was karen something”, “I met Ada Obi and Jon Platt”. */
function named(text: string, words: SortingWords): Found[] {
  return leadsIn(words.capture.personBefore, text).flatMap(({ to: from }): Found[] => {
    const rest = text.slice(from, from + 80);
    const who =
      new RegExp(`^${name}(?: ${name}){0,2}`, 'u').exec(rest)?.[0] ?? /^\p{Ll}[\p{L}'-]+/u.exec(rest)?.[0] ?? '';
    if (who === '' || !words.givenNames.has(who.split(' ')[0]!.toLowerCase()) || !isName(who, words)) return [];
    const job = jobBehind(text, from + who.length, words);
    return [{ kind: 'person', from, to: job.to, text: spelled(who), title: job.title }];
  });
}

function isName(who: string, words: SortingWords): boolean {
  const parts = who.split(' ');
  if (parts.some((part) => holds(words.capture.notPeople, part, 'all'))) return false;
  if (words.people.role.test(who) || words.people.office.test(who) || words.people.nobody.test(who)) return false;
  return !holds(words.capture.jobs, who) && !/\d/u.test(who);
}

const spelled = (who: string): string =>
  /\p{Lu}/u.test(who) ? who : who.replace(/(?<![\p{L}'])\p{Ll}/gu, (first) => first.toUpperCase());

const nameParts = (who: string, { people }: SortingWords): string[] =>
  who
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter((part) => part !== '' && !people.titles.has(part) && !['herr', 'frau'].includes(part));

/** One for each: “Herr Brandes” is “Thomas Brandes, der Regionalleiter”. */
function merged(found: readonly Found[], words: SortingWords): Found[] {
  const people: Found[] = [];
  for (const each of found.toSorted((one, other) => one.from - other.from)) {
    const parts = nameParts(each.text, words);
    const same = people.findIndex((other) => {
      const others = nameParts(other.text, words);
      return parts.every((part) => others.includes(part)) || others.every((part) => parts.includes(part));
    });
    if (same === -1) people.push(each);
    else people[same] = fuller(people[same]!, each, words);
  }
  return people;
}

function fuller(one: Found, other: Found, words: SortingWords): Found {
  const [more, less] =
    nameParts(other.text, words).length > nameParts(one.text, words).length ||
    ((one.title ?? '') === '' &&
      (other.title ?? '') !== '' &&
      nameParts(other.text, words).length >= nameParts(one.text, words).length)
      ? [other, one]
      : [one, other];
  return { ...more, title: more.title || less.title || '' };
}
