/** Reads the words of one file by its kind, in the thread. A reader is loaded once its kind comes: every file starts a thread. */
import { open } from 'node:fs/promises';
import { contentKind } from './content-kind.ts';
import { decode } from './encodings.ts';
import { mailEncoding, mailUnread, mailWords, type Mail } from './mail.ts';
import { decodePage } from './page-encoding.ts';
import { withoutCues } from './plain-text.ts';
import { searchedLength } from './searched-part.ts';
import type { TextTask, Unread, Words } from './tasks.ts';
import type { TextKind } from './text-kinds.ts';
import { Unreadable } from './unreadable.ts';

/** Files that can only be read whole: larger ones are no letters. */
export const largestWhole = 48 * 1024 * 1024;

/** What was read of a file, before it is shown or searched. */
export interface Reading {
  text: string;
  /** Of a file whose encoding its bytes prove; and whether it is guessed. Null for files that have no encoding of their own. */
  encoding: { label: string; guessed: boolean } | null;
  mails: Mail[] | null;
  unread: Unread | null;
}

/** Throws only what reading the file from the disk throws. */
export async function readWords(task: TextTask): Promise<Words> {
  const { text, unread } = await readFile(task, 'search');
  return { text, unread: text === '' ? (unread ?? 'empty') : unread };
}

/** `purpose`: what is shown keeps the times of subtitles, and XML its marks. Throws only what reading the file from the disk throws. */
export async function readFile(task: TextTask, purpose: 'search' | 'show'): Promise<Reading> {
  try {
    const found = await read(task, purpose);
    return { ...found, text: clean(found.text) };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    const unread = error instanceof Unreadable ? error.reason : 'damaged';
    return { text: '', encoding: null, mails: null, unread };
  }
}

/** Without space at both ends; the ends of empty pages before and behind stay, or the others would be counted wrongly. */
function trimmed(text: string): string {
  if (text.trim() === '') return '';
  let [from, to] = [0, text.length];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
const isSpace = (code: number): boolean => code !== 12 && String.fromCharCode(code).trim() === '';

/** Private-use signs mark matches in search results; NUL ends strings in SQLite; the others only say where a word may be parted. */
export const clean = (text: string): string =>
  trimmed(
    text
      .replace(/[\0\uE0F0\uE0F1\u00AD\u200B\u2060\uFEFF]/g, '')
      .replace(/[\u00A0\u202F\u2009]/g, ' ')
      .toWellFormed()
  ).slice(0, searchedLength);

const only = (text: string): Reading => ({ text, encoding: null, mails: null, unread: null });

async function read(task: TextTask, purpose: 'search' | 'show'): Promise<Reading> {
  const start = await firstBytes(task.path, 4096);
  if (start.length === 0) return only('');
  const kind = await contentKind(task.path, start, task.kind);
  if (kind === 'locked' || kind === 'damaged' || kind === 'unsupported') throw new Unreadable(kind);
  const { path } = task;
  if (kind === 'pdf') return only(await (await import('./pdf-text.ts')).pdfText(path, searchedLength));
  if (kind === 'package') return only(await (await import('./office-text.ts')).officeText(path, searchedLength));
  if (kind === 'doc') return only(await (await import('./doc-text.ts')).docText(await wholeBytes(path)));
  if (kind === 'msg') {
    const { readMsg } = await import('./msg-text.ts');
    return ofMails([await readMsg(await wholeBytes(path), { length: searchedLength, chosen: task.encoding ?? '' })]);
  }
  return readText(task, kind, purpose);
}

type PlainKind = Exclude<TextKind, 'pdf' | 'package' | 'doc' | 'msg' | 'unsupported'>;

async function readText({ path, encoding = '' }: TextTask, kind: PlainKind, purpose: string): Promise<Reading> {
  // Pictures stand in RTF and in mails as signs: the words may come late.
  const isLong = kind === 'rtf' || kind === 'mail' || kind === 'flat-odf';
  const bytes = await firstBytes(path, isLong ? mostBytes(kind) : searchedLength);
  if (kind === 'rtf') return only((await import('./rtf-text.ts')).rtfText(Buffer.from(bytes).toString('latin1')));
  if (kind === 'flat-odf') return only((await import('./odf-text.ts')).flatOdfText(bytes, searchedLength));
  if (kind === 'mail') {
    const { readMails } = await import('./mail-text.ts');
    return ofMails(await readMails(bytes, { length: searchedLength, chosen: encoding }));
  }
  const isPage = kind === 'markup' || kind === 'xml';
  const { text, encoding: label, guessed } = (isPage ? decodePage : decode)(bytes, null, encoding);
  const form = kind === 'xml' ? 'xml' : 'html';
  const asWords = kind === 'markup' || (kind === 'xml' && purpose === 'search');
  const words = asWords ? (await import('./page-text.ts')).pageText(text, searchedLength, form) : text;
  const said = kind === 'cues' && purpose === 'search' ? withoutCues(words) : words;
  return { text: said, encoding: { label, guessed }, mails: null, unread: null };
}

const mostBytes = (kind: PlainKind): number => (kind === 'mail' ? largestWhole : 4 * searchedLength);

function ofMails(mails: Mail[]): Reading {
  const all = mails.map(mailUnread);
  const unread = all.find((each) => each === 'encrypted') ?? all.find((each) => each === 'partly') ?? null;
  return { text: mails.map(mailWords).join('\n\n'), encoding: mailEncoding(mails), mails, unread };
}

async function wholeBytes(path: string): Promise<Uint8Array> {
  const bytes = await firstBytes(path, largestWhole + 1);
  if (bytes.length > largestWhole) throw new Unreadable('large');
  return bytes;
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(count, (await handle.stat()).size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
