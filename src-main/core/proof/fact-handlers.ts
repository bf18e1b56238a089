/** Fact cards: statements that an employer can check, shared by all interviews that use them. */
import type { Database } from 'better-sqlite3';
import type { Fact } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { newId, nowIso } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import {
  attachFact,
  findFact,
  insertFact,
  interviewsOfFact,
  linkFactToCard,
  listFacts,
  listOtherFacts,
  setRetracted,
  showFilesOfFact,
  updateFact
} from './fact-queries';
import { createPlaces } from './places';
import { requirePresent } from './presence-queries';
import { listCited } from './source-words-queries';

/** Called in the transaction in which a fact became one that may be shared. */
export type OnShareable = (factId: string, db: Database) => void;

export function createFactHandlers(context: Context, onShareable: OnShareable): DomainHandlers<'facts'> {
  const { db, now } = context;
  const places = createPlaces(db, context.languages);

  function fact(id: string): Fact {
    const found = findFact(db, id);
    if (!found) throw notFound('fact');
    return found;
  }

  /** The fact is there, the change is made, every interview that uses it counts as changed. */
  function change(db: Database, id: string, make: () => void): Fact {
    fact(id);
    make();
    for (const interviewId of interviewsOfFact(db, id)) touchInterview(db, interviewId, nowIso(now));
    return fact(id);
  }

  function patch(db: Database, id: string, values: Record<string, unknown>): void {
    if (typeof values.sourceEvidenceId === 'string') requirePresent(db, 'evidence', values.sourceEvidenceId);
    updateFact(db, id, values);
    if (values.sharing === 'yes') onShareable(id, db);
    if (typeof values.sourceEvidenceId === 'string') showFilesOfFact(db, id);
  }

  return {
    'facts.list': ({ interviewId }) => listFacts(db, interviewId),
    'facts.places': ({ interviewId }) => places.of(listCited(db, interviewId)),
    'facts.listOthers': ({ interviewId }) => listOtherFacts(db, interviewId),
    'facts.attach': ({ id, interviewId }, db) =>
      change(db, id, () => {
        requireInterview(db, interviewId);
        attachFact(db, id, interviewId);
      }),
    'facts.create': ({ interviewId, patch: values }, db) => {
      requireInterview(db, interviewId);
      const id = newId();
      insertFact(db, id, interviewId, nowIso(now));
      return change(db, id, () => patch(db, id, values));
    },
    'facts.update': ({ id, patch: values }, db) => change(db, id, () => patch(db, id, values)),
    'facts.retract': ({ id, retracted, because }, db) =>
      change(db, id, () => setRetracted(db, id, retracted ? nowIso(now) : null, retracted ? because : '')),
    'facts.linkCard': ({ id, cardId, linked }, db) =>
      change(db, id, () => {
        requirePresent(db, 'card', cardId);
        linkFactToCard(db, id, cardId, linked);
      })
  };
}
