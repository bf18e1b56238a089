/** The bodies of mails: which of two forms has the words, lines that were broken for sending, and what is sealed. */

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Of a plain form and a page, what a reader should get: the page, which the sender's program made first; the plain one where it says all
 * that the page does, and more; both where the page says other things, and much less.
 */
export function betterForm(plain: string, page: string): string {
  if (!hasWords(page)) return plain;
  if (!hasWords(plain)) return page;
  const inPage = wordsOf(page);
  const inPlain = wordsOf(plain);
  const known = new Set(inPlain);
  if (inPlain.length > inPage.length && inPage.every((word) => known.has(word))) return plain;
  return inPage.length * 2 >= inPlain.length ? page : `${plain}\n\n${page}`;
}

/** Lines that end with a space go on in the next (RFC 3676); quotes keep their marks. */
export function flowed(text: string, deletesSpace: boolean): string {
  const lines: string[] = [];
  let open: { quote: string; pieces: string[] } | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const quote = /^>*/.exec(raw)?.[0] ?? '';
    const line = raw.slice(quote.length).replace(/^ /, '');
    const goesOn = line.endsWith(' ') && line !== '-- ';
    const piece = goesOn && deletesSpace ? line.slice(0, -1) : line;
    if (open && open.quote === quote && line !== '-- ') open.pieces.push(piece);
    else {
      if (open) lines.push(joined(open));
      open = { quote, pieces: [piece] };
    }
    if (!goesOn) {
      lines.push(joined(open));
      open = null;
    }
  }
  if (open) lines.push(joined(open));
  return lines.join('\n');
}

const joined = ({ quote, pieces }: { quote: string; pieces: string[] }): string =>
  `${quote}${quote === '' ? '' : ' '}${pieces.join('')}`.trimEnd();

const sealBegins = '-----BEGIN PGP MESSAGE-----';
const sealEnds = '-----END PGP MESSAGE-----';

/** Takes out what PGP sealed within a text (RFC 9580, 6.2): its letters are noise. */
export function withoutSealed(text: string): { text: string; sealed: boolean } {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(sealBegins); from >= 0; from = text.indexOf(sealBegins, at)) {
    kept.push(text.slice(at, from));
    const end = text.indexOf(sealEnds, from);
    at = end < 0 ? text.length : end + sealEnds.length;
  }
  return { text: [...kept, text.slice(at)].join(''), sealed: kept.length > 0 };
}
