/** Capture: interviews, the people met, the signs remembered and the ratings given. */
import { z } from 'zod';
import { day, id, instant, line, text, timeZone } from './common';
import { dueKind } from './kinds';
import { read, write } from './operation';
import { message } from './message';
import { dueTopics } from '../shared/kinds';

export const stages = ['capture', 'perspective', 'fit', 'debrief', 'proof', 'letter', 'sent'] as const;
export const stage = z.enum(stages);
export type Stage = z.infer<typeof stage>;

export const stageState = z.enum(['empty', 'started', 'done']);
export type StageState = z.infer<typeof stageState>;

export const formats = ['phone', 'video', 'on_site', 'panel', 'take_home', 'other'] as const;
export const decision = z.enum(['recover', 'thank_only', 'decline', 'undecided']);
export type Decision = z.infer<typeof decision>;

/** The time in which the letter should go out, counted from the interview's end; null while no date is known. */
export const letterWindow = z.object({
  opensAt: instant,
  closesAt: instant,
  /** False where only the interview's day is known: then whole days count, and no hours. */
  exact: z.boolean(),
  /** True once something was marked as sent: nothing is left to hurry for. */
  sent: z.boolean()
});

/** How far each stage is, by the rules in `core/interviews/progress.ts`. */
export const progress = z.record(stage, stageState);

/** What the list and the open interview both say. */
const listed = z.object({
  id,
  company: line,
  role: line,
  round: line,
  /** Whoever was met first; empty for nobody. */
  person: line,
  startsAt: instant.nullable(),
  /** False where only the day is known; `startsAt` is then noon of it. */
  timeKnown: z.boolean(),
  timeZone,
  decision,
  /** The furthest stage with anything in it, by `core/interviews/progress.ts`. */
  stage,
  window: letterWindow.nullable(),
  /** What came back; null while nothing has. */
  outcome: z.string().nullable(),
  isSample: z.boolean(),
  createdAt: instant,
  updatedAt: instant
});

export const interviewSummary = listed;
export type InterviewSummary = z.infer<typeof interviewSummary>;

export const interview = listed.extend({
  /** The pasted job advertisement; a file is kept as evidence with `jobAdEvidenceId`. */
  jobAd: text,
  jobAdEvidenceId: id.nullable(),
  durationMinutes: z.int().min(0).max(6000).nullable(),
  format: z.enum(formats).nullable(),
  /** Where it was: a place or a link, as the user writes it. */
  place: line,
  /** The first brain-dump: everything, unsorted. */
  brainDump: text,
  notes: text,
  progress,
  /** Other interviews of the same application, oldest first. */
  rounds: z.array(z.object({ id, round: line, startsAt: instant.nullable() }))
});
export type Interview = z.infer<typeof interview>;

/** The round that was begun after an interview, of those of its application; ids rise with the time at which they were made. */
export const nextRoundOf = <Round extends { id: string }>(id: string, rounds: readonly Round[]): Round | undefined =>
  rounds
    .filter((each) => each.id > id)
    .reduce<Round | undefined>((first, each) => (first && first.id < each.id ? first : each), undefined);

export const interviewPatch = interview
  .pick({
    company: true,
    role: true,
    jobAd: true,
    jobAdEvidenceId: true,
    round: true,
    startsAt: true,
    timeKnown: true,
    timeZone: true,
    durationMinutes: true,
    format: true,
    place: true,
    brainDump: true,
    notes: true
  })
  .partial();

export const person = z.object({
  id,
  interviewId: id,
  name: line,
  title: line,
  email: line,
  postalAddress: text,
  /** What the user noted about them: how to spell the name, what they said. */
  note: text
});
export type Person = z.infer<typeof person>;
const personPatch = person.omit({ id: true, interviewId: true }).partial();

export const signKind = z.enum(['good', 'bad']);
export const sign = z.object({ id, interviewId: id, kind: signKind, text: line, createdAt: instant });
export type Sign = z.infer<typeof sign>;

export const ratingKind = z.enum(['gut', 'second', 'later']);
/** A rating is never changed: a change of mind is a further rating. */
export const rating = z.object({
  id,
  interviewId: id,
  kind: ratingKind,
  score: z.int().min(1).max(10),
  note: text,
  ratedAt: instant
});
export type Rating = z.infer<typeof rating>;

const ofInterview = z.object({ interviewId: id });

export const interviewOperations = {
  'interviews.list': read(
    'All interviews that are not in the trash, newest interview first.',
    z.object({}),
    z.array(interviewSummary),
    ['interviews', 'progress', 'people', 'ratings', 'fit', 'afterwards', 'settings']
  ),
  'interviews.get': read('One interview with its application and how far each stage is.', z.object({ id }), interview, [
    'interviews',
    'progress',
    'people',
    'ratings',
    'fit',
    'afterwards',
    'settings'
  ]),
  'interviews.create': write(
    'Begins a workspace for an interview; everything may be filled in later.',
    interviewPatch.extend({ timeZone }),
    interview,
    ['interviews', 'progress']
  ),
  'interviews.update': write('Changes the named fields.', z.object({ id, patch: interviewPatch }), interview, [
    'interviews',
    'progress'
  ]),
  'interviews.createNextRound': write(
    'Begins the next round of the same application: copies people and links the same facts and evidence. Where a later round is there already, it is that one. `otherwise` names it where the name of this one can’t be counted on.',
    z.object({ id, otherwise: line.default('') }),
    interview,
    ['interviews', 'progress', 'people', 'facts', 'evidence']
  ),
  'people.list': read('The people met in an interview, in the order of entry.', ofInterview, z.array(person), [
    'people'
  ]),
  'people.create': write('Adds a person who was met.', ofInterview.extend({ patch: personPatch }), person, [
    'people',
    'progress'
  ]),
  'people.update': write('Changes the named fields of a person.', z.object({ id, patch: personPatch }), person, [
    'people',
    'progress'
  ]),
  'signs.list': read('Good and bad signs, each kind in the order of entry.', ofInterview, z.array(sign), ['signs']),
  'signs.create': write('Notes a sign.', ofInterview.extend({ kind: signKind, text: line }), sign, [
    'signs',
    'progress'
  ]),
  'signs.update': write('Rewords a sign.', z.object({ id, text: line }), sign, ['signs', 'progress']),
  'ratings.list': read('Every rating of an interview, oldest first.', ofInterview, z.array(rating), ['ratings']),
  'ratings.add': write(
    'Adds a rating. A second gut rating is refused (CONFLICT): it is kept as first given.',
    ofInterview.extend({ kind: ratingKind, score: z.int().min(1).max(10), note: text.default('') }),
    rating,
    ['ratings', 'progress']
  ),
  'due.list': read(
    'What is due in the whole library, most urgent first: letters, wake-ups, follow-ups, requests.',
    z.object({}),
    z.array(
      z.object({
        /** Of which something is due: of an interview its letter, of a second look its pause. */
        kind: dueKind,
        interviewId: id,
        /** Where it is done; `itemId` is what is to be opened there, null where the stage is all there is. */
        stage,
        itemId: id.nullable(),
        company: line,
        role: line,
        /** What to do. */
        what: message,
        /** `dueAt` for moments, `dueOn` for days. */
        dueAt: instant.nullable(),
        dueOn: day.nullable(),
        overdue: z.boolean()
      })
    ),
    // Decision, second rating and hours say what is due, too.
    [...dueTopics, 'fit', 'ratings', 'settings']
  )
};
