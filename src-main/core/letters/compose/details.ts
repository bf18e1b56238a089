/** One thing of the talk, out of what the user noted: what was said, talked about or shown. Never a judgement of the talk. */
import { withCapital } from '../../../shared/letter/text/capitals';
import { z } from 'zod';
import { fillTemplate } from '../template';
import { clauseOrder, verbLast } from './clause-order';
import type { Frames } from './frames';
import { newsIn, newsWords, type Noted } from './news';

/** A pattern whose first group is the thing; `say`: the sentences it makes, where the frames don't fit its grammar. */
const source = z.union([z.string(), z.object({ match: z.string(), say: z.array(z.string()).min(1) })]);
const sources = z.array(source);

/** For languages that have another order of words behind “that”: what a sentence of its own becomes there. */
const speech = z.object({
  /** Patterns whose group is what they said, as a sentence of its own. */
  spoken: z.array(z.string()),
  /** The subject, as turned, that a verb may follow at once. */
  subject: z.string(),
  order: clauseOrder,
  /** Verbs that say by themselves that somebody else is quoted. */
  reported: z.string(),
  /** How a sentence of its own begins; all else is too broken to quote. */
  begins: z.string(),
  /** What is no good in such a sentence, e.g. a verb that tells of one person only. */
  unsaid: z.string()
});

export const detailWords = z.object({
  /** “They said that …”: patterns whose group is what they said of themselves. */
  said: z.array(z.string()),
  /** “She explained how …”: patterns whose group is what was explained. */
  explained: sources.default([]),
  /** “She nodded when I talked about …”: patterns whose group is the thing. */
  talked: sources,
  /** “They showed me …” */
  shown: sources,
  /** “The tour of …”: the whole is a thing to be thankful for. */
  thanks: sources,
  speech: speech.optional(),
  news: newsWords.optional(),
  /** Their words about themselves, as a letter says them to them: `they are` → `you are`. */
  toYou: z.array(z.tuple([z.string(), z.string()])),
  /** The same where the user told of a thing: “our sheet” is not theirs. */
  toldToYou: z.array(z.tuple([z.string(), z.string()])),
  /** How a thing begins that is named by no more than what it was in the talk: “the bit about”; what stands behind it is the thing. */
  vague: z.string().default('(?!)'),
  /** What a thing ends with to the same effect: “the parents' evening thing”. */
  vagueEnd: z.string().default('(?!)'),
  /** First words that lose their capital inside a sentence. */
  small: z.string(),
  /** What of the words ends a thing: “the rota but then …”. */
  ends: z.string(),
  /** A thing with these is no good: pronouns that hang in the air. */
  hanging: z.string(),
  /** Nor is what they said of the applicant, or of how it goes on: it is no news of their work. */
  aboutMe: z.string().default('(?!)'),
  /** Nor is what they said behind “that”, with these. */
  unsaid: z.string().default('(?!)')
});
export type DetailWords = z.infer<typeof detailWords>;

interface Detail {
  text: string;
  /** Whether they said it themselves. */
  said: boolean;
  /** What stands behind “that”, where its order is that of a sentence; else empty. */
  clause: string;
  /** The clause in whose place it stands, where that is no sentence. */
  instead?: string;
}

