/** The program's own sentences in letters, by kind, slot and tone: `resources/letters/TONGUE/frames.json`. */
import { z } from 'zod';
import { letterKind, slotName, tone, type LetterKind, type Passage, type SlotName, type Tone } from '../../../contract';
import { fillTemplate, type TemplateValues } from '../template';
import { infinitiveWords } from './task';

const sentences = z.array(z.string());
const ofSlot = z.record(tone, sentences);
const ofKind = z.partialRecord(slotName, ofSlot);

export const framesShape = z
  .object({
    /** What stands before a list of figures. */
    listLead: z.string(),
    /** The same where figures have stood before it. */
    listLeadAgain: z.string(),
    /** How a reason for wanting the job begins, as a pattern. */
    motive: z.string(),
    /** And before one figure alone. */
    itemLead: z.string(),
    itemLeadAgain: z.string(),
    /** The same behind a question. */
    listLeadBehindCue: z.string(),
    itemLeadBehindCue: z.string(),
    /** See `Composition`. */
    confirmsAgain: z.tuple([z.string(), z.string()]),
    /** Signs in the notes that the talk was none in a room, as a pattern. */
    remote: z.string(),
    /** See `Composition`. */
    owed: z.partialRecord(letterKind, z.record(tone, z.string())),
    subjects: z.record(letterKind, sentences),
    /** What everybody could see, in the words of the letter: the keys of `plainToSee`. */
    apology: z.record(z.string(), sentences),
    /** What the user asks of a third party, where it begins like a thing (“a note on …”) or a deed (“confirm …”). */
    ownRequest: z.object({
      thing: z.string(),
      deed: z.string(),
      /** What asks only whether a statement is right. */
      confirms: z.string(),
      /** How a question of its own begins. */
      asked: z.string(),
      things: z.string(),
      deeds: z.string(),
      /** What comes before a deed and is said by the frame. */
      please: z.string(),
      /** First words that lose their capital. */
      small: z.string()
    }),
    /** First words of a letter's text in lower case, behind a salutation that ends in a comma. */
    opening: z.string().optional(),
    /** How a company stands behind “at”, where that depends on its name: a pattern and what it becomes, `$1` for its group. */
    atCompany: z.array(z.tuple([z.string(), z.string()])).optional(),
    /** A reason for declining in neutral words, where the user's own has one of these. */
    reasons: z.array(z.object({ when: z.string(), say: z.string() })),
    /** Behind whose answer an advertisement's task reads on: “somebody who can …”. Patterns with the task as their first group. */
    tasks: sentences,
    /** Between two of them. */
    and: z.string(),
    infinitives: infinitiveWords.optional(),
    details: z.object({
      said: z.string(),
      /** What they said as a sentence of its own: behind a colon, or behind a comma where its verb says whose words they are. */
      quoted: z.string().optional(),
      reported: z.string().optional(),
      /** A thing that was told; empty where a language can’t say it so. */
      mentioned: z.string().default(''),
      talked: z.string(),
      glad: z.string(),
      shown: z.string(),
      thanks: z.string()
    })
  })
  .extend(Object.fromEntries(letterKind.options.map((kind) => [kind, ofKind])) as Record<LetterKind, typeof ofKind>);
export type Frames = z.infer<typeof framesShape>;

/** Those that say something with these values, best first; one that comes out empty is none. */
export const filled = (frames: readonly string[], values: TemplateValues): string[] => [
  ...new Set(frames.map((frame) => fillTemplate(frame, values).trim()).filter((text) => text !== ''))
];

export const framesFor = (frames: Frames, kind: LetterKind, slot: SlotName, inTone: Tone): readonly string[] =>
  frames[kind][slot]?.[inTone] ?? [];

/** A passage in the program's own words. */
export const frame = (id: string, text: string): Passage => ({ id, text, origin: 'frame' });
