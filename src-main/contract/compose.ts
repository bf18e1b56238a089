/** Compose: what a letter can be made of, as slots to pick from, before there is a text to edit. */
import { z } from 'zod';
import { id, line, text } from './common';
import { letter, letterContent, letterKind, tone } from './letters';
import { read, write } from './operation';

/** Where a passage's words come from; `frame`: the program's own. */
export const origins = [
  'frame',
  'sign',
  'notes',
  'card',
  'unsaid',
  'fact',
  'advertisement',
  'decision',
  'request',
  'checklist'
] as const;

/** A few words that may stand in a letter. */
export const passage = z.object({
  /** Stays the same while the review does; a pick names it. */
  id: z.string().max(200),
  /** Markdown with its claims; no line break at either end. */
  text,
  origin: z.enum(origins)
});
export type Passage = z.infer<typeof passage>;

/** The parts of a letter that stand once. Their titles are the messages `compose.slot.NAME`. */
export const slotNames = [
  'subject',
  'salutation',
  'thanks',
  'apology',
  'detail',
  'withdrawal',
  'reason',
  'correction',
  'question',
  'purpose',
  'statement',
  'confirmation',
  'refusal',
  'interest',
  'nextStep',
  'closing'
] as const;
export const slotName = z.enum(slotNames);
export type SlotName = z.infer<typeof slotName>;

export const slot = z.object({
  name: slotName,
  /** Whether a letter of this kind can do without. */
  optional: z.boolean(),
  /** The alternatives, the proposed one first; empty where the review holds nothing and the slot is optional. */
  passages: z.array(passage),
  /** Whether the first is proposed, or nothing. */
  proposed: z.boolean()
});
export type Slot = z.infer<typeof slot>;

/** One thing that the letter can say: an answer, something left unsaid, a fact. */
export const point = z.object({
  id: z.string().max(200),
  origin: z.enum(['card', 'unsaid', 'fact']),
  /** What it is about, in a few words. */
  topic: line,
  /** How the question enters, in alternatives; empty where nobody asked. */
  cues: z.array(passage),
  /** Of a fact: the point whose question its cue takes up, which is said once only; null where it has none. */
  question: z.string().max(200).nullable(),
  /** Of its cues the one that stands behind another question's; absent: the first. */
  again: z.string().max(200).optional(),
  /** What is said, in alternatives; at least one. */
  answers: z.array(passage),
  /** Facts that stand behind the answer, each as a sentence or as an item of a list. */
  proofs: z.array(passage),
  /** `item`: no sentence, but a line of a list. */
  form: z.enum(['sentences', 'item']),
  /** Whether what it says is still a note, and no text that somebody would send: it is not proposed, and waits to be written. */
  isNote: z.boolean(),
  /** Words of its first answer that look mistyped, and that nobody can put right for certain. */
  doubtful: z.array(line),
  /** Among the at most three that the letter begins with. */
  proposed: z.boolean()
});
export type Point = z.infer<typeof point>;

export const holdReasons = [
  'note_to_self',
  'ask_first',
  'pay',
  'health',
  'family',
  'third_person',
  'other_employer',
  'blame'
] as const;
/** Words of the review that stay out of the letter until the user lets them in. */
export const heldBack = z.object({ id: z.string().max(200), text, reason: z.enum(holdReasons) });
export type HeldBack = z.infer<typeof heldBack>;
export type HoldReason = HeldBack['reason'];

export const tidyReasons = [
  'capital',
  'apostrophe',
  'short_form',
  'filler',
  'doubled',
  'spacing',
  'about_oneself',
  'aside',
  'long_sentence',
  'spoken_number',
  'spelling',
  'grammar'
] as const;
/** A piece of the user's words that was tidied; refused, the letter has it as typed. */
export const tidied = z.object({
  id: z.string().max(200),
  before: text,
  after: text,
  reason: z.enum(tidyReasons),
  /** The words around it, as typed. */
  within: text
});
export type Tidied = z.infer<typeof tidied>;
export type TidyReason = Tidied['reason'];

/** What the user may do about a salutation. `unsure`: a name has a question mark; `ask_for_names`: not everybody's name is noted, or
 * only half of it; `one_each`: too many for one line, so that a letter to each is better. */
export const salutationHint = z.enum(['unsure', 'ask_for_names', 'one_each']);
export type SalutationHint = z.infer<typeof salutationHint>;

