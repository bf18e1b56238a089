/** What is new at the employer’s, noted without saying who told it: “second plate reader arrives in November”, “Fergal - ‘a fourth home signing’”. */
import { withCapital } from '../../../shared/letter/text/capitals';
import { z } from 'zod';

/** Patterns; capitals don’t matter. */
export const newsWords = z.object({
  /** When something happens there; without it nothing is news. */
  time: z.string(),
  /** How somebody’s words begin, or an empty note in front of them; the group is what was said. */
  named: z.string(),
  /** Where one thing ends and the next begins; capitals do matter. */
  between: z.string(),
  /** What says at the end who told it. */
  told: z.string(),
  /** Whom they look for, the group is that somebody; and the clause that it makes. */
  wants: z.string(),
  youWant: z.string(),
  /** A thing with what becomes of it, and no verb of its own: “6 reefers coming in February”. */
  coming: z.string(),
  /** The same without them, who do it; and the sentence that it makes: `{1}` is the whole. */
  doing: z.string(),
  youAre: z.string(),
  /** How a number of things begins, and a single one that may be named without a verb. */
  counted: z.string(),
  /** A number in a word, with which a thing may begin. */
  stand: z.string(),
  things: z.string(),
  /** First words before which no article can stand. */
  determined: z.string(),
  /** The article with its space, where a note leaves it out. */
  article: z.string(),
  /** The name of a month, with which a note may begin, and how a sentence does: `{1}` is the name. */
  month: z.string(),
  inMonth: z.string(),
  /** In free notes, what is told of the applicant’s own work, or of what was. */
  mine: z.string(),
  /** What nobody tells as news. */
  unfit: z.string()
});
type NewsWords = z.infer<typeof newsWords>;

interface News {
  is: 'sentence' | 'thing';
  text: string;
}

export interface Noted {
  /** Whether the note began with a small letter, so that a capital there is none of its own. */
  startsSmall: boolean;
  /** Whether it stands among all that happened, and not in a field for what they said or showed. */
  isFree: boolean;
}

/** Ways to tell it, the best first. */
export function newsIn(note: string, { startsSmall, isFree }: Noted, words: NewsWords): News[] {
  if (isFree && matching(words.mine, note)) return [];
  const found = matching(words.named, note);
  const said = (found?.[1] ?? note).replace(new RegExp(words.told, 'iu'), '').trim();
  const isNamed = found !== null;
  const parts = said
    .split(new RegExp(words.between, 'u'))
    .filter((part, at) => at === 0 || !matching(words.unfit, part));
  if (matching(words.unfit, parts[0]!)) return [];
  const wish = parts.map((part) => matching(words.wants, part)?.[1]).find((each) => each !== undefined);
  if (wish !== undefined) return [{ is: 'sentence', text: words.youWant.replace('{1}', () => small(wish)) }];
  const [first = '', second = ''] = parts;
  const hasTime = (text: string): boolean => new RegExp(words.time, 'iu').test(text);
  const isCounted = matching(`^(?:${words.counted})(?!\\p{L})`, first) !== null;
  if (!hasTime(first) && !isNamed && !(hasTime(second) && isCounted)) return [];
  const typed = startsSmall && !isNamed ? small(first) : first;
  const doing = matching(words.doing, typed);
  if (doing) return [{ is: 'sentence', text: words.youAre.replace('{1}', () => small(typed)) }];
  const text = withArticle(typed, words);
  if (matching(words.coming, text)) return [{ is: 'thing', text }];
  const isThing = isNamed || isCounted || matching(`^(?:${words.things})(?!\\p{L})`, typed) !== null;
  return [{ is: 'sentence', text }, ...(isThing ? [{ is: 'thing' as const, text }] : [])];
}

const matching = (pattern: string, text: string): RegExpExecArray | null => new RegExp(pattern, 'iu').exec(text);

const small = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (sign) => sign.toLowerCase());

/** “second plate reader arrives” → “the second plate reader arrives” */
const withArticle = (text: string, words: NewsWords): string => {
  const month = matching(`^(?:${words.month})(?!\\p{L})`, text)?.[0] ?? '';
  return month === ''
    ? determinedText(text, words)
    : words.inMonth.replace('{1}', () => withCapital(month)) + text.slice(month.length);
};

const determinedText = (text: string, { determined, article }: NewsWords): string =>
  /^\p{Ll}/u.test(text) && !matching(`^(?:${determined})(?!\\p{L})`, text) ? article + text : text;
