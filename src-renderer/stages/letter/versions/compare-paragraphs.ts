/** Compares two letters paragraph by paragraph, so that of a new draft only what the user chooses is taken. */
import { diffArrays, type ChangeObject } from 'diff';

type ParagraphPart =
  | { kind: 'same'; text: string }
  /** `before` is the user's own paragraph, `after` the draft's; null where one side has none. */
  | { kind: 'changed'; id: number; before: string | null; after: string | null };

/** Words shared, from 0 to 1, from which two paragraphs count as two readings of the same one. */
const kin = 0.25;

/** No letter has more; looking for what belongs together among all of them would hold up the window. */
const [mostChanges, mostPairs] = [2_000, 250_000];

/** Parts in reading order: the `same` and `before` ones are the first text, the `same` and `after` ones the second. */
export function compareParagraphs(before: string, after: string): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const close = (): void => {
    for (const pair of pairUp(removed, added)) parts.push({ kind: 'changed', id: parts.length, ...pair });
    [removed, added] = [[], []];
  };
  for (const change of changesBetween(paragraphsOf(before), paragraphsOf(after))) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      close();
      parts.push(...change.value.map((text) => ({ kind: 'same' as const, text })));
    }
  }
  close();
  return parts;
}

/** The letter with the chosen changes taken and the others left as they were; ends with a line end. */
export function takeParagraphs(parts: readonly ParagraphPart[], chosen: ReadonlySet<number>): string {
  const paragraphs = parts.map((part) => {
    if (part.kind === 'same') return part.text;
    return chosen.has(part.id) ? part.after : part.before;
  });
  return `${paragraphs.filter((text) => text !== null).join('\n\n')}\n`;
}

const changesBetween = (before: string[], after: string[]): ChangeObject<string[]>[] =>
  diffArrays(before, after, { maxEditLength: mostChanges }) ?? [
    { removed: true, added: false, count: before.length, value: before },
    { removed: false, added: true, count: after.length, value: after }
  ];

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.replace(/^\n+/, '').trimEnd())
    .filter((paragraph) => paragraph !== '');

interface Pair {
  before: string | null;
  after: string | null;
}

/** Sets the paragraphs side by side that have most words in common, in order; the others stand alone. */
function pairUp(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > mostPairs) return apart(before, after);
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const [words, otherWords] = [before.map(wordsOf), after.map(wordsOf)];
  const shared = words.map((one) => otherWords.map((other) => likeness(one, other)));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const like = shared[row]?.[column] ?? 0;
      const together = like >= kin ? like + at(row + 1, column + 1) : 0;
      best[row]![column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const like = shared[row]?.[column] ?? 0;
    if (like >= kin && at(row, column) === like + at(row + 1, column + 1)) {
      pairs.push({ before: before[row++] ?? null, after: after[column++] ?? null });
    } else if (row < before.length && (column >= after.length || at(row, column) === at(row + 1, column))) {
      pairs.push({ before: before[row++] ?? null, after: null });
    } else pairs.push({ before: null, after: after[column++] ?? null });
  }
  return pairs;
}

const apart = (before: readonly string[], after: readonly string[]): Pair[] => [
  ...before.map((text) => ({ before: text, after: null })),
  ...after.map((text) => ({ before: null, after: text }))
];

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / Math.max(1, one.size + other.size);
}
