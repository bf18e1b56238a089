/** Where the addresses of links stand in Markdown: one rule for whoever counts words or looks for figures, because neither is in them. */

/**
 * From the bracket that ends a link's text to that which ends its address; one level of brackets may stand in it. Nobody types longer
 * addresses, and no start looks past the next one: a text of open links costs no more than any other.
 */
const addressOfLink = /\]\((?:[^()\s]|\([^()\s]{0,2000}\)){0,2000}\)/g;

export const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** `markdown` with spaces for the addresses; no offset moves. */
export const withoutAddresses = (markdown: string): string => markdown.replace(addressOfLink, blank);
