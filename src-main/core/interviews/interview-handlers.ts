/** Interviews: begin, read, change, and begin the next round of the same application. */
import type { Database } from 'better-sqlite3';
import { nextRoundOf, type InputOf, type Interview } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { newId, nowIso } from '../db/transaction';
import { useProofToo } from '../proof/public';
import { copyPeople } from './people-queries';
import { touchInterview } from './public';
import { hasEvidence, insertApplication, insertInterview, listRounds, updateInterview } from './queries';
import { nextRoundName } from './round-name';
import { storedInterview, summaries, wholeInterview } from './rows';

type Patch = InputOf<'interviews.update'>['patch'];

export function createInterviewHandlers({ db, now }: Context): DomainHandlers<'interviews'> {
  return {
    'interviews.list': () => summaries(db),
    'interviews.get': ({ id }) => wholeInterview(db, id),
    'interviews.create': (patch, db) => create(db, patch, nowIso(now)),
    'interviews.update': ({ id, patch }, db) => {
      const { applicationId } = storedInterview(db, id);
      change(db, id, applicationId, patch);
      touchInterview(db, id, nowIso(now));
      return wholeInterview(db, id);
    },
    'interviews.createNextRound': ({ id, otherwise }, db) => createNextRound(db, id, otherwise, nowIso(now))
  };
}

function create(db: Database, patch: InputOf<'interviews.create'>, at: string): Interview {
  const id = newId();
  const applicationId = newId();
  insertApplication(db, applicationId, at);
  insertInterview(db, { id, applicationId, round: '', timeZone: patch.timeZone, at });
  change(db, id, applicationId, patch);
  return wholeInterview(db, id);
}

/** Once begun, it is the next round: asked for again, it is there already. */
function createNextRound(db: Database, fromId: string, otherwise: string, at: string): Interview {
  const from = storedInterview(db, fromId);
  const begun = nextRoundOf(fromId, listRounds(db, fromId, from.applicationId));
  if (begun) return wholeInterview(db, begun.id);
  const id = newId();
  const { applicationId, timeZone } = from;
  insertInterview(db, { id, applicationId, round: nextRoundName(from.round, otherwise), timeZone, at });
  copyPeople(db, fromId, id);
  useProofToo(db, fromId, id);
  return wholeInterview(db, id);
}

function change(db: Database, id: string, applicationId: string, patch: Patch): void {
  if (patch.jobAdEvidenceId && !hasEvidence(db, patch.jobAdEvidenceId)) throw notFound('evidence');
  // One spelling of moments, so that SQL may compare them as text.
  const startsAt = patch.startsAt ? new Date(patch.startsAt).toISOString() : patch.startsAt;
  // Whoever gives a moment knows its time, unless they say that it is the day alone.
  const timeKnown = patch.timeKnown ?? (startsAt ? true : undefined);
  updateInterview(db, id, applicationId, { ...patch, startsAt, ...(timeKnown !== undefined && { timeKnown }) });
}
