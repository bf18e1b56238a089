/** A letter as a Markdown file: the blocks as plain lines on top, then the body as it was written. */
import type { LetterContent } from '../../contract';
import { escaped } from './plain-line';

/** `day` is the date on the letter, `YYYY-MM-DD`. Lines of a block end with a backslash, Markdown's hard break. */
export function asMarkdown(
  { sender, recipient, subject, body }: Pick<LetterContent, 'sender' | 'recipient' | 'subject' | 'body'>,
  day: string
): string {
  const parts = [block(sender), block(recipient), day, subject.trim() === '' ? '' : `**${escaped(subject.trim())}**`];
  return `${[...parts, body.trim()].filter((part) => part !== '').join('\n\n')}\n`;
}

const block = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => escaped(line.trim()))
    .filter((line) => line !== '')
    .join('\\\n');
