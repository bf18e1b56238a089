/** Words that wait in a field of their own, so that a killed program loses none of them. */
import type { Context, DomainHandlers } from '../kernel/context';
import { listUnfinished, removeUnfinished, writeUnfinished } from './queries';

export const createUnfinishedHandlers = ({ db }: Context): DomainHandlers<'unfinished'> => ({
  'unfinished.list': () => listUnfinished(db),
  'unfinished.keep': ({ about, field, words }, db) => {
    if (words === null) removeUnfinished(db, about, field);
    else writeUnfinished(db, { about, field, words });
    return null;
  }
});
