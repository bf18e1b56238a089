/** Small for the first letter of a text that goes on within a sentence; acronyms keep theirs. */
export const uncapitalised = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase());
