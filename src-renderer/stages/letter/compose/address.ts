/** Where composing stands among the letters of an interview: in the address, so that going back and a reload lead there again. */
import { letterKind, type LetterKind } from '$contract';

const before = 'compose-';

/** A kind of letter that is to be begun, or a letter's id. */
export const composeItem = (kindOrLetter: string): string => before + kindOrLetter;

type ComposeTarget = { kind: LetterKind; letterId?: undefined } | { kind?: undefined; letterId: string };

/** Null where the item is a letter or nothing. */
export function composeTarget(item: string | undefined): ComposeTarget | null {
  if (!item?.startsWith(before)) return null;
  const what = item.slice(before.length);
  const kind = letterKind.options.find((each) => each === what);
  return kind ? { kind } : { letterId: what };
}
