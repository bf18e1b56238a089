/** What came of an interview: sent, followed up, the outcome, what to practise. */
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { nowIso } from '../db/transaction';
import { hasLetter, readAfterwards, updateAfterwards } from './afterwards-queries';
import { requireInterview, touchInterview } from './public';

export function createAfterwardsHandlers({ db, now }: Context): DomainHandlers<'afterwards'> {
  return {
    'afterwards.get': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return readAfterwards(db, interviewId);
    },
    'afterwards.update': ({ interviewId, patch }, db) => {
      requireInterview(db, interviewId);
      if (patch.sentLetterId && !hasLetter(db, interviewId, patch.sentLetterId)) throw notFound('letter');
      const sentAt = patch.sentAt ? new Date(patch.sentAt).toISOString() : patch.sentAt;
      updateAfterwards(db, interviewId, { ...patch, sentAt });
      touchInterview(db, interviewId, nowIso(now));
      return readAfterwards(db, interviewId);
    }
  };
}
