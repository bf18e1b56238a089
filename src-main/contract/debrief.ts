/** Debrief: question cards, what was left unsaid, recordings and their markers. */
import { z } from 'zod';
import { damaged, id, instant, line, position, text } from './common';
import { read, write } from './operation';

export const questionKinds = [
  'opening',
  'experience',
  'behavioural',
  'technical',
  'motivation',
  'weakness',
  'salary',
  'their_questions',
  'other'
] as const;
export const wentWrongKinds = [
  'blank',
  'rambled',
  'no_example',
  'no_figures',
  'wrong_fact',
  'did_not_know',
  'nerves'
] as const;

export const questionCard = z.object({
  id,
  damaged,
  interviewId: id,
  position,
  question: text,
  kind: z.enum(questionKinds).nullable(),
  /** All Markdown. */
  said: text,
  landed: text,
  missing: text,
  wishSaid: text,
  /** The same in one or two sentences, for a letter; empty: its first sentences, else what was done and what came of it. */
  forLetter: text,
  /** What it is about, in a few words. */
  topic: line,
  /** How it went: 1 badly … 5 well. */
  score: z.int().min(1).max(5).nullable(),
  wentWrong: z.array(z.enum(wentWrongKinds)),
  situation: text,
  task: text,
  action: text,
  result: text,
  useInLetter: z.boolean(),
  /** Facts that back the better answer. */
  factIds: z.array(id),
  evidenceIds: z.array(id),
  /** STAR fields that are thin although the story was begun; see `core/debrief/story.ts`. */
  thin: z.array(z.enum(['action', 'result']))
});
export type QuestionCard = z.infer<typeof questionCard>;

const cardPatch = questionCard
  .omit({ id: true, interviewId: true, position: true, factIds: true, evidenceIds: true, thin: true })
  .partial();

export const unsaid = z.object({ id, interviewId: id, position, text, useInLetter: z.boolean() });
export type Unsaid = z.infer<typeof unsaid>;

export const recording = z.object({
  id,
  interviewId: id,
  evidenceId: id,
  fileName: line,
  mediaType: z.string(),
  bytes: z.int(),
  /** Who agreed to the recording, and when, in the user's words; `agreed` is false for “kept without consent noted”. */
  consent: z.object({ agreed: z.boolean(), who: text, when: line }),
  recordedAt: instant.nullable(),
  /** What the user expected to hear, written before listening. */
  prediction: text,
  /** Where playing stopped, in milliseconds. */
  playedToMs: z.int().min(0)
});
export type Recording = z.infer<typeof recording>;

export const marker = z.object({
  id,
  recordingId: id,
  cardId: id.nullable(),
  /** Milliseconds from the recording's start. */
  atMs: z.int().min(0).max(360_000_000),
  label: line
});
export type Marker = z.infer<typeof marker>;

const ofInterview = z.object({ interviewId: id });

export const debriefOperations = {
  'questionCards.list': read('The question cards of an interview in their order.', ofInterview, z.array(questionCard), [
    'questionCards',
    'facts',
    'evidence'
  ]),
  'questionCards.create': write(
    'Adds a card at the end, or at a place.',
    ofInterview.extend({ patch: cardPatch.default({}), toPosition: position.optional() }),
    questionCard,
    ['questionCards', 'progress']
  ),
  'questionCards.update': write(
    'Changes the named fields of a card.',
    z.object({ id, patch: cardPatch }),
    questionCard,
    ['questionCards', 'progress']
  ),
  'questionCards.move': write(
    'Moves a card to another place; gives the whole list back.',
    z.object({ id, toPosition: position }),
    z.array(questionCard),
    ['questionCards', 'progress']
  ),
  'unsaid.list': read('Things that no question asked for, in their order.', ofInterview, z.array(unsaid), ['unsaid']),
  'unsaid.create': write('Notes something left unsaid.', ofInterview.extend({ text: text.default('') }), unsaid, [
    'unsaid',
    'progress'
  ]),
  'unsaid.update': write(
    'Changes the named fields.',
    z.object({ id, patch: z.object({ text, useInLetter: z.boolean() }).partial() }),
    unsaid,
    ['unsaid', 'progress']
  ),
  'unsaid.move': write(
    'Moves an entry to another place; gives the whole list back.',
    z.object({ id, toPosition: position }),
    z.array(unsaid),
    ['unsaid', 'progress']
  ),
  'recordings.list': read('The recordings of an interview.', ofInterview, z.array(recording), [
    'recordings',
    'evidence'
  ]),
  'recordings.add': write(
    'Makes an audio or video evidence file a recording of this interview, with its consent note.',
    ofInterview.extend({ evidenceId: id, consent: recording.shape.consent }),
    recording,
    ['recordings', 'progress']
  ),
  'recordings.update': write(
    'Changes consent, prediction, date or the place where playing stopped.',
    z.object({
      id,
      patch: recording.pick({ consent: true, recordedAt: true, prediction: true, playedToMs: true }).partial()
    }),
    recording,
    ['recordings', 'progress']
  ),
  'markers.list': read('The markers of a recording, by time.', z.object({ recordingId: id }), z.array(marker), [
    'markers',
    'questionCards'
  ]),
  'markers.create': write(
    'Stamps a moment, for a question card or alone.',
    z.object({ recordingId: id, cardId: id.nullable(), atMs: marker.shape.atMs, label: line.default('') }),
    marker,
    ['markers', 'progress']
  ),
  'markers.update': write(
    'Moves or renames a marker, or gives it to another card.',
    z.object({ id, patch: marker.pick({ cardId: true, atMs: true, label: true }).partial() }),
    marker,
    ['markers', 'progress']
  )
};
