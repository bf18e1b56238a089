/** The words people use of those they met, of every language at once: a German letter may go to “Mr Lee”. */
import type { Gender, PeopleWords, Title } from './met';

/** As a language's file has them: patterns as alternatives, without the marks that bound them. */
export interface PeopleWordsOfLanguage {
  /** Each title's spellings, lower case, without a full stop at the end. */
  titles: Partial<Record<Title, readonly string[]>>;
  /** Titles that no salutation says. */
  silentTitles: readonly string[];
  /** The same behind another title only; first names stand among them. */
  silentBehindTitles: readonly string[];
  /** Behind a name. */
  degrees: string;
  /** Small words that begin a family name. */
  particles: readonly string[];
  /** What somebody is or does, and the words that come before such a word. */
  roles: string;
  beforeRole: string;
  /** Words that end a name: “Ruth from Ward 7”. */
  behindName: string;
  /** Where these stand, it is no person. */
  offices: string;
  /** Words for somebody whose name isn't known, and those of them that mean several. */
  nobody: string;
  several: string;
  /** Words beside a name that was only half caught: “or”, “something”. */
  halfCaught: string;
  /** Words that say of a name that a part of it is missing. */
  halfNamed: string;
  /** Family names that are no first names: common ones, and how many end. */
  surnames: string;
  and: string;
  /** The pronoun that somebody goes by, as in “(she/her)”. */
  pronouns: Record<Gender, string>;
  /** Names of jobs that say who has them. */
  feminineRoles: string;
  masculineRoles: string;
}

const whole = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');

/** “she/her” */
const pronoun = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}/])(?:${alternatives})\\s?/\\s?\\p{L}`, 'iu');

export function peopleWords(languages: readonly PeopleWordsOfLanguage[]): PeopleWords {
  const all = (of: (words: PeopleWordsOfLanguage) => string): string => languages.map(of).join('|');
  const titles = languages.flatMap((words) =>
    Object.entries(words.titles).flatMap(([title, spellings]) =>
      spellings.map((each) => [each, title as Title] as const)
    )
  );
  const word = all(({ roles }) => roles);
  return {
    titles: new Map(titles),
    silent: new Set(languages.flatMap(({ silentTitles }) => silentTitles)),
    silentBehind: new Set(languages.flatMap(({ silentBehindTitles }) => silentBehindTitles)),
    particles: new Set(languages.flatMap(({ particles }) => particles)),
    degree: new RegExp(`\\s+(?:${all(({ degrees }) => degrees)})\\.?$`, 'u'),
    role: whole(word),
    leadingRole: new RegExp(`^(?:${word}|${all(({ beforeRole }) => beforeRole)})(?:\\s+|$)`, 'iu'),
    behindName: new RegExp(`\\s+(?:${all(({ behindName }) => behindName)})\\s`, 'iu'),
    office: whole(all(({ offices }) => offices)),
    nobody: whole(all(({ nobody }) => nobody)),
    several: whole(all(({ several }) => several)),
    halfCaught: whole(all(({ halfCaught }) => halfCaught)),
    halfNamed: whole(all(({ halfNamed }) => halfNamed)),
    surname: new RegExp(`^(?:${all(({ surnames }) => surnames)})$`, 'iu'),
    and: new RegExp(`\\s+(?:${all(({ and }) => and)}|&|\\+)\\s+`, 'iu'),
    pronouns: {
      f: pronoun(all(({ pronouns }) => pronouns.f)),
      m: pronoun(all(({ pronouns }) => pronouns.m))
    },
    said: { f: whole(all(({ feminineRoles }) => feminineRoles)), m: whole(all(({ masculineRoles }) => masculineRoles)) }
  };
}
