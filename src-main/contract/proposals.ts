/** What was found in the words of an interview's brain-dump, for the user to tick: nothing is filed by itself. */
import { z } from 'zod';
import { day, id, line, text } from './common';
import { read } from './operation';
import { proposalKinds } from '../shared/capture/proposal';

export const proposal = z.object({
  kind: z.enum(proposalKinds),
  /** What would be filed. */
  text: line,
  /** The sentence that it was found in, as typed. */
  within: text,
  /** Where it stands in the brain-dump. */
  from: z.int().min(0),
  to: z.int().min(0),
  /** Of a person. */
  title: line,
  /** Of a figure. */
  figure: line,
  unit: line,
  /** Of the interview's day: the day, and the time (`HH:mm`) where one is told. */
  day: day.nullable(),
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .nullable()
});
export type Proposal = z.infer<typeof proposal>;

export const proposalOperations = {
  'proposals.list': read(
    'Signs, lateness, questions, people, figures and the job, as the brain-dump tells of them, in the order of the text.',
    z.object({ interviewId: id }),
    z.array(proposal),
    ['interviews']
  )
};
