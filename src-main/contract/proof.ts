/** Proof: fact cards, evidence files, requests to third parties. */
import { z } from 'zod';
import { damaged, day, id, instant, line, nothing, text } from './common';
import { encodingChoices } from './encodings';
import { letter } from './letters';
import { read, write } from './operation';

export const sharing = z.enum(['yes', 'no', 'ask']);

const part = z.number().min(0).max(1);

export const fact = z.object({
  id,
  damaged,
  /** A sentence that the employer can check. */
  statement: text,
  /** The figure as written, e.g. `23` or `1.4`; empty where the fact has none. */
  figure: line,
  unit: line,
  period: line,
  sourceEvidenceId: id.nullable(),
  /** Page in the evidence file, from 1. */
  sourcePage: z.int().min(1).max(100_000).nullable(),
  /** The moment in a recording that is the source, in milliseconds. */
  sourceMomentMs: z.int().min(0).nullable(),
  /** The part of a picture that says so: left, top, width and height in parts of the picture. */
  sourceBox: z.tuple([part, part, part, part]).nullable(),
  /** The words of the source that say so, where it was made from a selection. */
  quote: text,
  /** Whether the quote stands in the source as words, or was read from a picture: `unsure`, where some of its words may be others; `compared`, once the user has looked. */
  quoteFrom: z.enum(['written', 'recognised', 'unsure', 'compared']),
  /** A person as source, where no file is. */
  sourcePerson: line,
  /** The name of the file that it stood on while that lies in the trash; empty otherwise. */
  trashedSource: line,
  /** May I share this? */
  sharing,
  /** Verifiable by whom. */
  verifiableBy: line,
  /** A retracted fact stays listed as “do not claim”. */
  retractedAt: instant.nullable(),
  retractedBecause: text,
  cardIds: z.array(id),
  evidenceIds: z.array(id)
});
export type Fact = z.infer<typeof fact>;
const factPatch = fact
  .omit({
    id: true,
    damaged: true,
    trashedSource: true,
    retractedAt: true,
    retractedBecause: true,
    cardIds: true,
    evidenceIds: true
  })
  .partial();

/** Whether the words of its source say what a fact says. */
export const factPlace = z.object({
  id,
  /** `found`: on the page that the card names, or in a source of which it names none; `elsewhere`: not there, but on `pages`; `partly`: there, but without the quoted words; `missing`: not in the source; `unreadable`: it can't be told, because the source, or that page of it, has no words that can be read; `waiting`: its words are still being read. */
  state: z.enum(['found', 'elsewhere', 'partly', 'missing', 'unreadable', 'waiting']),
  /** The page that the card named when this was found out. */
  page: z.int().nullable(),
  /** The pages on which all of it stands, from 1, the likeliest first; none where the source has no pages. */
  pages: z.array(z.int().min(1)),
  lacks: z.enum(['figure', 'quote']).nullable(),
  /** The words around the figure where it was found; empty for none. */
  passage: z.string(),
  /** The words were read from a picture, and may be wrong. */
  recognised: z.boolean()
});
export type FactPlace = z.infer<typeof factPlace>;

const encodingChoice = z.enum(['', ...encodingChoices]);

export const evidenceView = z.enum(['pdf', 'image', 'audio', 'video', 'text', 'mail', 'none']);
export const evidence = z.object({
  id,
  /** SHA-256 of the bytes, hexadecimal: the file's name in the library. */
  hash: z.string(),
  fileName: line,
  title: line,
  note: text,
  mediaType: z.string(),
  /** The encoding that the user chose to read it in; empty while the program's own guess stands. */
  encoding: z.string(),
  bytes: z.int().min(0),
  /** How the program can show it; `none`: only save or show in folder. */
  view: evidenceView,
  addedAt: instant,
  /** False where the stored file is missing or of another size: nothing of it can be shown. */
  present: z.boolean(),
  /** `changed`: the stored bytes are known to differ from those that were filed. */
  state: z.enum(['whole', 'missing', 'changed']),
  /** Whether its words can be searched, or why not. `empty`: it has none that can be read, as a picture; `waiting`: not looked at yet; `beginning`: the first part only; `unsupported`: in a format that is not read; `encrypted`: a sealed mail; `partly`: parts of a mail were not read. */
  words: z.enum([
    'searchable',
    'beginning',
    'waiting',
    'empty',
    'locked',
    'damaged',
    'large',
    'slow',
    'unsupported',
    'encrypted',
    'partly'
  ]),
  /**
   * What is known of words in its pictures. `none`: it has no pictures that are looked at, or its pages have written words; `waiting`: not
   * looked at yet; `empty`: no words were made out; `partly`: not all pages were read; `stopped`: by the user; others say why not.
   */
  pictureWords: z.enum(['none', 'waiting', 'read', 'empty', 'partly', 'stopped', 'damaged', 'locked', 'large', 'slow']),
  /** How many of the words that were read from its pictures may well be others. */
  unsureWords: z.int().min(0),
  cardIds: z.array(id),
  factIds: z.array(id)
});
export type Evidence = z.infer<typeof evidence>;

