/** How an evidence file's size, type and day are said in words. */
import { isMisnamed, type Evidence } from '$contract';

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes in powers of 1000, as file managers say them: `0 bytes`, `820 KB`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes === 1) return '1 byte';
  let size = Math.max(0, bytes);
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 9.95 ? 0 : 1;
  return `${size.toFixed(digits).replace(/\.0$/, '')} ${units[unit]}`;
}

const viewWords: Record<Evidence['view'], string> = {
  pdf: 'PDF',
  image: 'Image',
  audio: 'Audio',
  video: 'Video',
  text: 'Text',
  mail: 'E-mail',
  none: 'File'
};

/** `PDF`, `Image`, …; a file that the program can't show is called by its ending: `XLSX file`. */
export function kindWord(file: Pick<Evidence, 'view' | 'fileName'>): string {
  if (file.view !== 'none') return viewWords[file.view];
  const ending = /\.([a-z0-9]{1,8})$/i.exec(file.fileName)?.[1];
  return ending ? `${ending.toUpperCase()} file` : 'File';
}

type Shape = Evidence['view'] | 'document' | 'table' | 'slides' | 'archive' | 'mail' | 'transcript';

const shapes: readonly [Shape, RegExp][] = [
  ['document', /^(docx?|docm|dotx|odt|ott|rtf|pages)$/],
  ['table', /^(xlsx?|xlsm|ods|csv|tsv|numbers)$/],
  ['slides', /^(pptx?|odp|key)$/],
  ['archive', /^(zip|7z|rar|gz|tar|tgz)$/],
  ['mail', /^(eml|msg|mbox)$/],
  ['transcript', /^(vtt|srt)$/]
];

/** The kind by which somebody knows a file again: what it is shown as, unless its ending says more. */
export function shapeOf({ view, fileName }: Pick<Evidence, 'view' | 'fileName'>): Shape {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (view !== 'text' && view !== 'none') return view;
  return shapes.find(([, endings]) => endings.test(ending))?.[0] ?? view;
}

/** The day of a moment in the reader's own time zone and language, with the year where it isn't this one. */
export function formatDay(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return at.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year });
}

/** What the user called it, or the name that it came with. */
export function titleOf(file: Pick<Evidence, 'title' | 'fileName'>): string {
  return file.title.trim() || file.fileName;
}

const unreadWords: Partial<Record<Evidence['words'], string>> = {
  beginning: 'It is so long that search finds only the words in its first 2 MB.',
  waiting: 'Its words are being read, so that search finds them.',
  locked: 'Search can’t find its words: it wants a password.',
  damaged: 'Search can’t find its words: it is damaged, or not what its name says.',
  unsupported:
    'Search can’t find its words: this program can’t read this kind of file. Save it as PDF or DOCX where you can, and add that.',
  encrypted:
    'Search can’t find its words: it is encrypted. Open it where you can read it, and add what it says as PDF.',
  partly: 'Search can’t find all its words: parts of this mail are not read here. Open it to see which.',
  large: 'Search can’t find its words: reading them would take too much of your computer’s memory.',
  slow: 'Search can’t find its words: reading them took longer than 20 seconds.'
};

/** Why search doesn't find what a file says, or not all of it; empty where it does, and for files that nobody expects words in. */
export function searchWords({
  words,
  view,
  state,
  bytes
}: Pick<Evidence, 'words' | 'view' | 'state' | 'bytes'>): string {
  if (state !== 'whole' || bytes === 0) return '';
  if (words === 'empty') return view === 'pdf' ? 'Search can’t find its words: it has none. It may be a scan.' : '';
  return unreadWords[words] ?? '';
}

/** Why a file of no kind that the program shows can't be looked at; null where its kind is all there is to say. */
export function troubleOf(
  file: Pick<Evidence, 'words' | 'fileName' | 'mediaType'>
): 'locked' | 'encrypted' | 'misnamed' | null {
  if (file.words === 'locked' || file.words === 'encrypted') return file.words;
  return file.words === 'damaged' || isMisnamed(file) ? 'misnamed' : null;
}

/** What is wrong with the file itself, in a few words beside its name; empty where nothing is known to be. */
export function stateWords(file: Pick<Evidence, 'state' | 'bytes' | 'fileName' | 'mediaType'>): string {
  if (file.state === 'missing') return 'missing from the library';
  if (file.state === 'changed') return 'no longer the file you filed';
  if (file.bytes === 0) return 'an empty file';
  return isMisnamed(file) ? 'damaged, or not what its name says' : '';
}

/** Milliseconds as `4:09`, from an hour on as `1:04:09`. */
export function formatMoment(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
