/** Enclosures: the evidence that goes along with a letter, in order, whole or in part; and the packet made of both. */
import { z } from 'zod';
import { id, line, position } from './common';
import { saved } from './letters';
import { read, write } from './operation';
import { evidenceView } from './proof';
import { message } from './message';

/** A box on a page whose content is taken out for good in the packet. In parts of the page's width and height, from its top left. */
export const redaction = z.object({
  page: z.int().min(1).max(100_000),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1)
});
export type Redaction = z.infer<typeof redaction>;

/** `1-3, 5`; empty: all pages. */
export const pageRanges = z
  .string()
  .max(200)
  .regex(/^\s*(\d+\s*(-\s*\d+)?\s*(,\s*\d+\s*(-\s*\d+)?\s*)*)?$/);

/** Why an enclosure can't go along as it is. The last two are about the chosen pages, all others about the file. */
export const enclosureProblem = z.enum([
  'missing',
  'changed',
  'empty',
  'locked',
  'encrypted',
  'damaged',
  'large',
  'slow',
  'form',
  'no_such_pages',
  'too_many_pages'
]);
export type EnclosureProblem = z.infer<typeof enclosureProblem>;

export const enclosure = z.object({
  id,
  letterId: id,
  evidenceId: id,
  position,
  /** The number that the letter uses for it, from 1; null while it is left out. */
  number: z.int().nullable(),
  /** Follows from a claim whose fact has this evidence as its source, or was added by hand. */
  origin: z.enum(['claim', 'hand']),
  included: z.boolean(),
  /** What stands on the list of enclosures; empty: the evidence's title. */
  label: line,
  pages: pageRanges,
  redactions: z.array(redaction).max(500),
  /** `merged`: becomes pages of the packet; `attached`: goes along as a file of its own (DOCX, audio, …). */
  way: z.enum(['merged', 'attached']),
  /** Null where nothing is wrong. */
  problemCode: enclosureProblem.nullable(),
  /** The same for the user, and what to do. */
  problem: message.nullable(),
  /** What the list of enclosures shows: the label, else the evidence's title, else its file name. */
  title: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  view: evidenceView,
  /** Pages of the whole file, where they can be counted; a picture has one. */
  pageCount: z.int().nullable(),
  /** Width and height of the file's first pages in points, as they are shown; absent where it has no pages of its own. */
  pageSizes: z.array(z.tuple([z.number(), z.number()])).optional(),
  /** The claims of the letter that this backs, by their keys (see `factKey`), in the letter's order. */
  claimKeys: z.array(z.string()),
  /** The pages of the file that the facts of these claims name, by the claims' keys; nothing where none names one. */
  claimPages: z.record(z.string(), z.int()).optional()
});
export type Enclosure = z.infer<typeof enclosure>;

const ofLetter = z.object({ letterId: id });

export const enclosureOperations = {
  'enclosures.list': read(
    'The enclosures of a letter in their order, as they were last brought up to date with its claims.',
    ofLetter,
    z.array(enclosure),
    ['enclosures', 'letters', 'facts', 'evidence']
  ),
  'enclosures.follow': write(
    'Brings the enclosures that follow from the letter’s claims up to date; gives all of them.',
    ofLetter,
    z.array(enclosure),
    ['enclosures']
  ),
  'enclosures.add': write(
    'Encloses an evidence file by hand.',
    ofLetter.extend({ evidenceId: id }),
    z.array(enclosure),
    ['enclosures']
  ),
  'enclosures.update': write(
    'Changes label, pages, redactions, or whether it is included.',
    z.object({ id, patch: enclosure.pick({ label: true, pages: true, redactions: true, included: true }).partial() }),
    z.array(enclosure),
    ['enclosures']
  ),
  'enclosures.move': write(
    'Moves an enclosure to another place.',
    z.object({ id, toPosition: position }),
    z.array(enclosure),
    ['enclosures']
  ),
  'enclosures.remove': write(
    'Takes out an enclosure that was added by hand; one that follows from a claim is only left out.',
    z.object({ id }),
    z.array(enclosure),
    ['enclosures']
  ),
  'letters.exportPacket': write(
    'Merges the letter and its included enclosures into one PDF with outline and page labels, and offers to save it. Long: `jobId` names the job to follow and cancel.',
    z.object({ id, jobId: id.optional() }),
    saved,
    ['letters', 'versions', 'enclosures', 'progress']
  )
};
