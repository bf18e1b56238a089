/** What came of an interview. */
import { z } from 'zod';
import { day, id, instant, text } from './common';
import { read, write } from './operation';

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

export const afterwardsOperations = {
  'afterwards.get': read('What came of an interview.', z.object({ interviewId: id }), afterwards, ['afterwards']),
  'afterwards.update': write(
    'Changes the named fields.',
    z.object({ interviewId: id, patch: afterwards.omit({ interviewId: true }).partial() }),
    afterwards,
    ['afterwards', 'progress']
  )
};
