/** Takes apart what FTS5's snippet() gives: text with two private-use characters around every match. */

/** Private-use code points: they mean nothing in the user's own text, and are taken out should they stand there. */
export const hitBegins = '\uE0F0';
export const hitEnds = '\uE0F1';

interface SnippetPart {
  text: string;
  hit: boolean;
}

export function snippetParts(marked: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let hit = false;
  for (const piece of marked.replace(/\s+/g, ' ').split(/([\uE0F0\uE0F1])/)) {
    if (piece === hitBegins) hit = true;
    else if (piece === hitEnds) hit = false;
    else if (piece !== '') parts.push({ text: piece, hit });
  }
  return parts;
}
