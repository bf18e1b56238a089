/** Writes a letter's date in the conventions of the recipient's language. */
export { knownLanguage, writeDate } from '$contract';
