/** The columns of the tables of perspective and fit. */
import type { Decision, FitSign, PerspectiveItem } from '../../contract';
import { flag, plain, table } from '../db/table';

/** A row of either answers table has a key of two parts; its rowid is what a patch wants. */
const answered = { interviewId: plain(), itemId: plain(), own: flag(), createdAt: plain() };

export const perspectiveAnswers = table('perspective_answers', {
  key: 'rowid',
  fixed: { ...answered, kind: plain<PerspectiveItem['kind']>() },
  open: {
    label: plain(),
    happened: plain<PerspectiveItem['happened']>(),
    seen: plain(),
    against: plain(),
    weight: plain<PerspectiveItem['weight']>(),
    noticed: plain<PerspectiveItem['noticed']>()
  }
});

export const fitAnswers = table('fit_answers', {
  key: 'rowid',
  fixed: answered,
  open: { label: plain(), answer: plain<FitSign['answer']>(), note: plain() }
});

export const fitSymptoms = table('fit_symptoms', {
  key: 'interview_id',
  fixed: { interviewId: plain() },
  open: { answer: plain<FitSign['answer']>(), note: plain() }
});

export const fitDecisions = table('fit_decisions', {
  fixed: { id: plain(), interviewId: plain(), decision: plain<Decision>(), reason: plain(), decidedAt: plain() },
  open: {}
});

export const coolOffs = table('cool_offs', {
  key: 'interview_id',
  fixed: { interviewId: plain() },
  open: { startedAt: plain<string | null>(), wakeAt: plain<string | null>(), skippedAt: plain<string | null>() }
});

export const interviewChecklists = table('interview_checklists', {
  key: 'interview_id',
  fixed: {
    interviewId: plain(),
    stage: plain<'perspective' | 'fit'>(),
    checklistId: plain(),
    version: plain<number>()
  },
  open: {}
});
