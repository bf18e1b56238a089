/** Who was met, as the rules for greeting know it, and the words by which they read it. */

/** Said in some salutation. */
export const titleNames = [
  ...([
    'mr',
    'mrs',
    'ms',
    'miss',
    'mx',
    'dr',
    'prof',
    'sir',
    'dame',
    'lord',
    'lady',
    'rev',
    'father',
    'sister'
  ] as const),
  ...(['captain', 'major', 'colonel', 'judge', 'mag', 'ing'] as const)
] as const;
export type Title = (typeof titleNames)[number];
export type Gender = 'f' | 'm';

export interface PeopleWords {
  titles: ReadonlyMap<string, Title>;
  silent: ReadonlySet<string>;
  /** Silent behind another title only: Phil and Nat are first names, too. */
  silentBehind: ReadonlySet<string>;
  degree: RegExp;
  /** Small words that begin a family name, and German ranks, which are part of it. */
  particles: ReadonlySet<string>;
  role: RegExp;
  leadingRole: RegExp;
  behindName: RegExp;
  office: RegExp;
  nobody: RegExp;
  several: RegExp;
  /** Beside a name that was only half caught. */
  halfCaught: RegExp;
  /** Says of a name that a part of it is missing: “last name”, “spelling”. */
  halfNamed: RegExp;
  /** A word that is a family name and no first name. */
  surname: RegExp;
  /** First names that are known, in lower case; where they are, no other word before a surname is one. */
  givenNames?: readonly string[];
  /** Whether a word in lower case is a name; and whether it is a word and no name: “fella”. */
  isName?: (small: string) => boolean;
  isOrdinary?: (small: string) => boolean;
  and: RegExp;
  pronouns: Record<Gender, RegExp>;
  /** Names of jobs that say who has them. */
  said: Record<Gender, RegExp>;
}

export interface Person {
  titles: readonly Title[];
  /** Without titles and degrees, as it may stand in a letter. */
  name: string;
  /** Empty where it isn't known, or only as an initial. */
  given: string;
  /** Empty where it isn't known. The whole name where nobody can tell where it begins. */
  family: string;
  /** Whether it was typed without a capital: of a single word nobody can tell then whether it is a whole name. */
  typedSmall: boolean;
  /** As stated by a title, a pronoun or the name of a job; null: nobody said, and it is never guessed. */
  gender: Gender | null;
}

export interface Met {
  people: readonly Person[];
  /** How many are spoken of without a name. */
  unnamed: number;
  /** Names with a question mark. */
  unsure: readonly string[];
  /** Whether what is noted is an office and no person. */
  office: boolean;
}

/** What is noted about one person; the line may name several, or nobody. */
export interface NotedPerson {
  name: string;
  title: string;
  /** What else the review says, where it may tell how they are addressed. */
  mentioned?: string;
}
