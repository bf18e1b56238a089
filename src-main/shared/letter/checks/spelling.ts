/** Turns slips of spelling and grammar into findings beside those of the checks. */
import { literal } from '../text/literal';
import type { LanguageWords } from '../../../contract/languages';
import { claimsIn } from '../claims/links';
import type { Languages } from '../language/languages';
import { plainText } from '../text/plain';
import { sentenceAt, sentencesIn, type Span } from '../text/sentences';
import type { Finding } from './check';
import { editDistance } from './names';
import { FindingNames } from './finding-names';
import { isAbbreviation, isOfATrade } from './trade-words';
import { message } from '../../messages/message';

/** What the proofreader said of a place in the Markdown. */
export interface Slip extends Span {
  text: string;
  message: string;
  isSpelling: boolean;
  suggestions: string[];
}

const reason = message('findings.proofreadReason');
const source = { citation: message('findings.harper') };
/** Proofreading waits where the text is longer than any letter. */
export const longestProofread = 60_000;

/** Code, addresses of every kind, files: spelled as they are. Lengths are bounded, so that no text makes this slow. */
const asItIs = [
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]{1,2000}`/g,
  /\]\([^()\s]{1,2000}\)/g,
  /\b(?:https?|mailto|tel):\S{1,2000}|\bwww\.\S{1,2000}/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,253}/g,
  /(?<![\w-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?:\/\S{0,2000})?(?![\w-])/g,
  /(?<!\S)(?:[A-Za-z]:|~|\.{1,2})?[\\/]\S{1,1000}/g
];

/** Slips inside names, code, addresses and the machinery of a claim are none of the user's; quotes in messages are written as everywhere else. */
export function findingsOf(
  body: string,
  slips: readonly Slip[],
  languages: Languages,
  known: readonly string[] = [],
  names: readonly string[] = []
): Finding[] {
  const plain = plainText(body);
  const english = languages.wordsFor('en');
  const sentences = sentencesIn(plain, english);
  const named = new FindingNames(plain, sentences);
  const besides = languages.wordingFor('en')?.besides.split(' ') ?? [];
  const right = new Set([...known, ...besides, ...signedBy(plain, english)].map((word) => word.toLowerCase()));
  const nameZones = placesOf(body, names);
  const closed = asItIs.flatMap((find) =>
    [...body.matchAll(find)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }))
  );
  for (const claim of claimsIn(body))
    closed.push({ from: claim.from, to: claim.textFrom }, { from: claim.textTo, to: claim.to });
  closed.push(...foreignSentences(plain, sentences, slips, languages, right));
  return slips
    .filter(({ from, to }) => from < to && !closed.some((zone) => to > zone.from && from < zone.to))
    .filter(({ text, isSpelling }) => !isSpelling || !isKnown(text, right))
    .filter((slip) => slip.isSpelling || !(changesName(slip, body, nameZones) || isWholeNumber(slip, body)))
    .filter(
      (slip) =>
        !(slip.isSpelling
          ? joinsPrefix(slip) || isAbbreviation(slip) || isOfATrade(slip)
          : isItem(slip, body) || isFullVerb(slip))
    )
    .filter((slip) => slip.isSpelling || !joinsWords(slip))
    .filter((slip) => !recasesName(slip, right))
    .filter((slip) => !isAName(slip, plain, sentences, right))
    .map((slip) => {
      const checkId = slip.isSpelling ? 'language.spelling' : 'language.grammar';
      return {
        ...named.next(checkId, slip.text, slip, slip.isSpelling),
        checkId,
        group: 'language' as const,
        message: slip.isSpelling
          ? message('findings.spelling', { text: slip.text })
          : message('findings.grammar', { text: slip.text, problem: slip.message.replace(/`([^`]*)`/g, '“$1”') }),
        at: { from: slip.from, to: slip.to },
        reason,
        source,
        fixes: slip.suggestions.map((insert) => ({
          label: insert === '' ? message('findings.leaveOut') : message('findings.write', { text: insert }),
          from: slip.from,
          to: slip.to,
          insert
        }))
      };
    });
}

