/** What comes out of a letter, told to the user in a toast: PDF, print, clipboard, Markdown. */
import type { Saved } from '$contract';
import type { LetterEditor } from '../../state/letter-editor.svelte';
import { tell } from '../../state/undo.svelte';
import { toaster } from '../../ui/toaster.svelte';
import { copyLetter } from './copy';
import { printFrame } from './print-frame';

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(error);
  }
}

function say(result: Saved, what: string): void {
  if (result.outcome === 'cancelled') return;
  const pages = result.pages === null ? '' : result.pages === 1 ? ', one page' : `, ${result.pages} pages`;
  const where = result.outcome === 'saved' ? result.path : `${result.fileName} is with your downloads`;
  toaster.show(result.outcome === 'saved' ? `${what} saved${pages}: ${where}` : `${what} saved${pages}. ${where}.`);
}

export const exportPdf = (letter: LetterEditor): Promise<void> =>
  attempt(async () => say(await letter.exportPdf(), 'PDF'));

export const saveMarkdown = (letter: LetterEditor): Promise<void> =>
  attempt(async () => say(await letter.exportMarkdown(), 'Markdown'));

export const print = (letter: LetterEditor): Promise<void> =>
  attempt(async () => {
    if (!(await letter.print())) printFrame(letter.printPath);
  });

export async function copy(letter: LetterEditor): Promise<void> {
  try {
    await copyLetter(letter.content);
    toaster.show('Copied. Paste it into your e-mail; formatting comes along.');
  } catch {
    toaster.show('The clipboard could not be reached. Press in this window once, then copy again.', {
      tone: 'attention'
    });
  }
}
