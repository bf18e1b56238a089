/** Salutations that greet everybody in one line, as English does: “Dear Ms Rao and Mr Lee,”. */
import type { LetterKind, Tone } from '../../../contract/letters';
import type { Met, Person, Title } from './met';

export interface TogetherWords {
  manner: 'together';
  /** `names`: whom. */
  greet: string;
  titles: Record<Title, string>;
  /** Titles that have a full stop in North America. */
  dotted: readonly Title[];
  /** Several people without names, at least one person without a name, an office, somebody whom the user knows. */
  panel: readonly string[];
  team: readonly string[];
  office: readonly string[];
  somebody: readonly string[];
  /** `names`: those whose names are known. */
  others: string;
  /** Those whose names aren't known, behind several names. */
  colleagues: string;
}

interface Options {
  language: string;
  /** Upper case. */
  region: string;
  kind: LetterKind;
  tone: Tone;
}

const mostGreeted = 3;
const american = new Set(['US', 'CA', 'PH']);
const courtesies = new Set<Title>(['mr', 'mrs', 'ms', 'miss', 'mx']);
/** They go with the given name: “Sir Ian”. */
const withGiven = new Set<Title>(['sir', 'dame']);
/** By which somebody is greeted, of several titles. */
const rank: readonly Title[] = [
  'prof',
  'rev',
  'judge',
  'captain',
  'major',
  'colonel',
  'lord',
  'lady',
  'sir',
  'dame',
  'dr'
];

export function togetherGreeted(met: Met, options: Options, words: TogetherWords): string[] {
  const whole = met.people.filter((person) => !isLoneWord(person));
  if (whole.length === 0 || whole.length === met.people.length || met.people.length > mostGreeted)
    return linesOf(met, options, words);
  // Beside whole names a single word typed small is none: who that is stands among the colleagues, unless the user picks first names.
  const unnamed = met.unnamed + met.people.length - whole.length;
  const [proposed = '', ...others] = linesOf({ ...met, people: whole, unnamed }, options, words);
  const first = whole.every(({ given }) => given !== '') ? linesOf(met, options, words).slice(0, 1) : [];
  return [proposed, ...first, ...others];
}

const isLoneWord = ({ titles, family, typedSmall }: Person): boolean =>
  typedSmall && family === '' && titles.length === 0;

function linesOf(met: Met, options: Options, words: TogetherWords): string[] {
  const { people, unnamed, unsure, office } = met;
  const manner = mannerOf(options, words);
  const [named, nameless] = [people.length > 0 && people.length <= mostGreeted, unnamed + unsure.length > 0];
  const { usual, first } = manner;
  const without = [...words.panel, ...words.team].map(usual);
  if (!named) {
    if (people.length > mostGreeted) return without;
    const guesses = unsure.map(first);
    if (options.kind === 'request') {
      const known = words.somebody.map((word) => `${word},`);
      const unknown = words.office.map(usual);
      return office ? [...unknown, ...guesses] : [...known, ...guesses, ...unknown];
    }
    const [most, least] = unnamed > 1 ? [words.panel, words.team] : [words.team, words.panel];
    return [...most.map(usual), ...guesses, ...least.map(usual), ...words.office.map(usual)];
  }
  const [formal, full, short] = forms(people, options, words);
  const couple = coupleIn(people, options, words);
  const join = (names: readonly string[]): string => {
    if (nameless && names.length > 1 && !(couple && names === formal))
      return joined([...names, words.colleagues], options);
    const all = couple && names === formal ? couple : joined(names, options);
    return nameless ? filled(words.others, 'names', all) : all;
  };
  const lines = [
    ...(formal ? [usual(join(formal))] : []),
    ...(full ? [usual(join(full))] : []),
    ...(short ? [first(join(short))] : []),
    ...choices(people, manner, options, words)
  ];
  if (lines.length === 0) lines.push(usual(join(people.map((person) => anyForm(person, options, words)))));
  // Where a person has just a first name, the others' first names stand beside it.
  const firstNamesAlone =
    short !== null && people.some(({ name, family, titles }) => family === '' && titles.length === 0 && name !== '');
  const ordered = firstNamesAlone && short ? [first(join(short)), ...lines] : lines;
  const comma = options.tone === 'formal' && manner.colon ? [`${usual(join(formal ?? full ?? [])).slice(0, -1)},`] : [];
  return [...ordered, ...comma.filter((line) => !/\s,$/u.test(line)), ...(nameless ? without : [])];
}

