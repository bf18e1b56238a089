/** Where each kind of proposal goes, and how it is taken back. */
import type { Proposal, Trashable } from '$contract';
import { call } from '../api/client';
import type { InterviewDetails } from './interview.svelte';
import { toInstant } from '$shared/zoned-time';

export interface Filed {
  takeBack(): Promise<unknown> | void;
}

type File = (proposal: Proposal, details: InterviewDetails) => Promise<Filed> | Filed;

const trashable = (kind: Trashable, { id }: { id: string }): Filed => ({
  takeBack: () => call('trash.move', { kind, id })
});

const sign =
  (kind: 'good' | 'bad'): File =>
  async ({ text }, { id: interviewId }) =>
    trashable('sign', await call('signs.create', { interviewId, kind, text }));

/** What stood there before comes back. */
function fields(details: InterviewDetails, patch: Parameters<InterviewDetails['set']>[0]): Filed {
  const before = Object.fromEntries(
    Object.keys(patch).map((name) => [name, details.fields[name as keyof typeof details.fields]])
  );
  details.set(patch);
  return { takeBack: () => details.set(before) };
}

export const filing: Record<Proposal['kind'], File> = {
  good: sign('good'),
  bad: sign('bad'),
  late: sign('bad'),
  question: async ({ text }, { id: interviewId }) =>
    trashable('question_card', await call('questionCards.create', { interviewId, patch: { question: text } })),
  person: async ({ text, title }, { id: interviewId }) =>
    trashable('person', await call('people.create', { interviewId, patch: { name: text, title } })),
  figure: async ({ text, figure, unit }, { id: interviewId }) =>
    trashable('fact', await call('facts.create', { interviewId, patch: { statement: text, figure, unit } })),
  role: ({ text }, details) => fields(details, { role: text }),
  company: ({ text }, details) => fields(details, { company: text }),
  when: ({ day, time }, details) =>
    fields(details, {
      startsAt: toInstant(`${day}T${time ?? '12:00'}`, details.fields.timeZone),
      timeKnown: time !== null
    })
};
