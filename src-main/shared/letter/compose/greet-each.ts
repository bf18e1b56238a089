/** Salutations that greet each person by themselves, as German does: “Sehr geehrte Frau Dr. Yıldız,” and a line for the next. */
import type { LetterKind, Tone } from '../../../contract/letters';
import { filled } from './greet-together';
import type { Gender, Met, PeopleWords, Person, Title } from './met';

type ByGender = Record<Gender, string>;
/** `name`: title and family name, unless another is named. */
export interface EachWords {
  manner: 'each';
  formal: ByGender;
  friendly: ByGender;
  /** The same beside somebody whose gender isn't known. */
  beside: ByGender;
  close: ByGender;
  /** `name`: the first name. */
  closeFirst: ByGender;
  /** `name`: the whole name. */
  neutral: string;
  /** `name`: the first name. */
  first: string;
  titles: Partial<Record<Title, ByGender & { neutral: string }>>;
  nobody: readonly string[];
}

interface Options {
  /** Upper case. */
  region: string;
  kind: LetterKind;
  tone: Tone;
}

const mostGreeted = 3;
/** No comma ends the salutation, and the text begins with a capital. */
const withoutComma = new Set(['CH', 'LI']);
/** Of several titles the highest is said. */
const rank: readonly Title[] = ['prof', 'dr', 'mag', 'ing'];

/**
 * Beside somebody who is greeted by the family name, nobody is greeted by a first name alone: a letter keeps to one form of address, and of
 * two that may be right to the more formal one (letter-writing advice of sekada.de: rather too formal than too familiar; the “Sie” of the
 * letter's text is the same for all). They stand among the “Damen und Herren” then.
 */
export function eachGreeted(
  met: Met,
  options: Options,
  words: EachWords & { people?: Pick<PeopleWords, 'isName'> }
): string[] {
  const isName = words.people?.isName ?? ((): boolean => true);
  // A lone word is a first name where it is known as one: nobody is greeted “Guten Tag Ohlendorf”.
  const named = met.people.filter(
    ({ name, family, titles }) => family !== '' || titles.length > 0 || isName(name.toLowerCase())
  );
  return knownGreeted(
    { ...met, people: named, unnamed: met.unnamed + met.people.length - named.length },
    options,
    words
  );
}

function knownGreeted(met: Met, options: Options, words: EachWords): string[] {
  const known = met.people.filter(({ family, titles }) => family !== '' || titles.length > 0);
  if (known.length === 0 || known.length === met.people.length || met.people.length > mostGreeted)
    return linesOf(met, options, words);
  const unnamed = met.unnamed + met.people.length - known.length;
  return linesOf({ ...met, people: known, unnamed }, options, words);
}

function linesOf({ people, unnamed, unsure }: Met, { region, tone }: Options, words: EachWords): string[] {
  const comma = withoutComma.has(region) ? '' : ',';
  const lines = (greetings: readonly string[]): string =>
    greetings.map((each, index) => `${index > 0 && comma !== '' ? small(each) : each}${comma}`).join('\n');
  const alone = words.nobody.map((each) => lines([each]));
  const guesses = unsure.map((name) => lines([filled(words.first, 'name', name)]));
  const [nobody = ''] = words.nobody;
  if (people.length === 0 || people.length > mostGreeted) return [...alone.slice(0, 1), ...guesses, ...alone.slice(1)];
  const rest = unnamed + unsure.length > 0 ? [nobody] : [];
  const greeted = (of: (person: Person) => string | null): string[] => {
    const all = people.map(of);
    return all.includes(null) ? [] : [lines([...(all as string[]), ...rest])];
  };
  const formal = greeted((person) => byGender(person, words.formal, words));
  const friendly = greeted((person) => byGender(person, words.friendly, words));
  const mixed = greeted((person) => byGender(person, words.beside, words) ?? neutral(person, words));
  const close = greeted((person) => byGender(person, words.close, words));
  const first = greeted(({ given, gender }) =>
    given === ''
      ? null
      : gender === null
        ? filled(words.first, 'name', given)
        : filled(words.closeFirst[gender], 'name', given)
  );
  const proposed = tone === 'warm' ? [...friendly, ...formal] : [...formal, ...friendly];
  return [
    ...(formal.length > 0 ? proposed : mixed),
    ...close,
    ...first,
    ...choices(people, words).map((each) => lines([each, ...rest])),
    ...(rest.length > 0 ? alone : [])
  ];
}

function byGender(person: Person, forms: ByGender, words: EachWords): string | null {
  const { gender, family, titles } = person;
  if (gender === null || family === '') return null;
  return filled(forms[gender], 'name', titledName(titles, gender, family, words));
}

function titledName(titles: readonly Title[], gender: Gender, family: string, words: EachWords): string {
  const title = rank.find((each) => titles.includes(each));
  const said = title && words.titles[title]?.[gender];
  return said ? `${said} ${family}` : family;
}

function neutral({ titles, name }: Person, words: EachWords): string {
  const said = rank.filter((each) => titles.includes(each)).map((each) => words.titles[each]?.neutral ?? '');
  return filled(words.neutral, 'name', [...said, name].join(' '));
}

/** For whoever met the one person and knows how to call them. */
function choices(people: readonly Person[], words: EachWords): string[] {
  const [person] = people;
  if (!person || people.length > 1 || person.gender !== null || person.family === '') return [];
  return (['f', 'm'] as const).map((gender) =>
    filled(words.formal[gender], 'name', titledName(person.titles, gender, person.family, words))
  );
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
