/** A mail as its reader sees it: headers, words, attachments, and the mails that were forwarded in it. */
import type { Unread } from './tasks.ts';

/**
 * `long`: it goes on behind what is read. `deep`: a mail within more others than are opened. `packed`: signed or wrapped in a form that is not
 * read here, as Outlook's winmail.dat. `elsewhere`: a link to a file on a server, or an object that only its own program opens.
 */
export type Missing = 'long' | 'deep' | 'packed' | 'elsewhere' | 'damaged';

/** Not all of the mail is read, and why. */
export function miss(mail: Mail, why: Missing): void {
  mail.unread ??= 'partly';
  mail.missing ??= why;
}

export interface MailFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** One of the mails that were forwarded, in their order. */
  isMail?: boolean;
}

export interface Mail {
  subject: string;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  /** As the sender's program wrote it, e.g. `Tue, 3 Mar 2026 09:12:00 +0100`. */
  date: string;
  text: string;
  files: MailFile[];
  /** Mails within it, whole. */
  forwarded: Mail[];
  /** `encrypted`: the words are; `partly`: parts were not read. */
  unread: Extract<Unread, 'encrypted' | 'partly'> | null;
  /** Why parts were not read; the first reason that was met. */
  missing: Missing | null;
  /** There was more of it: an attachment might not be whole. */
  cut: boolean;
  /** The encoding of words for which the sender named none, and their bytes prove none; null where there are none such. */
  encoding: { label: string; guessed: boolean } | null;
}

export const emptyMail = (): Mail => ({
  subject: '',
  from: '',
  to: '',
  cc: '',
  bcc: '',
  replyTo: '',
  date: '',
  text: '',
  files: [],
  forwarded: [],
  unread: null,
  missing: null,
  cut: false,
  encoding: null
});

/** Everything that can be searched, in the order in which it is shown. */
export function mailWords(mail: Mail): string {
  const { subject, from, to, cc, bcc, replyTo, date, text, files, forwarded } = mail;
  const names = files.map(({ name }) => name);
  return [subject, from, replyTo, to, cc, bcc, date, text, ...names, ...forwarded.map(mailWords)]
    .filter((piece) => piece.trim() !== '')
    .join('\n');
}

/** The first guess in the mails or in those within them. */
export function mailEncoding(mails: readonly Mail[]): Mail['encoding'] {
  for (const { encoding, forwarded } of mails) {
    const found = encoding ?? mailEncoding(forwarded);
    if (found) return found;
  }
  return null;
}

/** What can't be known of a mail or of those within it. */
export function mailUnread(mail: Mail): Mail['unread'] {
  const all = [mail.unread, ...mail.forwarded.map(mailUnread)];
  return all.find((each) => each === 'encrypted') ?? all.find((each) => each === 'partly') ?? null;
}
