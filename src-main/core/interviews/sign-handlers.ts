/** Signs remembered, good before bad, and ratings given, which are kept as first given. */
import { AppError, notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { newId, nowIso } from '../db/transaction';
import { requireInterview, touchInterview } from './public';
import { insertRating, insertSign, listRatings, listSigns, readSign, rewordSign } from './sign-queries';
import { message } from '../../shared/messages/catalogue';

export function createSignHandlers({ db, now }: Context): DomainHandlers<'signs' | 'ratings'> {
  return {
    'signs.list': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return listSigns(db, interviewId);
    },
    'signs.create': ({ interviewId, kind, text }, db) => {
      requireInterview(db, interviewId);
      const sign = { id: newId(), interviewId, kind, text, createdAt: nowIso(now) };
      insertSign(db, sign);
      touchInterview(db, interviewId, nowIso(now));
      return sign;
    },
    'signs.update': ({ id, text }, db) => {
      const sign = readSign(db, id);
      if (!sign) throw notFound('sign');
      rewordSign(db, id, text);
      touchInterview(db, sign.interviewId, nowIso(now));
      return { ...sign, text };
    },
    'ratings.list': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return listRatings(db, interviewId);
    },
    'ratings.add': ({ interviewId, kind, score, note }, db) => {
      requireInterview(db, interviewId);
      if (kind === 'gut' && listRatings(db, interviewId).some((rating) => rating.kind === 'gut')) {
        throw new AppError('CONFLICT', message('errors.gutRatingThere'));
      }
      const rating = { id: newId(), interviewId, kind, score, note, ratedAt: nowIso(now) };
      insertRating(db, rating);
      touchInterview(db, interviewId, nowIso(now));
      return rating;
    }
  };
}
