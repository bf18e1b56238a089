/** Requests to third parties: a note, a figure, a certificate; what was asked, and what came back. */
import type { Database } from 'better-sqlite3';
import type { Letter, ProofRequest } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { newId, nowIso } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import { localDay } from '../kernel/local-day';
import { linkEvidence } from './evidence-queries';
import type { OnShareable } from './fact-handlers';
import { findFact, showFilesOfFact, updateFact } from './fact-queries';
import { requirePresent } from './presence-queries';
import { withDays } from './request-flow';
import {
  findRequest,
  hasSettled,
  insertRequest,
  listRequests,
  listUnquotable,
  noteSettled,
  updateRequest
} from './request-queries';

/** Gives the request's letter, making it by the template the first time; the letters domain knows how. */
export type DraftRequest = (request: ProofRequest, db: Database) => Letter;

export function createRequestHandlers(
  context: Context,
  draft: DraftRequest,
  onShareable: OnShareable
): DomainHandlers<'requests'> {
  const { db, now } = context;

  function request(id: string): ProofRequest {
    const found = findRequest(db, id);
    if (!found) throw notFound('request');
    return found;
  }

  function patch(db: Database, id: string, values: Partial<ProofRequest>): ProofRequest {
    const before = request(id);
    if (values.factId) requirePresent(db, 'fact', values.factId);
    if (values.answerEvidenceId) requirePresent(db, 'evidence', values.answerEvidenceId);
    updateRequest(db, id, withDays(before, values, localDay(now())));
    touchInterview(db, before.interviewId, nowIso(now));
    const after = request(id);
    if (after.answerEvidenceId !== before.answerEvidenceId || after.factId !== before.factId) backFact(db, after);
    settleSharing(db, before, after);
    return after;
  }

  /**
   * Whoever may quote an answer may share the fact that it was asked for: “ask first” is settled by it. Where the permission turns out
   * to be none, or another fact was meant, the fact that it settled is to be asked for again.
   */
  function settleSharing(db: Database, before: ProofRequest, after: ProofRequest): void {
    const settled = before.mayQuote ? before.factId : null;
    const settles = after.mayQuote ? after.factId : null;
    if (settled === settles) return;
    if (settled !== null && hasSettled(db, after.id)) {
      if (findFact(db, settled)?.sharing === 'yes') updateFact(db, settled, { sharing: 'ask' });
      noteSettled(db, after.id, false);
    }
    if (settles === null || findFact(db, settles)?.sharing !== 'ask') return;
    updateFact(db, settles, { sharing: 'yes' });
    noteSettled(db, after.id, true);
    onShareable(settles, db);
  }

  /**
   * A filed answer proves the fact that it was asked for: its source where it has none, not even in the trash, else one more file
   * beside it. A page or place that the fact still names is one of an earlier source.
   */
  function backFact(db: Database, { factId, answerEvidenceId }: ProofRequest): void {
    const fact = factId === null ? undefined : findFact(db, factId);
    if (!fact || answerEvidenceId === null || fact.sourceEvidenceId === answerEvidenceId) return;
    if (fact.sourceEvidenceId === null && fact.trashedSource === '') {
      const place = { sourcePage: null, sourceMomentMs: null, sourceBox: null };
      updateFact(db, fact.id, { ...place, sourceEvidenceId: answerEvidenceId });
    } else linkEvidence(db, 'fact', { evidenceId: answerEvidenceId, targetId: fact.id, linked: true });
    showFilesOfFact(db, fact.id);
  }

  return {
    'requests.list': ({ interviewId }) => listRequests(db, interviewId),
    'requests.unquotable': ({ interviewId }) => listUnquotable(db, interviewId),
    'requests.create': ({ interviewId, patch: values }, db) => {
      requireInterview(db, interviewId);
      const id = newId();
      insertRequest(db, id, interviewId, nowIso(now));
      return patch(db, id, values);
    },
    'requests.update': ({ id, patch: values }, db) => patch(db, id, values),
    'requests.draft': ({ id }, db) => draft(request(id), db)
  };
}
