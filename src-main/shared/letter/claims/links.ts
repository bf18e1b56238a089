/**
 * How a letter says which fact backs a claim: a Markdown link whose address is `fact:` and the fact's key, as in
 * `[cut costs by 23 %](fact:9c1e22ab10)`. It stays readable as plain Markdown and survives copy and paste; core and renderer
 * read it by the same rule.
 */

/** The last ten hexadecimal digits of a fact's id: random in a UUIDv7, short enough to read past. */
export const factKey = (factId: string): string => factId.replaceAll('-', '').slice(-10);

export const isFactAddress = (address: string): boolean => /^fact:[0-9a-f]{10}$/.test(address);

export interface Claim {
  /** Offsets of the whole link in the Markdown, in UTF-16 units. */
  from: number;
  to: number;
  /** Offsets of the text between the brackets. */
  textFrom: number;
  textTo: number;
  text: string;
  /** See `factKey`. */
  key: string;
}

/**
 * Text in brackets may hold one level of brackets and escaped signs, never a line that is empty. Nobody claims thousands of signs: from
 * every open bracket of an endless text all the rest would be looked through.
 */
const claimPattern = /\[((?:\\.|\[(?:\\.|[^[\]\\]){0,200}\]|[^[\]\\]){0,2000}?)\]\(fact:([0-9a-f]{10})\)/gs;

/** Every claim of a letter's Markdown, in order. Code spans are not looked into: nobody writes code in a letter. */
export function claimsIn(markdown: string): Claim[] {
  const claims: Claim[] = [];
  if (!markdown.includes('](fact:')) return claims;
  for (const match of markdown.matchAll(claimPattern)) {
    const [whole, text = '', key = ''] = match;
    if (/\n\s*\n/.test(text)) continue;
    const from = match.index;
    claims.push({ from, to: from + whole.length, textFrom: from + 1, textTo: from + 1 + text.length, text, key });
  }
  return claims;
}

/** The Markdown of a claim; brackets in the text are escaped. */
export const claimMarkdown = (text: string, factId: string): string =>
  `[${text.replace(/(?<!\\)([[\]])/g, '\\$1')}](fact:${factKey(factId)})`;

/** A letter's Markdown without the machinery: each claim is its text. */
export const withoutClaims = (markdown: string): string =>
  markdown.includes('](fact:') ? markdown.replace(claimPattern, '$1') : markdown;
