/** What an advertisement wants done, as it follows “I would like to”. Pure. */
import { z } from 'zod';
import { clauseOrder, verbLast } from './clause-order';
import type { ComposeTools } from './tools';

/** For languages whose advertisements list things where “I would like to” needs a verb at the end. */
export const infinitiveWords = z.object({
  /** How tasks are told from each other, as a pattern. */
  between: z.string(),
  /** First verbs that tell of the applicant, not of the work. */
  never: z.string(),
  order: clauseOrder,
  /** How a task ends that has its verb at the end already. */
  ends: z.string(),
  /** Nouns as the object of `takeOn`: a pattern and what it becomes, `$1` for its group. */
  nouns: z.array(z.tuple([z.string(), z.string()])),
  takeOn: z.string(),
  /** The company's words for what is its own, as the applicant says it: `unsere` → `die`. */
  turns: z.array(z.tuple([z.string(), z.string()])),
  /** A task with these is no good. */
  hanging: z.string()
});
type InfinitiveWords = z.infer<typeof infinitiveWords>;

interface TaskWords {
  /** What stands between two tasks. */
  and: string;
  /** Patterns; their groups together are the tasks. */
  tasks: readonly string[];
  infinitives?: InfinitiveWords | undefined;
}

/** Words at most. */
const longest = 12;
const isShort = (text: string): boolean => text.split(/\s+/).length <= longest;

/** Without figures, which nothing would back; empty where nothing is certain. */
export function taskOf(jobAd: string, words: TaskWords, tools: Pick<ComposeTools, 'hasVerb'>): string {
  const text = jobAd.replace(/:?\s*\n+\s*[-–*•·]\s*/, ' ').replace(/\s*\n+\s*[-–*•·]\s*/g, ', ');
  for (const pattern of words.tasks)
    for (const [, ...groups] of text.matchAll(new RegExp(pattern, 'giu'))) {
      const found = groups.filter((group) => group !== undefined).join(' ');
      const task = words.infinitives
        ? infinitive(found, words.and, words.infinitives)
        : firstTwo(asWritten(found, tools), words.and);
      if (task !== '') return task;
    }
  return '';
}

const asWritten = (found: string, { hasVerb }: Pick<ComposeTools, 'hasVerb'>): string[] =>
  found
    .split(/,\s*(?:and\s+)?/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/\d/.test(part) && /^\p{Ll}/u.test(part) && hasVerb(`I ${part}`));

function firstTwo([first, second]: readonly string[], and: string, behind = ''): string {
  if (first === undefined) return '';
  const both = second === undefined ? first : `${first} ${and} ${second}`;
  return [both, first].map((text) => text + behind).find(isShort) ?? '';
}

function infinitive(found: string, and: string, words: InfinitiveWords): string {
  const parts = found
    .split(new RegExp(words.between, 'u'))
    .map((part) =>
      words.turns.reduce(
        (so, [from, to]) => so.replace(new RegExp(`(?<!\\p{L})(?:${from})(?!\\p{L})`, 'giu'), to),
        part
      )
    )
    .map((part) => part.trim().replace(/[\s.!:,]+$/, ''))
    .filter((part) => part !== '' && !/\d/.test(part) && !new RegExp(words.hanging, 'iu').test(part));
  const deeds = parts.flatMap((part) => deed(part, words) ?? []);
  if (deeds.length > 0) return firstTwo(deeds, and);
  return firstTwo(
    parts.flatMap((part) => object(part, words) ?? object(part.split(` ${and} `)[0]!, words) ?? []),
    and,
    ` ${words.takeOn}`
  );
}

function deed(part: string, { order, ends, never }: InfinitiveWords): string | null {
  const words = part.split(/\s+/);
  if (new RegExp(`^(?:${never})$`, 'iu').test(words[0]!)) return null;
  const turned = verbLast(part, order);
  if (turned !== null) return turned;
  return words.length > 1 && new RegExp(`^(?:${ends})$`, 'u').test(words.at(-1)!) ? part : null;
}

function object(part: string, { nouns }: InfinitiveWords): string | null {
  for (const [pattern, to] of nouns) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    if (whole.test(part)) return part.replace(whole, to);
  }
  return null;
}
