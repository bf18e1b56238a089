/** What comes out of a letter, told to the user in a toast or where they asked for it. */
import type { Saved } from '$contract';
import type { LetterEditor, MailWish } from '../../../store/letter-editor.svelte';
import { enclosuresOf } from '../../../store/enclosures.svelte';
import { whyOutOfReach } from '../../../store/out-of-reach';
import { tell } from '../../../store/undo.svelte';
import { toaster } from '../../../ui/toaster.svelte';
import { copyLetter } from './copy';
import type { WayId } from './ways';
import { printFrame } from '../paper/print-frame';
import { savedWords } from '../saved-words';
import { saveTyped, typedFileName } from './typed-file';
import { t } from '../../../i18n/messages';

const names: Record<Exclude<WayId, 'copy' | 'print'>, string> = {
  pdf: t('export.namePdf'),
  packet: t('export.namePacket'),
  eml: t('export.nameEml'),
  docx: t('export.nameDocx'),
  html: t('export.nameHtml'),
  markdown: t('export.nameMarkdown')
};

const noMail: MailWish = { attachLetter: false, coveringText: '' };

/** Several sentences; the toast waits while the pointer rests on it. */
const attention = { tone: 'attention', duration: 30_000 } as const;

/** What is said of a letter that left: in short, and all of it where that is more. */
export interface LeftWords {
  short: string;
  whole: string;
}
type SayLeft = (words: LeftWords) => void;

/** True where somebody has the letter now; false after a cancel or a failure, which is told. `sayLeft`: who says what became of it, instead of a toast. */
export async function leaveAs(
  letter: LetterEditor,
  way: WayId,
  mail: MailWish = noMail,
  sayLeft: SayLeft = toastLeft
): Promise<boolean> {
  if (way === 'copy') return copy(letter, sayLeft);
  try {
    await enclosuresOf(letter).allSaved();
    if (way !== 'print') return said(await letter.exportAs(way, mail), names[way], sayLeft);
    await print(letter);
    // The system's own dialog says the rest.
    if (sayLeft !== toastLeft) sayLeft(alike(t('export.printed')));
    return true;
  } catch (error) {
    return insteadOf(letter, way, error);
  }
}

/** The words must get out, whatever is gone: as a file that this window makes. */
function insteadOf(letter: LetterEditor, way: WayId, error: unknown): boolean {
  const why = whyOutOfReach(error);
  if (why === null) {
    tell(error);
    return false;
  }
  const save = (): void => {
    saveTyped(letter.content);
    told = toaster.show(t('export.textSaved', { file: typedFileName }));
  };
  if (way === 'markdown') save();
  else {
    const action = { label: t('export.saveText'), run: save };
    told = toaster.show(why, { ...attention, action });
  }
  return way === 'markdown';
}

let told: number | null = null;

/** What was said of the last one goes before the next: it would stand over its questions. */
export function forgetLast(): void {
  if (told !== null) toaster.dismiss(told);
  told = null;
}

const alike = (words: string): LeftWords => ({ short: words, whole: words });

function said(result: Saved, what: string, sayLeft: SayLeft): boolean {
  if (result.outcome === 'cancelled') return false;
  sayLeft(savedWords(result, what));
  return true;
}

function toastLeft({ short, whole }: LeftWords): void {
  if (short === whole) told = toaster.show(whole);
  else {
    const readAll = { label: t('export.readAll'), run: () => void (told = toaster.show(whole, attention)) };
    told = toaster.show(short, { ...attention, action: readAll });
  }
}

async function print(letter: LetterEditor): Promise<void> {
  if (!(await letter.print())) printFrame(letter.printPath);
}

async function copy(letter: LetterEditor, sayLeft: SayLeft): Promise<boolean> {
  try {
    await copyLetter(letter.content);
    sayLeft(alike(t('export.copied')));
    return true;
  } catch {
    toaster.show(t('export.noClipboard'), { tone: 'attention' });
    return false;
  }
}
