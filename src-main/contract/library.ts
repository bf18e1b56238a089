/** The library as a whole: outcomes, search, trash, settings, the sample, long work. */
import { z } from 'zod';
import { damagedText } from './damage';
import { day, id, instant, line, nothing, text } from './common';
import { stage } from './interviews';
import { paperSize, paperStyle } from './letters';
import { read, write } from './operation';
import { topics, type Topic } from './topics';

export const sentHows = ['email', 'post', 'by_hand', 'form', 'other'] as const;
export const outcomes = ['next_round', 'offer', 'rejected', 'silence', 'withdrew'] as const;

export const afterwards = z.object({
  interviewId: id,
  sentAt: instant.nullable(),
  sentHow: z.enum(sentHows).nullable(),
  sentLetterId: id.nullable(),
  followUpOn: day.nullable(),
  followUpDone: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
  outcomeOn: day.nullable(),
  notes: text,
  /** What to practise for the next one. */
  practise: text
});
export type Afterwards = z.infer<typeof afterwards>;

/** Things that can be put into the trash and taken out again. */
export const trashable = z.enum([
  'interview',
  'person',
  'sign',
  'perspective_item',
  'fit_sign',
  'question_card',
  'unsaid',
  'recording',
  'marker',
  'fact',
  'evidence',
  'request',
  'letter'
]);
export type Trashable = z.infer<typeof trashable>;

export const searchKind = z.enum([
  'interview',
  'question_card',
  'unsaid',
  'fact',
  'evidence',
  'request',
  'letter',
  'person',
  'sign',
  /** The words of one stage; the id is the interview's. */
  'perspective',
  'fit',
  'afterwards'
]);
export const searchHit = z.object({
  kind: searchKind,
  id,
  interviewId: id,
  stage,
  /** Company and role of the interview it belongs to. */
  where: z.string(),
  title: z.string(),
  /** Text in parts; a part with `hit` matched. Never HTML. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() }))
});
export type SearchHit = z.infer<typeof searchHit>;

export const settings = z.object({
  /** The user's own name and address block, as it stands on letters. */
  senderName: line,
  sender: text,
  theme: z.enum(['system', 'light', 'dark']),
  paperSize,
  paperStyle,
  language: z.string().max(35),
  /** Hours after the interview's end in which a letter should go out. Most advice says 24. */
  letterWindowHours: z.int().min(1).max(240),
  /** The signature as a `data:image/png` address, empty without one; at most 512 KiB. */
  signature: z
    .string()
    .max(700_000)
    .regex(/^(data:image\/png;base64,[A-Za-z0-9+/=]*)?$/),
  /** Words that the spelling check takes as right, beside the library's own names. */
  dictionary: z.array(line).max(5000),
  /** Whether letters are looked through for slips of spelling and grammar. */
  proofread: z.boolean()
});
export type Settings = z.infer<typeof settings>;

/** Under which topic a thing is shown where it lies when it is not in the trash. */
const topicOf: Readonly<Record<Trashable, Topic>> = {
  interview: 'interviews',
  person: 'people',
  sign: 'signs',
  perspective_item: 'perspective',
  fit_sign: 'fit',
  question_card: 'questionCards',
  unsaid: 'unsaid',
  recording: 'recordings',
  marker: 'markers',
  fact: 'facts',
  evidence: 'evidence',
  request: 'requests',
  letter: 'letters'
};

const trashTarget = z.object({ kind: trashable, id });

