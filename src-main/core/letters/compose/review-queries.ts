/** All of a review that a letter can be made of, read in one go from the tables of the other stages. */
import type { QuestionCard } from '../../../contract';
import { readRows, type ReadDatabase } from '../../db/transaction';
import { storedJson } from '../../kernel/stored-json';
import {
  listReviewFacts,
  listNameless,
  listReviewPeople,
  readReviewInterview,
  readReviewRequest,
  type ReviewFact,
  type ReviewInterview,
  type ReviewPerson,
  type ReviewRequest
} from '../review-queries';

/** A question card, with all words as typed. */
export interface ReviewAnswer {
  id: string;
  question: string;
  kind: QuestionCard['kind'];
  landed: string;
  wishSaid: string;
  forLetter: string;
  topic: string;
  situation: string;
  task: string;
  action: string;
  result: string;
  score: number | null;
  wentWrong: QuestionCard['wentWrong'];
  useInLetter: boolean;
}

export interface ReviewUnsaid {
  id: string;
  text: string;
  useInLetter: boolean;
}

interface ReviewSign {
  id: string;
  text: string;
}

export interface Review {
  interview: ReviewInterview;
  people: ReviewPerson[];
  /** What is noted of those whose name is not. */
  nameless: string[];
  /** The good ones. */
  signs: ReviewSign[];
  answers: ReviewAnswer[];
  unsaid: ReviewUnsaid[];
  facts: ReviewFact[];
  request: ReviewRequest | null;
}

type AnswerRow = Omit<ReviewAnswer, 'wentWrong' | 'useInLetter'> & { wentWrong: string; useInLetter: number };

const listAnswers = (db: ReadDatabase, interviewId: string): ReviewAnswer[] =>
  readRows<AnswerRow>(
    db,
    `SELECT id, question, kind, landed, wish_said AS wishSaid,
            for_letter AS forLetter, topic, situation, task, action, result, score, went_wrong AS wentWrong, use_in_letter AS useInLetter
       FROM shown_cards WHERE interview_id = ? ORDER BY position, id`,
    interviewId
  ).map((row) => ({
    ...row,
    wentWrong: storedJson<ReviewAnswer['wentWrong']>(row.wentWrong, []),
    useInLetter: row.useInLetter === 1
  }));

const listUnsaid = (db: ReadDatabase, interviewId: string): ReviewUnsaid[] =>
  readRows<{ id: string; text: string; useInLetter: number }>(
    db,
    `SELECT id, text, use_in_letter AS useInLetter FROM shown_unsaid
      WHERE interview_id = ? AND trim(text) <> '' ORDER BY position, id`,
    interviewId
  ).map((row) => ({ ...row, useInLetter: row.useInLetter === 1 }));

const listGoodSigns = (db: ReadDatabase, interviewId: string): ReviewSign[] =>
  readRows<ReviewSign>(db, 'SELECT id, text FROM shown_good_signs WHERE interview_id = ? ORDER BY id', interviewId);

/** Undefined where the interview is missing. */
export function readReview(db: ReadDatabase, interviewId: string, requestId: string | null): Review | undefined {
  const interview = readReviewInterview(db, interviewId);
  return (
    interview && {
      interview,
      people: listReviewPeople(db, interviewId),
      nameless: listNameless(db, interviewId),
      signs: listGoodSigns(db, interviewId),
      answers: listAnswers(db, interviewId),
      unsaid: listUnsaid(db, interviewId),
      facts: listReviewFacts(db, interviewId),
      request: (requestId && readReviewRequest(db, requestId)) || null
    }
  );
}
