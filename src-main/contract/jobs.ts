/** Long work that is going on: looked at, and ended early. */
import { z } from 'zod';
import { id } from './common';
import { read, write } from './operation';

export const job = z.object({
  id,
  kind: z.string(),
  label: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  state: z.enum(['running', 'finished', 'cancelled', 'failed'])
});
export type Job = z.infer<typeof job>;

export const jobOperations = {
  'jobs.list': read(
    'Long work that is running or has just ended, for a window that has just opened; then events say how far it is.',
    z.object({}),
    z.array(job),
    []
  ),
  'jobs.cancel': write(
    'Asks a long work to stop; what it had begun is undone.',
    z.object({ id }),
    z.object({ cancelled: z.boolean() }),
    []
  )
};
