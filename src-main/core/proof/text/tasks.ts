/** What the text's thread is asked and what it answers; plain data that goes from thread to thread. */
import type { Mail } from './mail.ts';
import type { TextKind } from './text-kinds.ts';

export interface TextTask {
  /** Absolute path of the stored file. */
  path: string;
  kind: TextKind;
  /** The encoding that the user chose for this file; empty for none. */
  encoding?: string;
  /** Its words for search, what is shown of it, or one of its attachments; search where nothing is said. */
  wanted?: 'search' | 'show' | { attachment: number };
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

/** A mail as it is shown; `depth` and attachments as the contract says. */
export interface ShownMail extends Omit<Mail, 'files' | 'forwarded' | 'encoding' | 'cut'> {
  depth: number;
  attachments: { number: number; name: string; mediaType: string; hash: string; bytes: number }[];
}

/** What is shown of a file. */
export interface Shown extends Words {
  mails: ShownMail[] | null;
  whole: boolean;
  encoding: { label: string; guessed: boolean } | null;
}

export interface AttachmentFile {
  name: string;
  bytes: Uint8Array;
}

/** `failed`: the file itself could not be read from the disk; it may be another time. */
export type TextAnswer =
  | { kind: 'words'; words: Words }
  | { kind: 'shown'; shown: Shown }
  /** Null where there is none of that number; `cut` where its mail is too long to say that it is whole. */
  | { kind: 'attachment'; file: AttachmentFile | null | 'cut' }
  | { kind: 'failed'; code: string };
