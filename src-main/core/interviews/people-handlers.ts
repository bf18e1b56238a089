/** The people met in an interview. */
import type { Person } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { nowIso, type ReadDatabase } from '../db/transaction';
import { insertPerson, listPeople, readPerson, updatePerson } from './people-queries';
import { requireInterview, touchInterview } from './public';

export function createPeopleHandlers({ db, now }: Context): DomainHandlers<'people'> {
  return {
    'people.list': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return listPeople(db, interviewId);
    },
    'people.create': ({ interviewId, patch }, db) => {
      requireInterview(db, interviewId);
      const id = insertPerson(db, interviewId);
      updatePerson(db, id, patch);
      touchInterview(db, interviewId, nowIso(now));
      return person(db, id);
    },
    'people.update': ({ id, patch }, db) => {
      const { interviewId } = person(db, id);
      updatePerson(db, id, patch);
      touchInterview(db, interviewId, nowIso(now));
      return person(db, id);
    }
  };
}

function person(db: ReadDatabase, id: string): Person {
  const found = readPerson(db, id);
  if (!found) throw notFound('person');
  return found;
}
