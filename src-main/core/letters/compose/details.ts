/** One thing of the talk, out of what the user noted: what was said, talked about or shown. Never a judgement of the talk. */
import { z } from 'zod';
import { fillTemplate } from '../template';
import type { Frames } from './frames';

const sources = z.array(z.string());
export const detailWords = z.object({
  /** “They said that …”: patterns whose group is what they said of themselves. */
  said: sources,
  /** “She nodded when I talked about …”: patterns whose group is the thing. */
  talked: sources,
  /** “They showed me …” */
  shown: sources,
  /** “The tour of …”: the whole is a thing to be thankful for. */
  thanks: sources,
  /** Their words about themselves, as a letter says them to them: `they are` → `you are`. */
  toYou: z.array(z.tuple([z.string(), z.string()])),
  /** What of the words ends a thing: “the rota but then …”. */
  ends: z.string(),
  /** A thing with these is no good: pronouns that hang in the air. */
  hanging: z.string()
});
export type DetailWords = z.infer<typeof detailWords>;

/** Words at most. */
const longest = { said: 22, thing: 10 };
const wordsIn = (text: string): number => text.split(/\s+/).length;
const bare = (text: string): string => text.replace(/^["“”'‘’]+|[\s"“”'’.!?,;:…]+$/g, '').trim();

/** `text`: tidied, and without what is held back. Best first; none where the words fit no letter. */
export function detailsOf(text: string, words: DetailWords, frames: Frames['details']): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => bare(sentence.replace(/^[-*+•]\s+/, '')))
    .flatMap((sentence) => detailOf(sentence, words, frames));
}

function detailOf(sentence: string, words: DetailWords, frames: Frames['details']): string[] {
  const match = (patterns: readonly string[]): string | undefined => {
    for (const pattern of patterns) {
      const found = new RegExp(pattern, 'iu').exec(sentence);
      if (found) return bare(found.slice(1).find((group) => group !== undefined) ?? '');
    }
    return undefined;
  };
  const said = match(words.said);
  if (said !== undefined) {
    const rest = toYou(said, words);
    return rest === null || wordsIn(rest) > longest.said ? [] : [fillTemplate(frames.said, { rest })];
  }
  const talked = thing(match(words.talked), words);
  if (talked) return [fillTemplate(frames.talked, { thing: talked }), fillTemplate(frames.glad, { thing: talked })];
  const shown = thing(match(words.shown), words);
  if (shown) return [fillTemplate(frames.shown, { thing: shown })];
  const thanks = thing(match(words.thanks), words);
  return thanks ? [fillTemplate(frames.thanks, { thing: thanks })] : [];
}

function thing(text: string | undefined, { ends, hanging, toYou: turns }: DetailWords): string {
  if (text === undefined) return '';
  const [first = ''] = text.split(new RegExp(ends, 'iu'));
  const cut = turned(bare(first), turns);
  const isGood = cut !== '' && wordsIn(cut) <= longest.thing && !new RegExp(hanging, 'iu').test(cut);
  return isGood ? lowerFirst(cut) : '';
}

/** Null where somebody stays in it of whom nobody could tell who it is. */
function toYou(text: string, { toYou: turns, hanging, ends }: DetailWords): string | null {
  const [first = ''] = text.split(new RegExp(ends, 'iu'));
  const result = turned(bare(first), turns);
  return result === '' || new RegExp(hanging, 'iu').test(result) ? null : lowerFirst(result);
}

const turned = (text: string, turns: DetailWords['toYou']): string =>
  turns.reduce((so, [from, to]) => so.replace(new RegExp(`(?<![\\p{L}])(?:${from})(?![\\p{L}])`, 'giu'), to), text);

/** Acronyms, names and “I” keep their capitals. */
const lowerFirst = (text: string): string =>
  /^(?:The|A|An|My|Your|Our|This|That|How|What|Why|It|You|We|There|In|On|At|Der|Die|Das|Dem|Den|Ein|Eine|Sie|Ihr|Ihre|Mein|Meine)\b/u.test(
    text
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