export const requestStates = ['to_ask', 'asked', 'received', 'refused'] as const;
export const request = z.object({
  id,
  interviewId: id,
  /** Who is asked, and how to reach them. */
  who: line,
  contact: line,
  /** What is asked: a note, a figure, a certificate. */
  what: text,
  factId: id.nullable(),
  dueOn: day.nullable(),
  state: z.enum(requestStates),
  mayQuote: z.boolean(),
  /** Who gave the permission and when, and whatever else is worth keeping about it. */
  note: text,
  /** Set by the program when the state changes, where they are empty; the user may correct them. */
  askedOn: day.nullable(),
  answeredOn: day.nullable(),
  /** The answer, filed as evidence. */
  answerEvidenceId: id.nullable(),
  /** The drafted request: a letter of kind `request`. */
  letterId: id.nullable()
});
export type ProofRequest = z.infer<typeof request>;
const requestPatch = request.omit({ id: true, interviewId: true, letterId: true }).partial();

const ofInterview = z.object({ interviewId: id });
const target = z.object({ evidenceId: id, kind: z.enum(['card', 'fact']), targetId: id });

export const proofOperations = {
  'facts.list': read('The fact cards of an interview, retracted ones last.', ofInterview, z.array(fact), [
    'facts',
    'evidence',
    'questionCards'
  ]),
  'facts.places': read(
    'Whether the sources of an interview’s facts say what the facts say, and on which page. Facts without a file, and without a figure or quoted words, are left out.',
    ofInterview,
    z.array(factPlace),
    ['facts', 'evidence']
  ),
  'facts.listOthers': read(
    'Fact cards of other interviews, for use in this one.',
    ofInterview,
    z.array(z.object({ fact, from: line })),
    ['facts', 'evidence', 'questionCards', 'interviews']
  ),
  'facts.attach': write(
    'Uses a fact of another interview in this one too; it stays one fact.',
    ofInterview.extend({ id }),
    fact,
    ['facts', 'evidence', 'progress']
  ),
  'facts.create': write('Adds a fact card.', ofInterview.extend({ patch: factPatch.default({}) }), fact, [
    'facts',
    'evidence',
    'progress'
  ]),
  'facts.update': write('Changes the named fields.', z.object({ id, patch: factPatch }), fact, [
    'facts',
    'evidence',
    'letters',
    'versions',
    'progress'
  ]),
  'facts.retract': write(
    'Marks a fact “do not claim”, with the reason; or takes that back with `retracted: false`.',
    z.object({ id, retracted: z.boolean(), because: text.default('') }),
    fact,
    ['facts', 'progress']
  ),
  'facts.linkCard': write(
    'Links or unlinks a fact and a question card.',
    z.object({ id, cardId: id, linked: z.boolean() }),
    fact,
    ['facts', 'questionCards', 'progress']
  ),
  'evidence.list': read('The evidence files of an interview, newest first.', ofInterview, z.array(evidence), [
    'evidence',
    'facts',
    'questionCards'
  ]),
  'evidence.get': read('One evidence file’s card.', z.object({ id }), evidence, ['evidence', 'facts', 'questionCards']),
  'evidence.update': write(
    'Changes title, note or the encoding it is read in; the bytes never change.',
    z.object({ id, patch: z.object({ title: line, note: text, encoding: encodingChoice }).partial() }),
    evidence,
    ['evidence', 'progress']
  ),
  'evidence.link': write(
    'Links or unlinks an evidence file and a card or fact.',
    target.extend({ linked: z.boolean() }),
    evidence,
    ['evidence', 'facts', 'questionCards', 'progress']
  ),
  'evidence.prove': write(
    'Makes sure that the stored file is the one that was filed, at once where that is known; EVIDENCE_DAMAGED where it is not. Long for a large file: `jobId` names the job to follow and cancel.',
    z.object({ id, jobId: id.optional() }),
    nothing,
    ['evidence']
  ),
  'evidence.verify': write(
    'Reads the stored file again and compares its hash; EVIDENCE_DAMAGED where it differs.',
    z.object({ id }),
    evidence,
    ['evidence']
  ),
  'evidence.thumbnail': read(
    'The small picture of an evidence file as PNG in base64; null while none was drawn.',
    z.object({ id }),
    z.object({ png: z.string().nullable() }),
    ['thumbnails']
  ),
  'evidence.keepThumbnail': write(
    'Keeps the small picture that the window drew, PNG in base64.',
    z.object({
      id,
      png: z
        .string()
        .max(200_000)
        .regex(/^[A-Za-z0-9+/]+=*$/)
    }),
    z.object({ kept: z.literal(true) }),
    ['thumbnails']
  ),
  'evidence.reveal': read(
    'Shows the stored file in the system’s file manager.',
    z.object({ id }),
    z.object({ shown: z.boolean(), path: z.string() }),
    []
  ),
  'requests.list': read('The requests of an interview, by due day.', ofInterview, z.array(request), [
    'requests',
    'facts',
    'evidence',
    'letters'
  ]),
  'requests.unquotable': read(
    'The words of filed answers that may not be quoted yet.',
    ofInterview,
    z.array(z.object({ who: line, text: z.string() })),
    ['requests', 'evidence']
  ),
  'requests.create': write(
    'Notes a request to a third party.',
    ofInterview.extend({ patch: requestPatch.default({}) }),
    request,
    ['requests', 'facts', 'evidence', 'letters', 'versions', 'progress']
  ),
  'requests.update': write('Changes the named fields.', z.object({ id, patch: requestPatch }), request, [
    'requests',
    'facts',
    'evidence',
    'letters',
    'versions',
    'progress'
  ]),
  'requests.draft': write(
    'Gives the request’s draft letter, made from the template the first time.',
    z.object({ id }),
    letter,
    ['letters', 'requests', 'progress']
  )
};