/** Where names stand as they are written, capitals and all. */
function placesOf(body: string, names: readonly string[]): Span[] {
  const whole = names.flatMap((name) => name.split('\n')).map((name) => name.trim());
  const parts = whole
    .flatMap((name) => name.split(/[\s,]+/))
    .filter((part) => /^\p{Lu}[\p{L}\p{M}’'-]{2,}$/u.test(part));
  const wanted = [...new Set([...whole, ...parts])].filter((name) => name.length > 1 && /\p{Lu}|\p{Lo}/u.test(name));
  return wanted.flatMap((name) => {
    const exact = literal(name).replace(/\s+/g, '\\s+');
    const find = new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'gu');
    return [...body.matchAll(find)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
  });
}

/** Whether a slip is about a name: it asks for another one, or takes a name and the word beside it for the same word twice. */
const changesName = ({ from, to, suggestions }: Slip, body: string, zones: readonly Span[]): boolean =>
  zones.some(({ from: start, to: end }) => {
    if (to <= start || from >= end) return false;
    const name = body.slice(start, end);
    const beside = `${body.slice(from, start)}${body.slice(end, to)}`.trim();
    const around = (insert: string): string =>
      body.slice(Math.min(from, start), from) + insert + body.slice(to, Math.max(to, end));
    return beside.toLowerCase() === name.toLowerCase() || !suggestions.some((insert) => around(insert).includes(name));
  });

/** Whether all that a slip asks for are other capitals in names that the library knows: they are right as the user writes them. */
function recasesName({ text, suggestions }: Slip, right: ReadonlySet<string>): boolean {
  const before = text.split(/\s+/);
  return (
    suggestions.length > 0 &&
    suggestions.every((insert) => {
      const after = insert.split(/\s+/);
      return (
        after.length === before.length &&
        before.every(
          (word, index) => word === after[index] || (sameLetters(word, after[index]) && isKnown(word, right))
        )
      );
    })
  );
}

/**
 * Whether a slip is none because its word is a name: written with one capital, and either only wanted in other capitals (Sam is no
 * missile, Mia not missing), or unknown to the dictionary in the middle of a sentence or behind a title, and no slip of the fingers in
 * a word that English writes so (Wendesday). A name that is too near to one who was met is for the check of people to tell.
 */
function isAName(
  { from, text, isSpelling, suggestions }: Slip,
  plain: string,
  sentences: readonly Span[],
  right: ReadonlySet<string>
): boolean {
  const word = text.replace(/[’']s?$/, '');
  if (!/^\p{Lu}[\p{Ll}\p{M}’']+(?:[- ]\p{Lu}?[\p{Ll}\p{M}’']+)*$/u.test(word)) return false;
  if (suggestions.length > 0 && suggestions.every((insert) => sameLetters(insert, text))) return word.length <= 5;
  if (!isSpelling)
    return /^\p{L}+$/u.test(word) && word.length <= 5 && suggestions.length > 1 && suggestions.every(isCapital);
  const begins = sentences.some(
    (sentence) =>
      plain.slice(sentence.from, from).replace(/["“„'‘(\s]/g, '') === '' && from >= sentence.from && from < sentence.to
  );
  if (begins && !/^[^\n.!?]{0,60},\s*\n/u.test(plain.slice(from, from + 80))) return false;
  if (suggestions.length === 0) return false;
  if ([...right].some((known) => known.length > 4 && editDistance(word.toLowerCase(), known, 1) <= 1)) return false;
  return !suggestions.some((insert) => isSlipOf(word, insert.replace(/[’']s?$/, '')));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A letter too many, too few or swapped in a word of seven letters or more; of shorter ones too many are names. Its first letter is right. */
const isSlipOf = (word: string, wanted: string): boolean =>
  word.length >= 7 &&
  wanted.length >= 7 &&
  word[0] === wanted[0] &&
  (word.length !== wanted.length || sorted(word) === sorted(wanted)) &&
  editDistance(word.toLowerCase(), wanted.toLowerCase(), 1) <= 1;

const sorted = (word: string): string => [...word.toLowerCase()].sort().join('');

const letters = (word: string): string => word.toLowerCase().replaceAll('’', "'");
const sameLetters = (one: string, other = ''): boolean => letters(one) === letters(other);

/** Sentences in another language, such as a quoted question: its words are no slips of English. */
function foreignSentences(
  plain: string,
  sentences: readonly Span[],
  slips: readonly Slip[],
  languages: Languages,
  right: ReadonlySet<string>
): Span[] {
  const unknown = new Map<Span, number>();
  for (const slip of slips) {
    const sentence = sentenceAt(sentences, slip.from);
    if (!sentence) continue;
    const counts = slip.isSpelling && !isKnown(slip.text, right) ? 1 : 0;
    unknown.set(sentence, (unknown.get(sentence) ?? 0) + counts);
  }
  return [...unknown].flatMap(([sentence, words]) => {
    const { own, other } = languages.commonWords(plain.slice(sentence.from, sentence.to), 'en');
    // One common word alone may be a slip of English: others that English has not must stand beside it.
    return other > own && (other > 1 || words > 1) ? [sentence] : [];
  });
}

/** “every one of these” is no “everyone”. */
const isWholeNumber = ({ text, to }: Slip, body: string): boolean =>
  /^(?:every|any|some|no) one$/i.test(text) && /^\s+(?:of|is|was|has)\b/.test(body.slice(to, to + 20));

/** “re-measured” is only wanted without its hyphen, which is a matter of taste. What is misspelt behind it is a slip of its own. */
const joinsPrefix = ({ text, suggestions }: Slip): boolean =>
  text.includes('-') && suggestions.length > 0 && suggestions.every((insert) => insert === text.replace('-', ''));

/** “hard hat” is only wanted as one word, which is a matter of taste; “every thing” is not. */
const joinsWords = ({ text, suggestions }: Slip): boolean =>
  suggestions.length > 0 &&
  suggestions.every((insert) => insert.replace(/-/g, '') === text.replace(/[\s-]/g, '')) &&
  !/^(?:some|any|every|no|with|through|in|can|my|him|her|your|them|our|it|there|where|over|out|up|how|mean|may|near|al|well|to)\b/i.test(
    text
  );

/** An item of a list may begin small; running text may not. */
const isItem = ({ from, text, suggestions }: Slip, body: string): boolean =>
  suggestions.length > 0 &&
  suggestions.every((insert) => sameLetters(insert, text)) &&
  /(?:^|\n)[ \t>]*(?:[-*+•]|\d{1,3}[.)])[ \t]+["“‘(]?$/.test(body.slice(Math.max(0, from - 40), from));

/** “would dare to ask”, “might need to”: verbs of their own, no second auxiliary. */
const isFullVerb = ({ text, suggestions }: Slip): boolean =>
  /\s(?:dare|need)$/i.test(text) && suggestions.includes(text.split(/\s+/).at(-1)!);

/** The words under the closing formula: whoever signs knows how they are called. */
function signedBy(plain: string, english: LanguageWords): string[] {
  const lines = plain.split('\n').map((line) => line.trim());
  const closing = new RegExp(english.closing, 'iu');
  const at = lines.findLastIndex((line) => line.length < 60 && closing.test(line));
  const name = at === -1 ? undefined : lines.slice(at + 1).find((line) => line !== '');
  return name && name.split(/\s+/).length <= 6 ? (name.match(/[\p{L}\p{M}’'-]+/gu) ?? []) : [];
}

/** A known word also in the possessive, and joined to another one. */
function isKnown(text: string, right: ReadonlySet<string>): boolean {
  const word = text.toLowerCase().replace(/’/g, "'").replace(/'s?$/, '');
  return [word, word.replace(/'/g, '’')].some(
    (each) => right.has(each) || (each.includes('-') && each.split('-').every((part) => right.has(part)))
  );
}

/** Every word of the names that this library knows, also each part of “Okonkwo-Hart”, and the user's own words. */
export function knownWords(dictionary: readonly string[], names: readonly string[]): string[] {
  const whole = names.flatMap((name) => name.match(/[\p{L}\p{M}’'-]+/gu) ?? []);
  const words = [...dictionary, ...whole, ...whole.flatMap((word) => (word.includes('-') ? word.split('-') : []))];
  return [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 1))];
}
