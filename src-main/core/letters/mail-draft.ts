/** The e-mail around a letter: to whom, under which subject, with which covering text and which files. */
import type { Enclosure, OutputOf, Letter } from '../../contract';
import { fitsInMail, mostMailBytes } from '../../shared/letter/enclosures/mail-size';
import { knownLanguage } from '../../shared/letter/sheet/paper';
import type { Context } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { displayName } from '../files/file-name';
import { makeEml, type Attachment } from '../outputs/eml';
import type { Enclosing } from './enclosing';
import { nameIn } from './greeting';
import { safeFileName } from './file-name';
import { nameParts } from './output-names';
import { unescaped } from './plain-line';
import { listMailPeople, readMailFacts, type MailPerson } from './mail-queries';
import { fillTemplate } from './template';
import { readPhrases, readTemplate, type Phrases } from './templates';
import { message, type Message } from '../../shared/messages/catalogue';

/** From the template of the letter's kind; 50–125 words and a subject of 3–4 words (Boomerang 2016). */
export function coveringText(
  { db, resourcesFolder }: Context,
  letter: Letter,
  enclosures: readonly Enclosure[]
): OutputOf<'letters.coveringText'> {
  const person = personFor(letter, listMailPeople(db, letter.interviewId));
  const { company, role } = readMailFacts(db, letter.interviewId);
  const included = fitsInMail(enclosures.filter((each) => each.included)).length;
  const phrases = readPhrases(resourcesFolder, letter.language);
  const template = readTemplate(resourcesFolder, letter.language, `covering-${letter.kind.replaceAll('_', '-')}`);
  const filled = fillTemplate(template, {
    name: greetedName(letter, person, phrases),
    company: oneLine(company),
    role: oneLine(role),
    enclosed: included > 0,
    several: included > 1,
    count: phrases.counts[included] ?? String(included),
    sender: firstLine(letter.sender) || phrases.missing.sender
  });
  const [first = '', ...rest] = filled.split('\n');
  const to = person ? `${person.name} <${person.email}>`.trim() : '';
  const text = rest
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { to: to.slice(0, 500), subject: unescaped(first.replace(/^Subject:\s*/, '').trim()), text };
}

/** A person met is called as noted on their card; whoever a request asks, as a line about them says. */
function greetedName(letter: Letter, person: MailPerson | null, phrases: Phrases): string {
  const line = person?.name || (isAddress(firstLine(letter.recipient)) ? '' : firstLine(letter.recipient));
  const name = letter.kind === 'request' ? nameIn(line, phrases.greeting) : line;
  return name || phrases.missing.greeted;
}

/** The mail as bytes; `remarks` says which enclosures could not go along and why. */
export async function mailDraft(
  context: Context,
  enclosing: Enclosing,
  letter: Letter,
  { text, pdf, commit }: { text: string; pdf: Uint8Array; commit: CommitStep }
): Promise<{ bytes: Uint8Array; remarks: Message[] }> {
  const enclosures = await enclosing.follow(letter.id, commit);
  const letterFile: Attachment = {
    fileName: safeFileName(nameParts(context, letter), 'pdf'),
    mediaType: 'application/pdf',
    bytes: pdf
  };
  const { files, remarks } = await enclosedFiles(enclosing, enclosures, mostMailBytes - pdf.length);
  const person = personFor(letter, listMailPeople(context.db, letter.interviewId));
  const { subject } = coveringText(context, letter, enclosures);
  const bytes = await makeEml({
    to: person && { name: person.name, address: person.email },
    subject,
    text,
    language: knownLanguage(letter.language),
    attachments: [letterFile, ...files],
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

/** Whoever the letter names as its recipient (of `Ann` and `Ann Lee` the longer name), else whoever was met first. */
function personFor(letter: Letter, people: readonly MailPerson[]): MailPerson | null {
  if (letter.kind === 'request') return requestPerson(letter);
  const reachable = people.filter(({ email }) => isAddress(email));
  const named = reachable.filter(({ name }) => name !== '' && letter.recipient.includes(name));
  return named.sort((one, other) => other.name.length - one.name.length)[0] ?? reachable[0] ?? null;
}

/** A request goes to who is asked; their address, if it is one, stands among the lines of the recipient. */
function requestPerson({ recipient }: Letter): MailPerson | null {
  const email = recipient
    .split(/[\s,;<>]+/)
    .map((word) => word.replace(/^mailto:/i, ''))
    .find(isAddress);
  return email === undefined ? null : { name: firstLine(recipient) === email ? '' : firstLine(recipient), email };
}

const isAddress = (text: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(text);
const firstLine = (text: string): string => text.trim().split('\n')[0]?.trim() ?? '';
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
