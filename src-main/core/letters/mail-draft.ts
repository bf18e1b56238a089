/** The e-mail with a letter in it or around it: to whom, under which subject, with which text and which files. */
import type { Enclosure, Letter } from '../../contract';
import { mostMailBytes } from '../../shared/letter/enclosures/mail-size';
import { knownLanguage } from '../../shared/letter/sheet/paper';
import type { Context } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { displayName } from '../files/file-name';
import { makeEml, type Attachment } from '../outputs/eml';
import type { Enclosing } from './enclosing';
import { safeFileName } from './file-name';
import { nameParts } from './output-names';
import { listMailPeople } from './mail-queries';
import { mailText, personFor } from './mail-text';
import { message, type Message } from '../../shared/messages/catalogue';

/**
 * The mail as bytes. `text` null: the letter itself is its text; `pdf` null: the letter doesn't go along as a file. `remarks` says which
 * enclosures could not go along and why.
 */
export async function mailDraft(
  context: Context,
  enclosing: Enclosing,
  letter: Letter,
  { text, pdf, commit }: { text: string | null; pdf: Uint8Array | null; commit: CommitStep }
): Promise<{ bytes: Uint8Array; remarks: Message[] }> {
  const enclosures = await enclosing.follow(letter.id, commit);
  const letterFile: Attachment[] = pdf
    ? [{ fileName: safeFileName(nameParts(context, letter), 'pdf'), mediaType: 'application/pdf', bytes: pdf }]
    : [];
  const { files, remarks } = await enclosedFiles(enclosing, enclosures, mostMailBytes - (pdf?.length ?? 0));
  const person = personFor(letter, listMailPeople(context.db, letter.interviewId));
  const { subject } = mailText(context, letter, enclosures);
  const bytes = await makeEml({
    to: person && { name: person.name, address: person.email },
    subject,
    text: text ?? letter.body,
    language: knownLanguage(letter.language),
    attachments: [...letterFile, ...files],
    date: context.now()
  });
  return { bytes, remarks };
}

async function enclosedFiles(
  enclosing: Enclosing,
  enclosures: readonly Enclosure[],
  room: number
): Promise<{ files: Attachment[]; remarks: Message[] }> {
  const files: Attachment[] = [];
  const remarks: Message[] = [];
  for (const enclosure of enclosures.filter((each) => each.included)) {
    // Not even read: a recording of an hour would fill the memory for nothing.
    const tooLarge = enclosure.bytes > room && enclosure.pages === '' && enclosure.redactions.length === 0;
    const file = tooLarge ? null : await enclosing.file(enclosure);
    if (tooLarge || (file && file.bytes.length > room)) {
      remarks.push(message('mail.tooLarge', { title: enclosure.title }));
    } else if (file) {
      room -= file.bytes.length;
      files.push({ ...file, fileName: `${enclosure.number ?? files.length + 1} ${displayName(file.fileName)}` });
    } else {
      const { title, problem } = enclosure;
      remarks.push(message('mail.notAttached', { title, why: problem ?? message('mail.notRead') }));
    }
  }
  return { files, remarks };
}
