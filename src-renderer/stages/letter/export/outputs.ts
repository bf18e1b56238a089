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
/** What stands at the sheet's foot. */
export interface Said {
  words: LeftWords;
  /** Whether something is out of the program now, or was held up. */
  is: 'out' | 'held';
  /** How the letter left, where it may have been sent so. */
  left: WayId | null;
}
type SayLeft = (words: LeftWords) => void;

/** `sayLeft`: who says what became of it, instead of a toast. A failure is told, a cancel is not. */
export async function leaveAs(
  letter: LetterEditor,
  way: WayId,
  mail: MailWish = noMail,
  sayLeft: SayLeft = toastLeft
): Promise<void> {
  if (way === 'copy') return copy(letter, sayLeft);
  try {
    await enclosuresOf(letter).allSaved();
    if (way !== 'print') return said(await letter.exportAs(way, mail), names[way], sayLeft);
    await print(letter);
    // The system's own dialog says the rest.
    if (sayLeft !== toastLeft) sayLeft(alike(t('export.printed')));
  } catch (error) {
    insteadOf(letter, way, error);
  }
}

/** The words must get out, whatever is gone: as a file that this window makes. */
function insteadOf(letter: LetterEditor, way: WayId, error: unknown): void {
  const why = whyOutOfReach(error);
  if (why === null) return tell(error);
  const save = (): void => {
    saveTyped(letter.content);
    told = toaster.show(t('export.textSaved', { file: typedFileName }));
  };
  if (way === 'markdown') save();
  else {
    const action = { label: t('export.saveText'), run: save };
    told = toaster.show(why, { ...attention, action });
  }
}

let told: number | null = null;

/** What was said of the last one goes before the next: it would stand over its questions. */
export function forgetLast(): void {
  if (told !== null) toaster.dismiss(told);
  told = null;
}

export const alike = (words: string): LeftWords => ({ short: words, whole: words });

function said(result: Saved, what: string, sayLeft: SayLeft): void {
  if (result.outcome !== 'cancelled') sayLeft(savedWords(result, what));
}

export function toastLeft({ short, whole }: LeftWords): void {
  if (short === whole) told = toaster.show(whole);
  else {
    const readAll = { label: t('export.readAll'), run: () => void (told = toaster.show(whole, attention)) };
    told = toaster.show(short, { ...attention, action: readAll });
  }
}

async function print(letter: LetterEditor): Promise<void> {
  if (!(await letter.print())) printFrame(letter.printPath);
}

async function copy(letter: LetterEditor, sayLeft: SayLeft): Promise<void> {
  try {
    await copyLetter(letter.content);
    sayLeft(alike(t('export.copied')));
  } catch {
    toaster.show(t('export.noClipboard'), { tone: 'attention' });
  }
}
