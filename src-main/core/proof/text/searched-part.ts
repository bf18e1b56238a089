/** How much of a file search knows: more would help no search, and would cost every one. */
import { textKind } from './text-kinds.ts';

/** Characters that are kept, and bytes that are read of files that hold their words plainly. */
export const searchedLength = 2 * 1024 * 1024;

/** Whether search knows only the beginning. `textLength`: of the words that are kept, in characters. */
export function isBeginning(mediaType: string, bytes: number, textLength: number): boolean {
  const kind = textKind(mediaType);
  const readsBeginning = kind === 'text' || kind === 'cues' || kind === 'markup' || kind === 'xml';
  return textLength >= searchedLength || (readsBeginning && textLength > 0 && bytes > searchedLength);
}
