/** A letter's Markdown as its reader sees it, with every sign at its old place: offsets found in it hold in the Markdown too. */
import { claimsIn, type Claim } from '../../src-main/contract/claims';

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Marks of Markdown, addresses of links and the machinery of claims become spaces; no offset moves. */
export function plainText(markdown: string, claims: readonly Claim[] = claimsIn(markdown)): string {
  let plain = '';
  let at = 0;
  for (const { from, to, textFrom, textTo } of claims) {
    plain += markdown.slice(at, from) + ' ' + markdown.slice(textFrom, textTo) + blank(markdown.slice(textTo, to));
    at = to;
  }
  plain += markdown.slice(at);
  return plain
    .replace(/\]\([^()\s]{1,2000}\)/g, (address) => blank(address))
    .replace(/^([ \t]*)(#{1,6}|[-*+]|\d{1,3}[.)]|>)(?=\s)/gm, (_, indent: string, mark: string) => indent + blank(mark))
    .replace(/[*_`~]/g, ' ');
}
