/** Perspective and fit: was it as bad as I thought, and is the job really for me? */
import { z } from 'zod';
import { id, instant, line, text } from './common';
import { decision, rating } from './interviews';
import { read, write } from './operation';
import { message } from './message';

export const itemKind = z.enum(['fact', 'impression']);
export const happened = z.enum(['yes', 'no', 'unsure']);

export const perspectiveItem = z.object({
  /** The checklist's own key (`late-arrival`), or the id of an item that the user added, or of a bad sign that says nothing of the checklist. */
  itemId: z.string().min(1).max(64),
  own: z.boolean(),
  kind: itemKind,
  label: line,
  /** The bad sign that it stands for, in the user's words; empty for none. */
  words: line,
  /** What helps to answer; from the checklist, empty for own items. */
  hint: z.string(),
  happened: happened.nullable(),
  /** Whether they could notice it, answered in one press; what they could see or hear says more. */
  noticed: z.enum(['yes', 'no']).nullable(),
  /** What could they actually see or hear? */
  seen: text,
  /** What speaks against it? */
  against: text,
  /** How much it weighs: 1 a little, 2 some, 3 a lot; null while not weighed. */
  weight: z.int().min(1).max(3).nullable()
});
export type PerspectiveItem = z.infer<typeof perspectiveItem>;

export const verdict = z.object({
  /** The rule, sentence by sentence. */
  rule: z.array(message),
  countsAgainst: z.array(z.string()),
  onlyFelt: z.array(z.string()),
  cannotTell: z.array(z.string()),
  /** Items of the user’s own, and bad signs, that are not yet answered; what nobody worried about is not asked for. */
  open: z.array(z.string()),
  gut: rating.nullable(),
  /** The newest second rating. */
  second: rating.nullable(),
  /** second − gut; null until both are there. */
  difference: z.int().nullable()
});

export const coolOff = z.object({
  startedAt: instant.nullable(),
  wakeAt: instant.nullable(),
  skippedAt: instant.nullable(),
  /** True once `wakeAt` has passed. */
  awake: z.boolean(),
  /** No wake-up may lie after this moment: the letter window's end; null where no date is known. */
  latest: instant.nullable()
});

export const perspective = z.object({
  checklist: z.object({ id: z.string(), version: z.int(), newerVersion: z.boolean() }),
  items: z.array(perspectiveItem),
  verdict,
  coolOff
});
export type Perspective = z.infer<typeof perspective>;

export const fitSign = z.object({
  itemId: z.string().min(1).max(64),
  own: z.boolean(),
  label: line,
  hint: z.string(),
  answer: happened.nullable(),
  note: text
});
export type FitSign = z.infer<typeof fitSign>;

export const fit = z.object({
  checklist: z.object({ id: z.string(), version: z.int() }),
  signs: z.array(fitSign),
  /** Is the bad interview a symptom of a bad match? */
  symptom: z.object({ answer: happened.nullable(), note: text }),
  decision,
  reason: text,
  /** Every decision so far, newest first: a change of mind loses nothing. */
  history: z.array(z.object({ id, decision, reason: text, decidedAt: instant }))
});
export type Fit = z.infer<typeof fit>;

const ofInterview = z.object({ interviewId: id });
const itemId = z.string().min(1).max(64);

export const reviewOperations = {
  'perspective.get': read(
    'The checklist with the answers, the cool-off and the three lists.',
    ofInterview,
    perspective,
    ['perspective', 'signs', 'ratings', 'interviews', 'settings']
  ),
  'perspective.answer': write(
    'Answers one item in part or whole; gives the whole stage back, with the lists computed anew.',
    ofInterview.extend({
      itemId,
      patch: z
        .object({
          label: line,
          happened: happened.nullable(),
          noticed: z.enum(['yes', 'no']).nullable(),
          seen: text,
          against: text,
          weight: z.int().min(1).max(3).nullable()
        })
        .partial()
    }),
    perspective,
    ['perspective', 'progress']
  ),
  'perspective.addItem': write(
    'Adds an item of the user’s own.',
    ofInterview.extend({ kind: itemKind, label: line.min(1) }),
    perspective,
    ['perspective', 'progress']
  ),
  'perspective.setCoolOff': write(
    'Sets, moves, skips or clears the pause. A wake-up after the letter window is refused (INVALID_INPUT).',
    ofInterview.extend({ action: z.enum(['start', 'skip', 'clear']), wakeAt: instant.nullable().default(null) }),
    perspective,
    ['perspective', 'progress']
  ),
  'fit.get': read('The signs with the answers, and the decision with its history.', ofInterview, fit, ['fit']),
  'fit.answer': write(
    'Answers one sign, or `symptom`, in part or whole.',
    ofInterview.extend({ itemId, patch: z.object({ label: line, answer: happened.nullable(), note: text }).partial() }),
    fit,
    ['fit', 'progress']
  ),
  'fit.addSign': write('Adds a sign of the user’s own.', ofInterview.extend({ label: line.min(1) }), fit, [
    'fit',
    'progress'
  ]),
  'fit.decide': write(
    'Decides, or decides anew; every answer and every draft stays.',
    ofInterview.extend({ decision, reason: text.default('') }),
    fit,
    ['fit', 'progress']
  ),
  'guidance.list': read(
    'Short notes with sources, for one place on the screens (`capture`, `perspective`, `letter.timing`, …).',
    z.object({ place: z.string().max(64) }),
    z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        /** Who found it, in which year, on how many people. */
        source: z.string(),
        year: z.int(),
        /** What kind of knowledge it is: experiment, survey, law, advice. */
        basis: z.enum(['experiment', 'study', 'review', 'survey', 'law', 'advice'])
      })
    ),
    []
  )
};
