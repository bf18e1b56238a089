/** The operations of capture and of what came after: interviews, people, signs, ratings, what is due, outcomes. */
import type { Context, DomainHandlers } from '../kernel/context';
import { createAfterwardsHandlers } from './afterwards-handlers';
import { listDue } from './due-list';
import { insightOf } from './insight';
import { createInterviewHandlers } from './interview-handlers';
import { createPeopleHandlers } from './people-handlers';
import { createSignHandlers } from './sign-handlers';

export function createInterviewsHandlers(
  context: Context
): DomainHandlers<'interviews' | 'people' | 'signs' | 'ratings' | 'due' | 'insight' | 'afterwards'> {
  return {
    ...createInterviewHandlers(context),
    ...createPeopleHandlers(context),
    ...createSignHandlers(context),
    ...createAfterwardsHandlers(context),
    'due.list': () => listDue(context.db, context.now()),
    'insight.get': () => insightOf(context.db, context.now())
  };
}
