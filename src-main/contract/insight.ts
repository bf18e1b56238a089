/** What several interviews have in common. */
import { z } from 'zod';
import { wentWrongKinds } from './debrief';
import { read } from './operation';

const count = z.int().min(0);

export const insight = z.object({
  /** Of which anything is told: those in the library, without the sample and those still ahead. */
  interviews: count,
  /** What was ticked in the debrief, with the number of interviews in which it was; the most frequent first. `debriefed`: of how many. */
  debriefed: count,
  wentWrong: z.array(z.object({ kind: z.enum(wentWrongKinds), interviews: count })),
  /** Of those rated twice: how many were rated higher, lower, the same the second time, and both means from 1 to 10. */
  rated: z.object({
    interviews: count,
    higher: count,
    lower: count,
    gut: z.number().nullable(),
    second: z.number().nullable()
  }),
  /** Of those whose time is known and whose letter is sent: the median of the hours from the interview's end; null for none. */
  sent: z.object({ interviews: count, medianHours: z.number().min(0).nullable() })
});
export type Insight = z.infer<typeof insight>;

export const insightOperations = {
  'insight.get': read(
    'What the interviews in the library have in common, as far as it was noted.',
    z.object({}),
    insight,
    ['interviews', 'ratings', 'questionCards', 'afterwards']
  )
};
