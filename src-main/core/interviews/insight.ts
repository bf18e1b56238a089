/** What several interviews have in common, counted from what was noted and nothing else. */
import { wentWrongKinds, type Insight } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import { listDebriefed, listLookedAt, listWentWrong, type LookedAt } from './insight-queries';
import { letterWindow } from './letter-window';

const HOUR = 3_600_000;

export function insightOf(db: ReadDatabase, now: Date): Insight {
  const interviews = listLookedAt(db, now.toISOString());
  const ids = new Set(interviews.map(({ id }) => id));
  const wrong = listWentWrong(db).filter(({ interviewId }) => ids.has(interviewId));
  return {
    interviews: interviews.length,
    debriefed: listDebriefed(db).filter(({ interviewId }) => ids.has(interviewId)).length,
    wentWrong: wentWrongKinds
      .map((kind) => ({ kind, interviews: wrong.filter((each) => each.kind === kind).length }))
      .filter(({ interviews: count }) => count > 0)
      .sort((one, other) => other.interviews - one.interviews),
    rated: ratedOf(interviews),
    sent: sentOf(interviews)
  };
}

function ratedOf(interviews: readonly LookedAt[]): Insight['rated'] {
  const twice = interviews.flatMap(({ gut, second }) => (gut === null || second === null ? [] : [{ gut, second }]));
  return {
    interviews: twice.length,
    higher: twice.filter(({ gut, second }) => second > gut).length,
    lower: twice.filter(({ gut, second }) => second < gut).length,
    gut: mean(twice.map(({ gut }) => gut)),
    second: mean(twice.map(({ second }) => second))
  };
}

/** Of a day without a time nobody can count hours; nor of a letter that was noted as sent before the interview. */
function sentOf(interviews: readonly LookedAt[]): Insight['sent'] {
  const hours = interviews
    .flatMap(({ startsAt, timeKnown, durationMinutes, sentAt }) => {
      const window = timeKnown === 1 ? letterWindow({ startsAt, timeKnown: true, durationMinutes, sentAt }, 0) : null;
      return window && sentAt !== null ? [(Date.parse(sentAt) - Date.parse(window.opensAt)) / HOUR] : [];
    })
    .filter((each) => each >= 0)
    .sort((one, other) => one - other);
  return { interviews: hours.length, medianHours: median(hours) };
}

const mean = (all: readonly number[]): number | null =>
  all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0) / all.length;

/** Of sorted numbers. */
function median(sorted: readonly number[]): number | null {
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