export const libraryOperations = {
  'afterwards.get': read('What came of an interview.', z.object({ interviewId: id }), afterwards, ['afterwards']),
  'afterwards.update': write(
    'Changes the named fields.',
    z.object({ interviewId: id, patch: afterwards.omit({ interviewId: true }).partial() }),
    afterwards,
    ['afterwards', 'progress']
  ),
  'search.query': read(
    'Searches everything; every word must occur, the last one may be unfinished. Two letters or more; of a very long question the beginning.',
    z.object({ text: z.string().max(20_000), limit: z.int().min(1).max(100).default(30) }),
    z.object({
      hits: z.array(searchHit),
      more: z.boolean(),
      /** Evidence files whose text is still to be read: their words can't be found yet. */
      unread: z.int().min(0),
      /** Things whose words are still to be put into the index: they can't be found yet as they are now. */
      preparing: z.int().min(0)
    }),
    [
      'interviews',
      'progress',
      'people',
      'signs',
      'perspective',
      'fit',
      'questionCards',
      'unsaid',
      'facts',
      'evidence',
      'requests',
      'letters',
      'afterwards'
    ]
  ),
  'trash.list': read(
    'What is in the trash, newest first; `daysLeft` counts days on which the program runs.',
    z.object({}),
    z.array(trashTarget.extend({ label: z.string(), where: z.string(), trashedAt: instant, daysLeft: z.int().min(1) })),
    ['trash', 'interviews']
  ),
  'trash.move': write('Moves something to the trash.', trashTarget, z.object({ label: z.string() }), ({ kind }) => [
    topicOf[kind],
    'trash',
    'progress'
  ]),
  'trash.restore': write(
    'Takes something out of the trash, to its old place.',
    trashTarget,
    z.object({ label: z.string() }),
    ({ kind }) => [topicOf[kind], 'trash', 'progress']
  ),
  'trash.erase': write(
    'Erases something in the trash for good; without `kind` and `id`, all of it. Refuses any other key: a misspelt one must not empty the trash. `jobId` names the job to follow; it can’t be cancelled.',
    z.strictObject({ ...trashTarget.partial().shape, jobId: id.optional() }),
    /** `everywhere`: also taken out of every snapshot; else the program goes on with that at the next start. */
    z.object({ erased: z.int(), everywhere: z.boolean() }),
    topics
  ),
  'settings.get': read('The settings of this library.', z.object({}), settings, ['settings']),
  'settings.update': write('Changes the named settings.', z.object({ patch: settings.partial() }), settings, [
    'settings'
  ]),
  'library.info': read(
    'Where the library is, what is in it, and how safe it is.',
    z.object({}),
    z.object({
      folder: z.string(),
      host: z.enum(['electron', 'browser']),
      programVersion: z.string(),
      interviews: z.int(),
      evidenceFiles: z.int(),
      evidenceBytes: z.int(),
      newestSnapshotAt: instant.nullable(),
      diskFull: z.boolean(),
      /** True when the program did not end cleanly the last time; the library was checked and is whole. */
      recovered: z.boolean(),
      sample: id.nullable(),
      /** Set while this computer's date is too far from when the library was last open to be believed. */
      clock: z.object({ before: instant, now: instant }).nullable(),
      /** Texts whose stored bytes changed by themselves. */
      damaged: z.array(damagedText),
      /** Folders with files of a damaged library that the program keeps and never looks into. */
      setAside: z.array(z.string())
    }),
    ['library', 'damage', 'interviews', 'evidence']
  ),
  'library.acceptClock': write('The user says that this computer’s date is right.', z.object({}), nothing, ['library']),
  'library.verify': read(
    'Checks the whole library: the database and every text in it.',
    z.object({}),
    z.object({ texts: z.int(), damaged: z.array(damagedText), sound: z.boolean() }),
    []
  ),
  'library.reveal': read(
    'Shows the library’s folder in the system’s file manager.',
    z.object({}),
    z.object({ shown: z.boolean() }),
    []
  ),
  'sample.add': write(
    'Adds the sample interview with everything the path needs.',
    z.object({}),
    z.object({ interviewId: id }),
    topics
  ),
  'sample.remove': write(
    'Removes the sample interview and all that came with it, in one step and for good.',
    z.object({}),
    z.object({ removed: z.boolean() }),
    topics
  )
};
