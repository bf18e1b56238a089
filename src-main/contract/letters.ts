/** Letters: drafts, versions, and what comes out of them. */
import { z } from 'zod';
import { eachSetting, type LetterSettings, type SettingName } from '../shared/letter/sheet/settings';
import { damaged, day, id, instant, line, nothing, text } from './common';
import { read, write } from './operation';
import { message } from './message';

export const letterKinds = ['recovery', 'thank_you', 'decline', 'request', 'follow_up'] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

export const tone = z.enum(['plain', 'warm', 'formal']);
export type Tone = z.infer<typeof tone>;
export const letterBody = z.string().max(2_000_000);

type Shape = { [Name in SettingName]: z.ZodType<LetterSettings[Name], LetterSettings[Name]> };
const settings = eachSetting((each) => (each.kind === 'choice' ? z.enum(each.values) : z.boolean())) as Shape;

/** Everything that the paper shows, and the tone in which it was drafted. */
export const letterContent = z.object({
  subject: line,
  /** Markdown, from the salutation to the signature. */
  body: letterBody,
  /** Several lines each. */
  sender: text,
  recipient: text,
  /** The date on the letter; null: the day of printing. */
  datedOn: day.nullable(),
  /** BCP 47 tag in whose conventions the date is written, e.g. `en-GB`. */
  language: z.string().max(35),
  tone,
  ...settings
});
/** The setting's schema, for what new letters begin with. */
export const { paperSize, paperStyle } = settings;
export type LetterContent = z.infer<typeof letterContent>;

export const letter = letterContent.extend({
  id,
  damaged,
  interviewId: id,
  kind: letterKind,
  /** Set for a request's draft. */
  requestId: id.nullable(),
  /** What the user waved through: the names that the checks give to what they say of certain words. Of the letter, not of its text: versions don't know it. */
  ignored: z.array(z.string().max(300)).max(2000),
  /** Counts up with every save; a save names the revision that it is based on. */
  revision: z.int().min(1),
  createdAt: instant,
  updatedAt: instant
});
export type Letter = z.infer<typeof letter>;

/** A fact as it stood when a version claimed it. */
export const claimedFact = z.object({ factId: id, statement: text, figure: line, unit: line, period: line });
export type ClaimedFact = z.infer<typeof claimedFact>;

/** What was sent: frozen for good, with its PDF. */
export const sentCopy = z.object({
  id,
  letterId: id,
  subject: line,
  sentAt: instant,
  /** SHA-256 of the PDF as it went out; its bytes are at `/files/sent/ID`. */
  pdfHash: z.string(),
  /** Size of the PDF. */
  bytes: z.int(),
  pages: z.int(),
  claimed: z.array(claimedFact),
  /** What could not be read is empty. */
  damaged
});
export type SentCopy = z.infer<typeof sentCopy>;

export const versionReason = z.enum([
  'pause',
  'named',
  'before_restore',
  'damaged',
  'before_redraft',
  'exported',
  'sent',
  'conflict'
]);
export const letterVersion = z.object({
  id,
  damaged,
  letterId: id,
  reason: versionReason,
  label: line,
  words: z.int(),
  keptAt: instant
});
export type LetterVersion = z.infer<typeof letterVersion>;

/** An enclosure as it stood when a version was kept. */
export const enclosedThen = z.object({
  evidenceId: id,
  title: line,
  included: z.boolean(),
  /** As chosen by hand; empty where they follow the facts. */
  pages: line,
  redactions: z.int()
});
export type EnclosedThen = z.infer<typeof enclosedThen>;

/** What came out otherwise than one would think (a file that could not be merged, say), what failed first. */
const remarks = z.array(message).optional();
export const saved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string(), fileName: line, pages: z.int().nullable(), remarks }),
  /** The bytes wait at `/files/exports/EXPORT_ID`. */
  z.object({ outcome: z.literal('download'), exportId: id, fileName: line, pages: z.int().nullable(), remarks }),
  z.object({ outcome: z.literal('cancelled') })
]);
export type Saved = z.infer<typeof saved>;

const ofLetter = z.object({ id });
/** `sunk`: half lines by which the window's paper sets a short letter lower. */
const ofLaidOut = ofLetter.extend({ sunk: z.int().min(0).max(100).optional() });

