/** What is shown of a file, in the thread: its words, or its mails in reading order with what is attached to them. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { inMemory } from '../../files/file-bytes.ts';
import { mediaTypeOfFile } from '../../files/inner-type.ts';
import { attachmentName } from './attachment-name.ts';
import type { Mail, MailFile } from './mail.ts';
import { clean, largestWhole, readFile } from './read-words.ts';
import { searchedLength } from './searched-part.ts';
import type { AttachmentFile, Shown, ShownMail, TextTask } from './tasks.ts';

/** More than this nobody reads on a screen; the stored file has the rest. */
const most = { mails: 300, attachments: 2_000, header: 20_000 };

/** Throws only what reading the file from the disk throws. */
export async function readShown(task: TextTask): Promise<Shown> {
  const { text, encoding, mails, unread } = await readFile(task, 'show');
  const { size } = await stat(task.path);
  if (mails === null) return { text, unread, mails, encoding, whole: !isCut(task, text, size) };
  const shown = await listMails(mails);
  return { text: '', unread, encoding, ...shown, whole: shown.whole && size <= largestWhole };
}

/** Words that were taken out of a page or a document may all be shorter than it. */
function isCut({ kind }: TextTask, text: string, size: number): boolean {
  const isPlain = kind === 'text' || kind === 'cues' || kind === 'markup' || kind === 'xml';
  return text.length >= searchedLength || (isPlain && size > searchedLength);
}

async function listMails(mails: readonly Mail[]): Promise<{ mails: ShownMail[]; whole: boolean }> {
  let left = searchedLength;
  let attached = 0;
  const listed: ShownMail[] = [];
  let whole = true;
  for (const { mail, depth, files } of inOrder(mails)) {
    if (listed.length >= most.mails || left <= 0) {
      whole = false;
      break;
    }
    const text = clean(mail.text).slice(0, left);
    const shown = files.slice(0, Math.max(0, most.attachments - attached));
    if (shown.length < files.length || text.length === left) whole = false;
    attached += shown.length;
    left -= text.length;
    listed.push({
      ...headersOf(mail),
      text,
      depth,
      unread: mail.unread,
      missing: mail.missing,
      attachments: await Promise.all(
        shown.map(async ({ file, number, name }) => ({
          number,
          name,
          mediaType: await mediaTypeOfFile(name, inMemory(file.bytes)),
          hash: createHash('sha256').update(file.bytes).digest('hex'),
          bytes: file.bytes.length
        }))
      )
    });
  }
  return { mails: listed, whole };
}

type Headers = Pick<Mail, 'subject' | 'from' | 'replyTo' | 'to' | 'cc' | 'bcc' | 'date'>;

function headersOf({ subject, from, replyTo, to, cc, bcc, date }: Headers): Headers {
  const short = (header: string): string => clean(header.slice(0, most.header));
  return {
    subject: short(subject),
    from: short(from),
    replyTo: short(replyTo),
    to: short(to),
    cc: short(cc),
    bcc: short(bcc),
    date: short(date)
  };
}

/** Null where there is none of that number. Of a mail that is not read whole no attachment is said to be whole. */
export async function takeAttachment(task: TextTask, wanted: number): Promise<AttachmentFile | null | 'cut'> {
  const { mails } = await readFile(task, 'show');
  for (const { mail, files } of inOrder(mails ?? [])) {
    const found = files.find(({ number }) => number === wanted);
    if (!found) continue;
    const isCut = mail.cut || (await stat(task.path)).size > largestWhole;
    return isCut ? 'cut' : { name: found.name, bytes: found.file.bytes };
  }
  return null;
}

interface Placed {
  mail: Mail;
  depth: number;
  files: { file: MailFile; number: number; name: string }[];
}

/** Every mail before those within it; attachments are counted through all of them. */
function inOrder(mails: readonly Mail[]): Placed[] {
  const placed: Placed[] = [];
  let number = 0;
  const add = (mail: Mail, depth: number): void => {
    let forwarded = 0;
    const files = mail.files.map((file) => {
      const inner = file.isMail ? mail.forwarded[forwarded++] : undefined;
      const placedFile = { file, number, name: attachmentName(file, number + 1, inner?.subject) };
      number += 1;
      return placedFile;
    });
    placed.push({ mail, depth, files });
    for (const inner of mail.forwarded) add(inner, depth + 1);
  };
  for (const mail of mails) add(mail, 0);
  return placed;
}
