/**
 * A role as it may stand in a letter, out of what is typed or copied from an advertisement: “the Data Analyst (Grade 6), Ref. 2231 job
 * at Acme”. Pure; the words are a language's own.
 */

/** Patterns as alternatives, without the marks that bound them; empty: none. */
export interface RoleWords {
  /** Before the role: “the position of”. */
  leads: string;
  /** Behind it, with what follows: “job at Acme”. */
  tails: string;
  afterTail: string;
  /** Where the role ends. */
  places: string;
  /** What stands as a part of its own and is no role: “Job title”. */
  labels: string;
  /** Hours, contract, grade. */
  noise: string;
  /** What numbers of advertisements are called. */
  references: string;
  /** Roles that say too little alone: “Manager, Customer Success”. Those of `frontRanks` stay in front. */
  ranks: string;
  frontRanks: string;
  /** As they are spelled. */
  acronyms: readonly string[];
  /** Words that stay small in a title. */
  small: string;
  /** Ends of a word that may stand behind a slash: “Koch / Köchin”. */
  pairs: string;
  /** Whether nouns have a capital in running text, and words that are none. */
  nouns: boolean;
  adjectives: string;
}

const aside = /\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?|<[^>]*>?/gu;
const quotes = /[„“”"«»‹›‚‘]|(?<!\p{L})['’]|['’](?!\p{L})/gu;
const money =
  /(?:[£€$]\s?\d[\d.,]*\s?k?|\d[\d.,]*\s?k?\s?[£€$])(?:\s?[-–]\s?[£€$]?\s?\d[\d.,]*\s?k?\s?[£€$]?)?(?![-\p{L}])/giu;
/** A number of an advertisement: three digits at least, with what hangs on it. */
const code = /(?<![\p{L}\d/.,-])#?[A-Z]{0,5}[-/]?\d{3,}[\dA-Z/-]*(?![\p{L}\d-]|\s?[%€£$])|#\s?[\dA-Z-]*\d[\dA-Z-]*/gu;

const none = '(?!)';
const starts = (words: string): RegExp => new RegExp(`^(?:${words || none})(?=\\s|$)\\s*`, 'iu');
const ends = (words: string): RegExp => new RegExp(`(?:^|(?<=[\\s,]))(?:${words || none})$`, 'iu');
const isWhole = (words: string): RegExp => new RegExp(`^(?:${words || none})$`, 'iu');

/** For running text, in the user's own capitals; empty where nothing is left. */
export function cleanRole(role: string, words: RoleWords): string {
  const reference = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.references || none})[\\s:.#-]*(?:[A-Z]{1,5}[-/ ])?\\S*\\d\\S*`,
    'giu'
  );
  const bare = [aside, quotes, reference, money, code].reduce((text, each) => text.replace(each, ' '), role);
  const place = new RegExp(`(?:^|\\s+)(?:${words.places || none})\\s.*$`, 'iu');
  const text = withoutEnds(trimmed(withoutLeads(trimmed(bare), words).replace(place, '')), words);
  return spelled(trimmed(mainPart(text, words)), words);
}

/** For a subject: spelled as a title. */
export function roleTitle(role: string, words: RoleWords): string {
  const isSmall = isWhole(words.small);
  const title = (word: string, index: number): string =>
    index > 0 && isSmall.test(word) ? word : word.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  return cleanRole(role, words)
    .split(' ')
    .map((word, index) => {
      if (/^\p{Ll}+\p{Lu}/u.test(word)) return word;
      return word
        .split(/(?<=[-/])/u)
        .map((part, place) => (isSmall.test(part.replace(/[-/]$/u, '')) && index + place > 0 ? part : title(part, 0)))
        .join('');
    })
    .join(' ');
}

const trimmed = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,;])/gu, '')
    .replace(/^[\s,;:.!|/–-]+|[\s,;:.!|/–-]+$/gu, '');

function withoutLeads(text: string, { leads }: RoleWords): string {
  const lead = starts(leads);
  let rest = text;
  while (lead.test(rest) && rest.replace(lead, '') !== '') rest = rest.replace(lead, '');
  return rest;
}

function withoutEnds(text: string, { tails, afterTail }: RoleWords): string {
  const tail = new RegExp(`\\s+(?:${tails || none})(?:\\s+(?:${afterTail || none})\\s.*)?$`, 'iu');
  return text.replace(tail, '');
}

/** Of “Night shift – Staff Nurse, Leeds” the part that is the role. */
function mainPart(text: string, words: RoleWords): string {
  const isNothing = isWhole([words.labels, words.noise, words.leads].map((each) => each || none).join('|'));
  const parts = text
    .split(/\s+[-–—]\s+|\s*\|\s*|\s*;\s*|:\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isNothing.test(part));
  const [first = '', second = ''] = (parts[0] ?? '')
    .split(/\s*,\s*/u)
    .map((part) => withoutNoise(part, words))
    .filter((part) => part !== '');
  return paired(withRank(first, second, words), words);
}

function withoutNoise(part: string, words: RoleWords): string {
  const patterns = [starts(words.noise), ends(words.noise)];
  let rest = withoutLeads(part.trim(), words);
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = patterns.reduce((text, pattern) => text.replace(pattern, '').trim(), rest);
  }
  return trimmed(rest);
}

function withRank(first: string, second: string, { ranks, frontRanks }: RoleWords): string {
  if (second === '') return first;
  if (isWhole(frontRanks).test(first)) return `${first} ${second}`;
  return isWhole(ranks).test(first) ? `${second} ${first}` : first;
}

/** “Koch / Köchin” stays a pair; of two roles the first counts. */
function paired(text: string, { pairs }: RoleWords): string {
  const [first = '', second = ''] = text.split(/\s+\/\s+|\/\s+|\s+\//u);
  return second !== '' && new RegExp(`(?:${pairs || none})$`, 'iu').test(second) ? `${first}/${second}` : first;
}

function spelled(text: string, words: RoleWords): string {
  const acronyms = new Map(words.acronyms.map((each) => [each.toLowerCase(), each]));
  const shouted = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
  const isSmall = isWhole(words.small);
  const nouns = words.nouns && text === text.toLowerCase();
  const isAdjective = isWhole(words.adjectives);
  const all = text.split(' ');
  return all
    .map((word, index) => {
      const one = (part: string): string =>
        acronyms.get(part.toLowerCase()) ?? (shouted || (nouns && !isAdjective.test(part)) ? capital(part) : part);
      if (isSmall.test(word) && index > 0) return shouted ? word.toLowerCase() : word;
      if (nouns && isAdjective.test(word) && index === all.length - 1) return capital(word);
      return word
        .split(/(?<=[-/])/u)
        .map((part) => part.replace(/[^-/]+/u, one))
        .join('');
    })
    .join(' ');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
