/** Long work that is going on: looked at, and ended early. */
import type { DomainHandlers } from '../context';
import type { Jobs } from './jobs';

export const createJobsHandlers = (jobs: Pick<Jobs, 'list' | 'cancel'>): DomainHandlers<'jobs'> => ({
  'jobs.list': () => jobs.list(),
  'jobs.cancel': { inSteps: ({ id }) => ({ cancelled: jobs.cancel(id) }) }
});
