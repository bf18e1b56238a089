/** What a check is: a rule about a letter, with the reason for it and where that reason comes from. None blocks anything. */
import type { FactPlace } from '../../../contract/proof';
import type { LetterKind } from '../../../contract/letters';
import type { Coverage } from '../claims/coverage';
import type { LanguageWords, Wording } from '../../../contract/languages';
import type { KnownFact } from '../claims/known-facts';
import type { Passage } from '../claims/quoted';
import type { Span } from '../text/sentences';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

export const groups = ['claims', 'content', 'length', 'language'] as const;
export type Group = (typeof groups)[number];

/** Everything about the letter that the checks go by; plain data, so that a worker can have it. */
export interface LetterFacts {
  body: string;
  subject: string;
  kind: LetterKind;
  /** BCP 47 tag of the letter. */
  language: string;
  company: string;
  role: string;
  people: { name: string; title: string }[];
  /** Who signs; empty while unknown. */
  sender: string;
  facts: KnownFact[];
  /** Where the facts stand in their sources; missing while that is not known. */
  places?: readonly FactPlace[];
  /** Words that may not be quoted yet. */
  passages: Passage[];
  /** The interview's day where it took place, `YYYY-MM-DD`. */
  interviewOn: string | null;
  today: string;
  /** Milliseconds since the interview's end, null while unknown; and how long the letter window is. */
  sinceInterview: number | null;
  windowMs: number;
  /** Of the interview no more than its day is known: no hours are said. */
  dayOnly?: boolean;
  sent: boolean;
  /** Pages on the paper. */
  pages: number;
  /** Only a window has fonts to look at; null where nobody could tell. */
  unprintable: Unprintable[] | null;
  /** Unknown where it is missing. */
  enclosed?: EnclosedCount | null;
}

/** How many enclosures go along: for certain, and at most, because some may have to go as files of their own. */
export interface EnclosedCount {
  least: number;
  most: number;
}

/** Signs of a letter that this computer has no font for, and where they stand. */
export interface Unprintable {
  where: 'text' | 'subject' | 'sender' | 'recipient' | 'date' | 'enclosure';
  /** Of the enclosure. */
  number?: number;
  /** Each once. */
  signs: string[];
  /** The first of them and what follows without a gap, in the body. */
  at?: Span;
}

export interface Letter extends LetterFacts {
  /** The body without marks, every sign at its place in `body`. */
  plain: string;
  sentences: Span[];
  /** Paragraphs of running text: no salutation, no closing, no lists. */
  paragraphs: Span[];
  words: number;
  coverage: Coverage;
  lexicon: LanguageWords;
  /** Null where the language's phrases are not known. */
  wording: Wording | null;
}

/** A change to the body that puts a finding right; offsets in `body`. */
export interface Fix {
  label: Message;
  from: number;
  to: number;
  insert: string;
}

export interface Found {
  message: Message;
  /** In the body; without it the finding is about the letter as a whole, or about the subject. */
  at?: Span;
  where?: 'subject';
  /** What it is about, where that is not the text at its place: another of these is another finding. */
  words?: string;
  /** Added to the check's own reason where this one finding has more to say. */
  reason?: Message;
  fixes?: Fix[];
  /** The page on which its fact really stands. */
  usePage?: { factId: string; page: number };
  /** The text to back with a fact, for findings that a link to a fact settles. */
  link?: Span;
}

export type Check = {
  id: string;
  group: Group;
  /** What it looks at, as a noun, for the list of what is fine. */
  title: Message;
  reason: Message;
  source: { citation: Message; year?: number };
  /** The kinds of letter that it is for; without it, all but requests to third parties. */
  kinds?: readonly LetterKind[];
} &
  /** Null where it can't be told. */
  (
    | { find: (letter: Letter) => Found[] | null }
    /** Goes by the language's own phrases, and is silent where the program knows none. */
    | { findWording: (letter: Letter, wording: Wording) => Found[] }
  );

export interface Finding extends Found {
  /** The same while the finding stays, so that a list does not flicker and what is open stays open: check, words and how often they came before. */
  id: string;
  /** What the user waves through: see `FindingNames`. */
  about: string;
  checkId: string;
  group: Group;
  reason: Message;
  source: Check['source'];
}

const mayBeWrong: ReadonlySet<string> = new Set([
  'claims.unsupported',
  'claims.unsaid',
  'claims.amount',
  'claims.place'
]);

/** A claim that must not be made is not a matter of taste; everything else may be waved through. */
export const mayBeIgnored = ({ group, checkId }: Pick<Finding, 'group' | 'checkId'>): boolean =>
  group !== 'claims' || mayBeWrong.has(checkId);

export const own = { citation: message('findings.own'), year: 2026 };
export const toTheEmployer: readonly LetterKind[] = ['recovery', 'thank_you', 'follow_up'];