interface Manner {
  colon: boolean;
  usual: (names: string) => string;
  first: (names: string) => string;
}

/** In North America a formal letter has a colon, except after first names. */
function mannerOf({ region, tone }: Options, { greet }: TogetherWords): Manner {
  const colon = american.has(region) && tone === 'formal';
  const line = (names: string, end: string): string => filled(greet, 'names', names) + end;
  return { colon, usual: (names) => line(names, colon ? ':' : ','), first: (names) => line(names, ',') };
}

/** The forms that all of them can have alike: title and family name, the whole name, the first name. */
function forms(people: readonly Person[], options: Options, words: TogetherWords): (string[] | null)[] {
  const all = (of: (person: Person) => string): string[] | null => {
    const names = people.map(of);
    return names.includes('') ? null : names;
  };
  const hasTitle = people.every((person) => titleOf(person) !== null);
  const hasName = people.every(({ given, family, name }) => given !== '' || (family !== '' && family !== name));
  return [
    hasTitle ? all((person) => formalName(person, options, words)) : null,
    hasTitle && people.length === 1
      ? null
      : !hasTitle && people.every(wholeName)
        ? all((person) => fullName(person, options, words))
        : null,
    hasName ? all(({ given }) => given) : null
  ];
}

/** Whether more than a first name, or a title's name alone, is known. */
const wholeName = ({ name, given, family }: Person): boolean =>
  name !== '' && (given !== '' || family !== name || name.includes(' '));

function titleOf({ titles, gender }: Person): Title | null {
  const ranked = rank.find((title) => titles.includes(title));
  return ranked ?? titles[0] ?? (gender === null ? null : gender === 'f' ? 'ms' : 'mr');
}

function titled(title: Title, { region }: Options, { titles, dotted }: TogetherWords): string {
  return american.has(region) && dotted.includes(title) ? `${titles[title]}.` : titles[title];
}

function formalName(person: Person, options: Options, words: TogetherWords): string {
  const title = titleOf(person);
  if (title === null) return '';
  const { given, family, name } = person;
  if (withGiven.has(title)) return `${titled(title, options, words)} ${given || name}`;
  return family === '' && person.titles.length === 0 ? '' : `${titled(title, options, words)} ${family || name}`;
}

/** “Mr and Mrs Lee”; null where they aren't two of one name. */
function coupleIn(people: readonly Person[], options: Options, words: TogetherWords): string | null {
  const [one, other] = people;
  if (!one || !other || people.length > 2 || one.family !== other.family || one.given + other.given !== '') return null;
  const titles = [one, other].map(titleOf).filter((title) => title !== null);
  if (new Set(titles).size < 2) return null;
  return `${joined(
    titles.map((title) => titled(title, options, words)),
    options
  )} ${one.family}`;
}

/** Titles of courtesy go with the family name only. */
function fullName(person: Person, options: Options, words: TogetherWords): string {
  const title = titleOf(person);
  if (title === null || courtesies.has(title)) return person.name;
  return `${titled(title, options, words)} ${person.name}`;
}

/** Where they can't be greeted alike, each as known. */
const anyForm = (person: Person, options: Options, words: TogetherWords): string =>
  formalName(person, options, words) || fullName(person, options, words);

/** For whoever met the one person and knows how to call them. */
function choices(people: readonly Person[], { usual }: Manner, options: Options, words: TogetherWords): string[] {
  const [person] = people;
  if (!person || people.length > 1) return [];
  const title = titleOf(person);
  const { family, name, given } = person;
  const parts = family === name && name.includes(' ') ? name.split(' ').slice(1) : [];
  const families = parts.length === 0 ? [] : [parts.join(' '), ...parts.slice(-1)];
  if (title !== null) return families.map((each) => usual(`${titled(title, options, words)} ${each}`));
  if (family === '' || given === '') return [];
  const known = families.length === 0 ? [family] : families.slice(0, 1);
  return known.flatMap((each) => (['ms', 'mr'] as const).map((one) => usual(`${titled(one, options, words)} ${each}`)));
}

function joined(names: readonly string[], { language, region }: Options): string {
  const [tongue = 'en'] = language.split('-');
  const tag = /^[A-Z]{2}$/u.test(region) ? `${tongue}-${region}` : tongue;
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(names);
}

export const filled = (phrase: string, name: string, value: string): string =>
  phrase.replace(`{{${name}}}`, () => value);
