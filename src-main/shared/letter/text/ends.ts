/** How a letter begins and ends: its salutation, and its closing with the name. Pure. */
import { closingLength, signatureIndex } from '../sheet/paper';

/** A salutation has few lines, each short, and none of them is a sentence. */
const mostLines = 4;
const longestLine = 90;
const mostWords = 12;

/** The first paragraph of a letter's Markdown where it greets somebody; empty where the text begins at once. */
export function salutationOf(body: string): string {
  const [first = '', second = ''] = blocksOf(body);
  const lines = first.split('\n').map((line) => line.trim());
  const greets = (line: string): boolean =>
    line.length <= longestLine && line.split(/\s+/).length <= mostWords && !/[.?;]$|^[-*+#>|]|^\d+[.)]\s/.test(line);
  return second !== '' && first !== '' && lines.length <= mostLines && lines.every(greets) ? first : '';
}

/** The last paragraphs from the closing formula on; empty where none stands there. */
export function closingOf(body: string): string {
  const last = blocksOf(body).slice(-4);
  const paragraphs = last.map((text) => ({ isParagraph: !/^(?:[-*+#>|]|\d+[.)])\s/.test(text), text }));
  const from = last.length - closingLength(paragraphs);
  const name = signatureIndex(paragraphs.slice(from));
  return name < 1 ? '' : last.slice(from + name - 1).join('\n\n');
}

const blocksOf = (body: string): string[] =>
  body
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n\s*/);
