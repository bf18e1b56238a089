/** Words all in capitals: who shouts is told apart from an abbreviation by a list of ordinary words. */

/** Whether a word of `text` is shouted. In a text without small letters everything is, as far as the list knows it. */
export const unshouted =
  (text: string, ordinary: readonly string[]): ((word: string) => boolean) =>
  (word) =>
    word.length > 1 && /^\p{Lu}+$/u.test(word) && text !== word && ordinary.includes(word.toLowerCase());
