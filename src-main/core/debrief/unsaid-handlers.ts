/** Things that no question asked for. */
import type { Unsaid } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { nowIso, type ReadDatabase } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import { moved } from './order';
import { insertUnsaid, interviewOfUnsaid, listUnsaid, placeUnsaid, updateUnsaid } from './unsaid-queries';

export function createUnsaidHandlers({ db, now }: Context): DomainHandlers<'unsaid'> {
  return {
    'unsaid.list': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return listUnsaid(db, interviewId);
    },
    'unsaid.create': ({ interviewId, text }, db) => {
      requireInterview(db, interviewId);
      const id = insertUnsaid(db, interviewId, text);
      touchInterview(db, interviewId, nowIso(now));
      return entryOf(db, interviewId, id);
    },
    'unsaid.update': ({ id, patch }, db) => {
      const interviewId = interviewOf(db, id);
      updateUnsaid(db, id, patch);
      touchInterview(db, interviewId, nowIso(now));
      return entryOf(db, interviewId, id);
    },
    'unsaid.move': ({ id, toPosition }, db) => {
      const interviewId = interviewOf(db, id);
      const ids = listUnsaid(db, interviewId).map((entry) => entry.id);
      placeUnsaid(db, moved(ids, id, toPosition));
      touchInterview(db, interviewId, nowIso(now));
      return listUnsaid(db, interviewId);
    }
  };
}

function interviewOf(db: ReadDatabase, id: string): string {
  const interviewId = interviewOfUnsaid(db, id);
  if (!interviewId) throw notFound('entry');
  return interviewId;
}

function entryOf(db: ReadDatabase, interviewId: string, id: string): Unsaid {
  const entry = listUnsaid(db, interviewId).find((each) => each.id === id);
  if (!entry) throw notFound('entry');
  return entry;
}
