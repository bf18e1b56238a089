/** What the text's thread is asked and what it answers; plain data that goes from thread to thread. */
import type { TextKind } from './text-kinds.ts';

export interface TextTask {
  /** Absolute path of the stored file. */
  path: string;
  kind: TextKind;
  /** The encoding that the user chose for this file; empty for none. */
  encoding?: string;
}

/**
 * Why not all words are known. `empty`: it was read, and there are no words in it. `unsupported`: a format that the program does not
 * read. `encrypted` and `partly`: of a mail, whose headers or other parts may still be known.
 */
export type Unread = 'empty' | 'locked' | 'damaged' | 'large' | 'slow' | 'unsupported' | 'encrypted' | 'partly';

/** What a file says; `unread` says why `text` is empty or not all of it. */
export interface Words {
  text: string;
  unread: Unread | null;
}

/** `failed`: the file itself could not be read from the disk; it may be another time. */
export type TextAnswer = { kind: 'words'; words: Words } | { kind: 'failed'; code: string };
