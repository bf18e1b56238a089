/** Requests to third parties: a note, a figure, a certificate; what was asked, and what came back. */
import type { Letter, ProofRequest } from '../../contract';
import { notFound } from '../app-error';
import type { Context, DomainHandlers } from '../context';
import { inTransaction, newId, nowIso } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import { requirePresent } from './presence-queries';
import { findRequest, insertRequest, listRequests, updateRequest } from './request-queries';

/** Gives the request's letter, making it by the template the first time; the letters domain knows how. */
export type DraftRequest = (request: ProofRequest) => Letter;

export function createRequestHandlers(context: Context, draft: DraftRequest): DomainHandlers<'requests'> {
  const { db, now } = context;

  function request(id: string): ProofRequest {
    const found = findRequest(db, id);
    if (!found) throw notFound('request');
    return found;
  }

  function patch(id: string, values: Partial<ProofRequest>): ProofRequest {
    const { interviewId } = request(id);
    if (values.factId) requirePresent(db, 'fact', values.factId);
    if (values.answerEvidenceId) requirePresent(db, 'evidence', values.answerEvidenceId);
    updateRequest(db, id, values);
    touchInterview(db, interviewId, nowIso(now));
    return request(id);
  }

  return {
    'requests.list': ({ interviewId }) => listRequests(db, interviewId),
    'requests.create': ({ interviewId, patch: values }) =>
      inTransaction(db, () => {
        requireInterview(db, interviewId);
        const id = newId();
        insertRequest(db, id, interviewId, nowIso(now));
        return patch(id, values);
      }),
    'requests.update': ({ id, patch: values }) => inTransaction(db, () => patch(id, values)),
    'requests.draft': ({ id }) => inTransaction(db, () => draft(request(id)))
  };
}
