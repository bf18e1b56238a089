/** Upper case for the first sign, the rest as it is. */
export const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Small for the first letter of a text that goes on within a sentence; acronyms keep theirs. */
export const uncapitalised = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase());
