/** Puts the letter on the clipboard: as rich text for mail programs, and as plain text for everything else. */
import type { LetterContent } from '$contract';
import { BlockParser, sanitise } from '../../../parts/paper/markdown';
import { plainText } from './plain-copy';

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