/** Words at most. */
const longest = { said: 22, thing: 12 };
/** Signs of a sentence that is looked through. */
const longestLine = 600;
/** And at least of what they said. */
const shortest = 4;
const wordsIn = (text: string): number => text.split(/\s+/).length;
const bare = (text: string): string =>
  text
    .replace(/^["“”'„«»‘’]+|[\s"“”«»'’.!?,;:…]+$/g, '')
    .replace(/^[^"“”]*["“”](?=[^"“”]*$)/, (part) => part.slice(0, -1))
    .trim();
const whole = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

/**
 * `text`: tidied, and without what is held back. Best first; none where the words fit no letter.
 */
export function detailsOf(
  text: string,
  words: DetailWords,
  frames: Frames['details'],
  noted: Noted = { startsSmall: false, isFree: false }
): Detail[] {
  return (
    text
      .split(/(?<=[.!?])\s+|\n+/)
      // A detail is said in a line; longer ones cost time and give none.
      .filter((sentence) => sentence.length <= longestLine)
      .map((sentence) => bare(unmarked(sentence)))
      .flatMap((sentence) => {
        const told = detailOf(sentence, words, frames);
        return told.length > 0 ? told : newsOf(sentence, noted, words, frames);
      })
  );
}

/** Without list mark, emphasis and asides in brackets. */
const unmarked = (sentence: string): string =>
  sentence
    .replace(/^[-*+•]\s+/, '')
    .replace(/(?<![\p{L}\p{N}])([*_]{1,3})(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\s*\([^()]*\)(?=\s\S|[,;:])/g, '');

function detailOf(sentence: string, words: DetailWords, frames: Frames['details']): Detail[] {
  const reported = found(words.said, sentence);
  if (reported) {
    const rest = small(asTold(reported.group, words.unsaid, words), words);
    return rest === ''
      ? []
      : [{ text: fillTemplate(frames.said, { rest }), said: true, clause: words.speech ? '' : rest }];
  }
  const spoken = words.speech && found(words.speech.spoken, sentence);
  if (spoken) return spokenDetail(spoken.group, words, frames).map((text) => ({ text, said: true, clause: '' }));
  return thingOf(sentence, words, frames).map((text) => ({ text, said: false, clause: '' }));
}

function newsOf(sentence: string, noted: Noted, words: DetailWords, frames: Frames['details']): Detail[] {
  if (words.news === undefined) return [];
  const all = newsIn(sentence, noted, words.news).map((each) => ({
    ...each,
    text: small(counted(each.text, words), words)
  }));
  const clause = all.find(({ is }) => is === 'sentence')?.text ?? '';
  return all.flatMap(({ is, text }): Detail[] => {
    if (text === '') return [];
    if (is === 'sentence') return [{ text: fillTemplate(frames.said, { rest: text }), said: true, clause: text }];
    return [{ text: fillTemplate(frames.mentioned, { thing: text }), said: true, clause: '', instead: clause }];
  });
}

/** What is told begins with no bare figure, which is mostly somebody’s pay; a number of things is none. */
function counted(text: string, words: DetailWords): string {
  const figure = /^\d[\d.,]*(?=\s\p{L}{3})/u.exec(text)?.[0] ?? '';
  const told = asTold(`${figure === '' ? '' : words.news!.stand}${text.slice(figure.length)}`, words.unsaid, words);
  return told === '' ? '' : `${figure}${told.slice(figure === '' ? 0 : words.news!.stand.length)}`;
}

function thingOf(sentence: string, words: DetailWords, frames: Frames['details']): string[] {
  const { toYou, toldToYou } = words;
  const ways: [DetailWords['talked'], string[], DetailWords['toYou']][] = [
    [words.explained, [], toYou],
    [words.talked, [frames.glad, frames.talked], toldToYou],
    [words.shown, [frames.shown], toYou],
    [words.thanks, [frames.thanks], toYou]
  ];
  for (const [patterns, sayings, turns] of ways) {
    const match = found(patterns, sentence);
    const text = match && thing(match.group, words, turns);
    if (text)
      return (match.say ?? sayings).map((saying) =>
        fillTemplate(saying, { thing: small(text, words), Thing: withCapital(text) })
      );
  }
  return [];
}

function found(
  patterns: DetailWords['talked'],
  sentence: string
): { group: string; say: string[] | undefined } | undefined {
  for (const each of patterns) {
    const { match, say } = typeof each === 'string' ? { match: each, say: undefined } : each;
    const result = new RegExp(match, 'iu').exec(sentence);
    if (result) return { group: bare(result.slice(1).find((group) => group !== undefined) ?? ''), say };
  }
  return undefined;
}

function thing(text: string, words: DetailWords, turns: DetailWords['toYou']): string {
  const named = firstOf(text, words)
    .replace(new RegExp(words.vague, 'iu'), '')
    .replace(new RegExp(words.vagueEnd, 'iu'), '');
  const cut = turned(named, turns);
  const isGood = cut !== '' && wordsIn(cut) <= longest.thing && !new RegExp(words.hanging, 'iu').test(cut);
  return isGood ? cut : '';
}

/** Empty where somebody stays in it of whom nobody could tell who it is. */
function asTold(text: string, unsaid: string, words: DetailWords): string {
  const result = turned(firstOf(text, words), words.toYou);
  const isBad = [words.hanging, unsaid, words.aboutMe].some((pattern) => new RegExp(pattern, 'iu').test(result));
  // Two words are no thing that somebody said.
  return isBad || wordsIn(result) > longest.said || wordsIn(result) < shortest ? '' : result;
}

/** A sentence of its own: behind “that” where its order is certain there, else behind a colon. */
function spokenDetail(text: string, words: DetailWords, frames: Frames['details']): string[] {
  const { speech } = words;
  const told = speech ? asTold(text, speech.unsaid, words) : '';
  if (!speech || told === '') return [];
  if (whole(speech.reported).test(told) && frames.reported !== undefined)
    return [fillTemplate(frames.reported, { rest: small(told, words) })];
  const [, subject = '', clause = ''] = new RegExp(`^(${speech.subject})\\s+(.+)$`, 'iu').exec(told) ?? [];
  const turnedRound = clause === '' ? null : verbLast(clause, speech.order);
  if (turnedRound !== null) return [fillTemplate(frames.said, { rest: `${subject} ${turnedRound}` })];
  if (frames.quoted === undefined || !new RegExp(`^(?:${speech.begins})(?!\\p{L})`, 'iu').test(told)) return [];
  return [fillTemplate(frames.quoted, { rest: withCapital(told) })];
}

const firstOf = (text: string, { ends }: DetailWords): string => bare(text.split(new RegExp(ends, 'iu'))[0] ?? '');

const turned = (text: string, turns: DetailWords['toYou']): string =>
  turns.reduce((so, [from, to]) => so.replace(whole(from), to), text);

/** Acronyms, names and nouns keep their capitals. */
const small = (text: string, { small: words }: DetailWords): string =>
  new RegExp(`^(?:${words})(?!\\p{L})`, 'iu').test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
