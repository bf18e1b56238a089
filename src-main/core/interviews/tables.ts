/** The columns of interviews, their applications, the people met, signs, ratings, and what came of it. */
import type { Afterwards, Interview, Rating, Sign } from '../../contract';
import { flag, plain, table } from '../db/table';

export const applications = table('applications', {
  fixed: { id: plain(), createdAt: plain() },
  open: { company: plain(), role: plain(), jobAd: plain(), jobAdEvidenceId: plain<string | null>() }
});

export const interviews = table('interviews', {
  fixed: { id: plain(), applicationId: plain(), isSample: flag(), createdAt: plain(), updatedAt: plain() },
  open: {
    round: plain(),
    startsAt: plain<string | null>(),
    timeKnown: flag(),
    timeZone: plain(),
    durationMinutes: plain<number | null>(),
    format: plain<Interview['format']>(),
    place: plain(),
    brainDump: plain(),
    notes: plain()
  }
});

export const people = table('people', {
  fixed: { id: plain(), interviewId: plain() },
  open: { name: plain(), title: plain(), email: plain(), postalAddress: plain(), note: plain() }
});

export const signs = table('signs', {
  fixed: { id: plain(), interviewId: plain(), kind: plain<Sign['kind']>(), createdAt: plain() },
  open: { text: plain() }
});

export const ratings = table('ratings', {
  fixed: {
    id: plain(),
    interviewId: plain(),
    kind: plain<Rating['kind']>(),
    score: plain<number>(),
    note: plain(),
    ratedAt: plain()
  },
  open: {}
});

export const afterwardsTable = table('afterwards', {
  key: 'interview_id',
  fixed: { interviewId: plain() },
  open: {
    sentAt: plain<string | null>(),
    sentHow: plain<Afterwards['sentHow']>(),
    sentLetterId: plain<string | null>(),
    followUpOn: plain<string | null>(),
    followUpDone: flag(),
    outcome: plain<Afterwards['outcome']>(),
    outcomeOn: plain<string | null>(),
    notes: plain(),
    practise: plain()
  }
});