export const composition = z.object({
  kind: letterKind,
  tone,
  /** BCP 47 tag of the letter's words. */
  language: z.string().max(35),
  slots: z.array(slot),
  /** Paragraphs in their order; `points` stands for all points. */
  layout: z.array(z.array(z.union([slotName, z.literal('points')]))),
  /** Strongest first. */
  points: z.array(point),
  /** What stands before a list of items, and before one alone; empty where what comes before leads to it. */
  listLead: line,
  itemLead: line,
  /** The same where one has stood before it. */
  itemLeadAgain: line.optional(),
  /** The same behind a question. */
  listLeadBehindCue: line,
  itemLeadBehindCue: line,
  /** The first question of the letter with what follows it, `{cue}` without its full stop; absent: the question alone. */
  owed: line.optional(),
  /** Who confirms a second fact: pattern of the clause, whose group is the person, and what it becomes, with `{who}` for the name. */
  confirmsAgain: z.tuple([text, line]).optional(),
  /** First words of the text, as alternatives of a pattern, that are in lower case behind a salutation that ends in a comma. */
  opening: text.optional(),
  heldBack: z.array(heldBack),
  tidied: z.array(tidied),
  /** Absent: everybody is greeted by a whole name. */
  salutationHint: salutationHint.optional(),
  /** Where the recipient's country writes another language, which the program can write; absent: it does not. */
  suggestedLanguage: z.object({ country: z.string().max(2), language: z.string().max(35) }).optional(),
  /** Words at most. */
  budget: z.int(),
  /** Points at most. */
  mostPoints: z.int()
});
export type Composition = z.infer<typeof composition>;

/** A passage by its id, or words written over it; null: left out. */
export const pick = z.union([z.object({ passage: z.string().max(200) }), z.object({ text }), z.null()]);
export type Picked = z.infer<typeof pick>;

/** What the user picked. Whatever is not named follows the proposal. */
const pointPicks = z.object({
  id: z.string().max(200),
  cue: pick.optional(),
  answer: pick.optional(),
  proofs: pick.optional()
});
export type PointPicks = z.infer<typeof pointPicks>;
export const picks = z.object({
  slots: z.partialRecord(slotName, pick).default({}),
  points: z.array(pointPicks).max(50).optional(),
  /** Of what is held back: let in. */
  letIn: z.array(z.string().max(200)).max(500).default([]),
  /** Of what was tidied: left as typed. */
  asTyped: z.array(z.string().max(200)).max(2000).default([]),
  /** The one person to whom it goes; null: everybody met. */
  personId: id.nullable().default(null)
});
export type Picks = z.infer<typeof picks>;
/** Everything as proposed. */
export const noPicks: Picks = picks.parse({});

/** What is kept of composing, as the words `composed` of an interview, and of a letter once it is begun. */
export const composed = z.partialRecord(
  letterKind,
  z.object({
    tone,
    /** To whom it goes now; see `picks`. */
    personId: id.nullable(),
    /** BCP 47 tag in which it is written, where another was picked than that of the settings. */
    language: z.string().max(35).optional(),
    /** Whether it stays in its language whatever the recipient's country. */
    keepLanguage: z.boolean().optional(),
    /** By the person to whom it goes; empty: everybody met. `out`: what was picked of points that are left out now. */
    of: z.record(z.string(), z.object({ picks, out: z.array(pointPicks).max(200).default([]) })),
    /** The text that went on to the letter. */
    applied: z.string().optional()
  })
);
export type Composed = z.infer<typeof composed>;

const ofInterview = z.object({ interviewId: id, kind: letterKind, tone: tone.default('plain') });
/** Everything that a draft is made of. */
const review = [
  'letters',
  'interviews',
  'people',
  'ratings',
  'perspective',
  'fit',
  'questionCards',
  'unsaid',
  'facts',
  'evidence',
  'requests',
  'afterwards',
  'settings'
] as const;

export const composeOperations = {
  'letters.compose': read(
    'What a letter of a kind can be made of, from the review as it stands; `requestId`: the request that asks; `language`: a BCP 47 tag other than the settings’.',
    ofInterview.extend({
      requestId: id.nullable().default(null),
      picks: picks.prefault({}),
      language: z.string().max(35).optional()
    }),
    composition,
    [...review]
  ),
  'letters.create': write(
    'Begins a letter of a kind, drafted from the review as picked; sender, recipient and paper from settings and people.',
    ofInterview.extend({
      picks: picks.prefault({}),
      language: z.string().max(35).optional(),
      keepLanguage: z.boolean().default(false)
    }),
    letter,
    ['letters', 'progress']
  ),
  'letters.draft': read(
    'The draft that the review would give now in a tone and as picked, without touching the letter.',
    z.object({ id, tone, picks: picks.prefault({}) }),
    letterContent.pick({ subject: true, body: true, tone: true }),
    [...review]
  ),
  'letters.factPreview': read(
    'How a fact, as it is being written, will stand in a letter.',
    z.object({
      statement: text,
      figure: line,
      unit: line,
      period: line,
      sourcePerson: line,
      verifiableBy: line,
      hasFile: z.boolean(),
      language: z.string().max(35).optional()
    }),
    z.object({
      text,
      form: z.enum(['sentence', 'item']),
      /** The statement has no verb: it stands as an item of a list, the figure first. */
      noSentence: z.boolean()
    }),
    ['settings']
  )
};
