/** The part of a letter that the paper shows, and when two of them are the same. */
import { letterContent, type Letter, type LetterContent } from '../../contract';

const fields = Object.keys(letterContent.shape) as (keyof LetterContent)[];

export const contentOf = (letter: Letter | LetterContent): LetterContent => letterContent.parse(letter);

export const sameContent = (one: LetterContent, other: LetterContent): boolean =>
  fields.every((field) => one[field] === other[field]);

/** The named fields put over the content; fields given as undefined are not named. */
export const withPatch = (content: LetterContent, patch: Partial<LetterContent>): LetterContent =>
  letterContent.parse({
    ...content,
    ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  });