export const letterOperations = {
  'letters.list': read('The letters of an interview, newest first.', z.object({ interviewId: id }), z.array(letter), [
    'letters'
  ]),
  'letters.get': read('One letter.', ofLetter, letter, ['letters']),
  'letters.save': write(
    'Saves the named parts. Based on an older revision, both texts are kept: the stored one stays, the given one becomes a version of reason `conflict` (outcome `conflict`).',
    z.object({ id, baseRevision: z.int().min(1), patch: letterContent.partial() }),
    z.object({ outcome: z.enum(['saved', 'conflict']), letter }),
    ['letters', 'versions', 'progress']
  ),
  'letters.setIgnored': write(
    'Notes which findings of the checks the user waved through; what is not named is looked at again.',
    ofLetter.extend({ ignored: letter.shape.ignored }),
    nothing,
    ['letters']
  ),
  'letters.versions': read(
    'The kept versions of a letter, newest first, at most a hundred; `before` asks for those older than a version.',
    ofLetter.extend({ before: id.optional() }),
    z.array(letterVersion),
    ['versions']
  ),
  'letters.version': read(
    'One kept version with its content, the facts that it claimed, and the enclosures then (null: not known) and now.',
    z.object({ versionId: id }),
    letterVersion.extend({
      content: letterContent,
      claimed: z.array(claimedFact),
      enclosed: z.array(enclosedThen).nullable(),
      enclosedNow: z.array(enclosedThen)
    }),
    ['versions', 'enclosures', 'evidence', 'facts']
  ),
  'letters.keepVersion': write(
    'Keeps the letter as it stands, under a name.',
    z.object({
      id,
      label: line,
      reason: versionReason.extract(['named', 'before_redraft', 'conflict']).default('named')
    }),
    letterVersion,
    ['versions']
  ),
  'letters.restoreVersion': write(
    'Brings a version back; what stood there is kept as a version first.',
    z.object({ id, versionId: id }),
    letter,
    ['letters', 'versions', 'enclosures', 'progress']
  ),
  'letters.exportPdf': write('Prints the letter to a tagged PDF and offers to save it.', ofLetter, saved, [
    'letters',
    'versions',
    'progress'
  ]),
  'letters.print': write(
    'Opens the system’s print dialog; `handled: false` asks the renderer to print its own print view.',
    ofLetter,
    z.object({ handled: z.boolean() }),
    []
  ),
  'letters.preparePrinting': read(
    'Says that a letter may be printed soon, so that whatever takes time beforehand begins now. Answers at once.',
    z.object({}),
    z.object({}),
    []
  ),
  'letters.exportMarkdown': write('Offers to save the letter as Markdown.', ofLetter, saved, [
    'letters',
    'versions',
    'progress'
  ]),
  'letters.exportDocx': write(
    'Offers to save the letter as a Word document with real paragraphs and styles.',
    ofLaidOut,
    saved,
    ['letters', 'versions', 'enclosures', 'progress']
  ),
  'letters.exportEml': write(
    'Offers to save an unsent e-mail with the included enclosures attached; a mail program opens it for sending. The letter is its text, or goes along as PDF under a covering text.',
    ofLetter.extend({
      attachLetter: z.boolean().default(true),
      /** The mail’s text where the letter is attached. */
      coveringText: text.default('')
    }),
    saved,
    ['letters', 'versions', 'enclosures', 'progress']
  ),
  'letters.coveringText': write(
    'What an e-mail says: the letter itself, or two or three sentences around it where it goes along as PDF.',
    ofLetter,
    z.object({
      to: line,
      subject: line,
      /** Where the letter is attached. */
      text,
      /** The letter as the mail’s own text, without marks. */
      letterText: letterBody,
      /** What is proposed: the letter goes along as a file where enclosures do. */
      attachLetter: z.boolean()
    }),
    ['letters', 'people', 'interviews', 'enclosures']
  ),
  'letters.exportHtml': write('Offers to save the letter as one HTML file that needs nothing else.', ofLaidOut, saved, [
    'letters',
    'versions',
    'enclosures',
    'progress'
  ]),
  'letters.exported': read(
    'The texts that left the program last, newest first, at most five; `same`: the letter and its enclosures still stand like this.',
    ofLetter,
    z.array(z.object({ versionId: id, exportedAt: instant, same: z.boolean() })),
    ['letters', 'versions', 'enclosures', 'evidence']
  ),
  'letters.freeze': write(
    'Keeps the letter as it was sent: its text, its facts and its PDF with a hash, for good; `versionId`: as an exported version of it stood.',
    ofLetter.extend({ sentAt: instant, versionId: id.optional() }),
    sentCopy,
    ['sentCopies', 'versions', 'progress']
  ),
  'letters.verifySent': read(
    'Reads the stored PDF of a sent copy again and compares it with its hash.',
    ofLetter,
    z.object({ state: z.enum(['same', 'changed', 'missing']) }),
    ['sentCopies']
  ),
  'letters.sentCopies': read(
    'What was sent of an interview, newest first.',
    z.object({ interviewId: id }),
    z.array(sentCopy),
    ['sentCopies']
  )
};
