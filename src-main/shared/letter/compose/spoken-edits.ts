/** The numbers of a text that was dictated, as edits beside those that tidy it. Pure. */
import type { Edit } from './edit-list';
import { spokenNumbers } from './spoken-numbers';
import type { SpokenWords } from './spoken-words';

/** As a thousand with its sign: “two thousand twenty four” may count things or name a year, and stays in words. */
const mayBeYear = /^(?:1[.,]9|2[.,]0)\d\d(?!\d)/;

/** In order, none overlapping: `edits` go first, but for the capital of a number's own first word. */
export function withSpokenNumbers(text: string, edits: readonly Edit[], words: SpokenWords): Edit[] {
  const meets = (edit: Edit, { from, to }: { from: number; to: number }): boolean => edit.from < to && edit.to > from;
  const numbers = spokenNumbers(text, words)
    .filter((number) => !mayBeYear.test(number.text))
    .filter((number) =>
      edits.every(
        (edit) =>
          !meets(edit, number) || (edit.reason === 'capital' && edit.from >= number.from && edit.to <= number.to)
      )
    );
  const others = edits.filter((edit) => !numbers.some((number) => meets(edit, number)));
  return [...others, ...numbers.map((number): Edit => ({ ...number, reason: 'spoken_number' }))].toSorted(
    (one, other) => one.from - other.from
  );
}
