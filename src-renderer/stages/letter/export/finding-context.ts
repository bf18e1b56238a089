/** The words that a finding is about, with some of their sentence. */
import { withoutClaims } from '$shared/letter/claims/links';
import type { Finding } from '$shared/letter/checks/check';

interface InContext {
  before: string;
  words: string;
  after: string;
}

/** Signs on either side. */
const around = 48;

/** Null where a finding is about the letter as a whole. */
export function inContext(
  { at, where, checkId }: Pick<Finding, 'at' | 'where' | 'checkId'>,
  body: string
): InContext | null {
  if (!at || where !== undefined) return null;
  const start = Math.max(body.lastIndexOf('\n\n', at.from) + 1, at.from - around);
  const nextParagraph = body.indexOf('\n\n', at.to);
  const end = Math.min(nextParagraph === -1 ? body.length : nextParagraph, at.to + around);
  const before = plainLine(body.slice(start, at.from));
  const after = plainLine(body.slice(at.to, end));
  const words = body.slice(at.from, at.to);
  return {
    before: start === at.from - around ? before.replace(/^\S*\s/, '… ') : before.trimStart(),
    words: checkId === 'content.placeholders' ? words : plainLine(words),
    after: end === at.to + around ? after.replace(/\s\S*$/, ' …') : after
  };
}

/** What is still to fill in keeps its brackets; the marks of a link that was cut in two go. */
const plainLine = (markdown: string): string =>
  withoutClaims(markdown)
    .replace(/(\[[^[\]]*\](?!\())|\]\([^)]*\)?|[*[\]]/g, '$1')
    .replace(/\s+/g, ' ');
