/** How a language is spelled in some of its countries: Switzerland has no ß. Pure; the words are a language's own. */
import { countryOf, type SalutationOptions } from './salutation';

export interface RegionalSpelling {
  countries: readonly string[];
  from: string;
  to: string;
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Those of the letter's country. */
export const spellingsOf = (
  place: Pick<SalutationOptions, 'language' | 'country'>,
  spellings: readonly RegionalSpelling[]
): RegionalSpelling[] => spellings.filter(({ countries }) => countries.includes(countryOf(place)));

/** Words of the program's own. */
export const spelledAs = (text: string, spellings: readonly RegionalSpelling[]): string =>
  spellings.reduce((so, { from, to }) => so.replaceAll(from, to), text);

/** `edits` in the spelling of the country, with one more for each sign of the user's words that is spelled otherwise there. */
export function regionalEdits<Each extends Edit>(
  text: string,
  edits: readonly Each[],
  spellings: readonly RegionalSpelling[],
  another: (edit: Edit) => Each
): Each[] {
  const spelled = edits
    .map((edit) => ({ ...edit, text: spelledAs(edit.text, spellings) }))
    .filter(({ from, to, text: after }) => text.slice(from, to) !== after);
  const isFree = (from: number, to: number): boolean => edits.every((edit) => to <= edit.from || from >= edit.to);
  const others = spellings.flatMap(({ from: sign, to }) =>
    [...text.matchAll(new RegExp(`\\p{L}*${sign}\\p{L}*`, 'gu'))]
      .map(({ 0: word, index }) => ({ from: index, to: index + word.length, text: word.replaceAll(sign, to) }))
      .filter((edit) => isFree(edit.from, edit.to))
  );
  return [...spelled, ...others.map(another)].sort((one, other) => one.from - other.from);
}
