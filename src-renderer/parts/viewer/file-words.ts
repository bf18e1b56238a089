/** How an evidence file's kind and state are said in words. */
import type { Evidence } from '$contract';
import { isMisnamed } from '$shared/evidence/no-proof';
import { t } from '../../i18n/messages';

const viewWords: Record<Evidence['view'], string> = {
  pdf: t('evidence.pdf'),
  image: t('evidence.image'),
  audio: t('evidence.audio'),
  video: t('evidence.video'),
  text: t('evidence.text'),
  mail: t('evidence.mail'),
  none: t('evidence.file')
};

/** `PDF`, `Image`, …; a file that the program can't show is called by its ending: `XLSX file`. */
export function kindWord(file: Pick<Evidence, 'view' | 'fileName'>): string {
  if (file.view !== 'none') return viewWords[file.view];
  const ending = /\.([a-z0-9]{1,8})$/i.exec(file.fileName)?.[1];
  return ending ? t('evidence.fileOf', { ending: ending.toUpperCase() }) : viewWords.none;
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

/** What the user called it, or the name that it came with. */
export function titleOf(file: Pick<Evidence, 'title' | 'fileName'>): string {
  return file.title.trim() || file.fileName;
}

const unreadWords: Partial<Record<Evidence['words'], string>> = {
  beginning: t('evidence.searchBeginning'),
  waiting: t('evidence.searchWaiting'),
  locked: t('evidence.searchLocked'),
  damaged: t('evidence.searchDamaged'),
  unsupported: t('evidence.searchUnsupported'),
  encrypted: t('evidence.searchEncrypted'),
  partly: t('evidence.searchPartly'),
  large: t('evidence.searchLarge'),
  slow: t('evidence.searchSlow')
};

/** Why search doesn't find what a file says, or not all of it; empty where it does, and for files that nobody expects words in. */
export function searchWords({
  words,
  view,
  state,
  bytes,
  pictureWords
}: Pick<Evidence, 'words' | 'view' | 'state' | 'bytes' | 'pictureWords'>): string {
  if (state !== 'whole' || bytes === 0) return '';
  // Of a scan its pictures say more.
  if (words === 'empty') return view === 'pdf' && pictureWords === 'none' ? t('evidence.searchEmpty') : '';
  return unreadWords[words] ?? '';
}

const inPictures: Record<Evidence['pictureWords'], string> = {
  none: '',
  waiting: t('evidence.pictureWaiting'),
  read: t('evidence.pictureRead'),
  empty: t('evidence.pictureEmpty'),
  partly: t('evidence.picturePartly'),
  stopped: t('evidence.pictureStopped'),
  damaged: t('evidence.pictureDamaged'),
  locked: '',
  large: t('evidence.pictureLarge'),
  slow: t('evidence.pictureSlow')
};

/** What is known of the words in a file's pictures; empty where it has none to look at. */
export const pictureWords = (file: Pick<Evidence, 'pictureWords'>): string => inPictures[file.pictureWords];

/** Why a file of no kind that the program shows can't be looked at; null where its kind is all there is to say. */
export function troubleOf(
  file: Pick<Evidence, 'words' | 'fileName' | 'mediaType'>
): 'locked' | 'encrypted' | 'misnamed' | null {
  if (file.words === 'locked' || file.words === 'encrypted') return file.words;
  return file.words === 'damaged' || isMisnamed(file) ? 'misnamed' : null;
}

/** What is wrong with the file itself, in a few words beside its name; empty where nothing is known to be. */
export function stateWords(file: Pick<Evidence, 'state' | 'bytes' | 'fileName' | 'mediaType'>): string {
  if (file.state === 'missing') return t('evidence.missing');
  if (file.state === 'changed') return t('evidence.changed');
  if (file.bytes === 0) return t('evidence.empty');
  return isMisnamed(file) ? t('evidence.misnamed') : '';
}
