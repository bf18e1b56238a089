/** Evidence as it is read in the program: the words of a text or a page, a mail with what is in it. */
import { z } from 'zod';
import { id } from './common';
import { read, write } from './operation';
import { evidence, evidenceView } from './proof';

const attachment = z.object({
  /** Its place among all attachments of the file, from 0. */
  number: z.int().min(0),
  /** The name under which it would be filed: its own, or one made where the sender gave none. */
  name: z.string(),
  view: evidenceView,
  /** SHA-256, hexadecimal: evidence of this hash holds the same bytes. */
  hash: z.string(),
  bytes: z.int().min(0)
});
export type Attachment = z.infer<typeof attachment>;

const mail = z.object({
  /** 0 for a mail of the file itself, 1 for one that was forwarded in it, and so on; mails stand in reading order. */
  depth: z.int().min(0),
  subject: z.string(),
  from: z.string(),
  replyTo: z.string(),
  to: z.string(),
  cc: z.string(),
  bcc: z.string(),
  /** As the sender's program wrote it; empty where it wrote none. */
  date: z.string(),
  text: z.string(),
  attachments: z.array(attachment),
  /** `encrypted`: its words are; `partly`: parts of it were not read. */
  unread: z.enum(['encrypted', 'partly']).nullable(),
  /** Why parts of it were not read; `packed`: in a form that is not read here; `elsewhere`: they are not in the mail. */
  missing: z.enum(['long', 'deep', 'packed', 'elsewhere', 'damaged']).nullable()
});
export type ShownMail = z.infer<typeof mail>;

const reading = z.object({
  /** What a file says that is no mail; at most 2 MiB of it. */
  text: z.string(),
  mails: z.array(mail).nullable(),
  /** False where the file goes on behind what is given. */
  whole: z.boolean(),
  /** In which encoding it was read, and whether that is a guess or the user's choice; null where the file leaves nothing to choose. */
  encoding: z.object({ label: z.string(), guessed: z.boolean() }).nullable(),
  /** Why nothing, or not all, can be shown; null where all is. */
  unread: z.enum(['locked', 'damaged', 'large', 'slow', 'unsupported', 'encrypted', 'partly']).nullable()
});
export type EvidenceReading = z.infer<typeof reading>;

export const evidenceReadingOperations = {
  'evidence.read': read(
    'What a text, a page or a mail says, as words; EVIDENCE_DAMAGED where its bytes are missing.',
    z.object({ id }),
    reading,
    ['evidence']
  ),
  'evidence.fileAttachment': write(
    'Files an attachment of a mail as evidence of its own; filed twice, it is one. NOT_FOUND where there is none of that number.',
    z.object({ id, interviewId: id, number: z.int().min(0).max(100_000) }),
    evidence,
    ['evidence', 'progress']
  )
};
