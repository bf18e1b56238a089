/** The sample interview. */
import { z } from 'zod';
import { id } from './common';
import { write } from './operation';
import { topics } from './topics';

export const sampleOperations = {
  'sample.add': write(
    'Adds the sample interview with everything the path needs.',
    z.object({}),
    z.object({ interviewId: id }),
    topics
  ),
  'sample.remove': write(
    'Removes the sample interview and all that came with it, in one step and for good.',
    z.object({}),
    z.object({ removed: z.boolean() }),
    topics
  )
};
