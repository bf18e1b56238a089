/** A letter's Markdown as its reader sees it, with every sign at its old place: offsets found in it hold in the Markdown too. */
import { claimsIn, type Claim } from '../claims/links';
import { listLength, longestLook } from './marks';
import { blank, withoutAddresses } from './link-addresses';

/** Marks of Markdown, addresses of links and the machinery of claims become spaces; no offset moves. */
export function plainText(markdown: string, claims: readonly Claim[] = claimsIn(markdown)): string {
  let plain = '';
  let at = 0;
  for (const { from, to, textFrom, textTo } of claims) {
    plain += markdown.slice(at, from) + ' ' + markdown.slice(textFrom, textTo) + blank(markdown.slice(textTo, to));
    at = to;
  }
  plain += markdown.slice(at);
  return withoutAddresses(plain)
    .replace(/^([ \t]*)(#{1,6}|[-*+]|>)(?=\s)/gm, (_, indent: string, mark: string) => indent + blank(mark))
    .replace(/^([ \t]*)(\d{1,3})\.(?=\s)/gm, numbersOfLists())
    .replace(/[*_`~]/g, ' ');
}

/** A number that begins a line is a mark only where the paper reads a list: "12. Mai" keeps its day. */
function numbersOfLists(): (whole: string, indent: string, digits: string, at: number, text: string) => string {
  let last = 0;
  return (whole, indent, digits, at, text) => {
    const isMark =
      (last > 0 && Number(digits) === last + 1) ||
      listLength(text.slice(at + indent.length, at + longestLook), false) > 0;
    last = isMark ? Number(digits) : 0;
    return isMark ? blank(whole) : whole;
  };
}
