/** The columns of the debrief's tables. */
import type { Marker, QuestionCard, Recording } from '../../contract';
import { flag, json, plain, table } from '../db/table';

/** A thing's place in its list is counted when it is read: what is in the trash keeps its own without leaving a hole. */
const listed = { id: plain(), interviewId: plain() };

export const questionCards = table('question_cards', {
  fixed: listed,
  open: {
    question: plain(),
    kind: plain<QuestionCard['kind']>(),
    said: plain(),
    landed: plain(),
    missing: plain(),
    wishSaid: plain(),
    forLetter: plain(),
    topic: plain(),
    score: plain<QuestionCard['score']>(),
    wentWrong: json<QuestionCard['wentWrong']>([]),
    situation: plain(),
    task: plain(),
    action: plain(),
    result: plain(),
    useInLetter: flag()
  }
});

export const unsaidTable = table('unsaid', { fixed: listed, open: { text: plain(), useInLetter: flag() } });

export const recordings = table('recordings', {
  fixed: { id: plain(), interviewId: plain(), evidenceId: plain() },
  open: {
    agreed: flag('consent_agreed'),
    who: plain('consent_who'),
    when: plain('consent_when'),
    recordedAt: plain<Recording['recordedAt']>(),
    prediction: plain(),
    playedToMs: plain<number>()
  }
});

export const markers = table('markers', {
  fixed: { id: plain(), recordingId: plain() },
  open: { cardId: plain<Marker['cardId']>(), atMs: plain<number>(), label: plain() }
});
