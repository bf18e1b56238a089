/** Puts the letter on the clipboard: as rich text for mail programs, and as plain text for everything else. */
import type { LetterContent } from '$contract';
import { BlockParser, sanitise } from '../../paper/markdown';

/** Body only, from salutation to signature: an e-mail has its own head. */
export async function copyLetter({ body }: Pick<LetterContent, 'body'>): Promise<void> {
  const holder = document.createElement('div');
  const blocks = new BlockParser().parse(body);
  for (const block of blocks) holder.append(sanitise(block.html));
  const plain = [...holder.children].map(plainText).join('\n\n');
  const item = new ClipboardItem({
    'text/html': new Blob([holder.innerHTML], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' })
  });
  await navigator.clipboard.write([item]);
}

/** A block as plain text: lines end where they end on the paper, entries of a list get a dash. */
function plainText(block: Element): string {
  const text = (node: Node): string => {
    // The line ends between entries and rows are the markup's, not the letter's.
    if (node.nodeType === Node.TEXT_NODE && /^(UL|OL|TABLE|THEAD|TBODY|TR)$/.test(node.parentNode?.nodeName ?? ''))
      return '';
    if (node.nodeName === 'BR') return '\n';
    if (node.nodeName === 'LI') return `- ${[...node.childNodes].map(text).join('').trim()}\n`;
    if (node.nodeName === 'TR')
      return `${[...node.childNodes]
        .map(text)
        .filter((cell) => cell.trim())
        .join('\t')}\n`;
    if (node.childNodes.length > 0) return [...node.childNodes].map(text).join('');
    return (node.textContent ?? '').replace(/\n/g, ' ');
  };
  return text(block).trim();
}
