/** What the text's thread is asked and what it answers; plain data that goes from thread to thread. */
import type { TextKind } from './text-kinds.ts';

export interface TextTask {
  /** Absolute path of the stored file. */
  path: string;
  kind: TextKind;
}

/** `empty`: it was read, and there are no words in it. */
export type Unread = 'empty' | 'locked' | 'damaged' | 'large' | 'slow';

/** What a file says; `unread` says why `text` is empty. */
export interface Words {
  text: string;
  unread: Unread | null;
}

/** `failed`: the file itself could not be read from the disk; it may be another time. */
export type TextAnswer = { kind: 'words'; words: Words } | { kind: 'failed'; code: string };
