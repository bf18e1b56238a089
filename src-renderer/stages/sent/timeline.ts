/** The interview's own history in a few quiet lines, from the interview to its outcome. */
import type { Afterwards, Decision, Fit, Interview, Rating } from '$contract';
import { t } from '../../i18n/messages';
import { calendarDay, dayInWords, momentInWords, timeOfDay } from '../../parts/moments';
import { outcomeNames } from '../../parts/outcome-names';

interface TimelineEntry {
  id: string;
  /** Sorts the entries; days count as noon. */
  at: number;
  what: string;
  when: string;
  /** What is not done yet: an interview or a follow-up `ahead`, or one whose day went by (`open`); whatever was noted has happened. */
  left: 'ahead' | 'open' | null;
}

interface Sources {
  interview: Interview;
  ratings: readonly Rating[];
  fit: Fit | null;
  afterwards: Afterwards | null;
}

/** Oldest first. Undecided is no decision and is left out; so is everything without a time. */
export function timelineOf({ interview, ratings, fit, afterwards }: Sources, now: Date): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const moment = (id: string, what: string, at: string | null | undefined): void => {
    if (at) entries.push({ id, what, at: Date.parse(at), when: momentInWords(at, now), left: null });
  };
  const day = (id: string, what: string, on: string | null | undefined, left: TimelineEntry['left']): void => {
    if (on) entries.push({ id, what, at: Date.parse(`${on}T12:00:00`), when: calendarDay(on, now), left });
  };

  if (interview.startsAt) {
    const { startsAt, timeKnown, timeZone } = interview;
    const onDay = dayInWords(startsAt, now, timeZone);
    const when = timeKnown ? t('sent.dayAtTime', { day: onDay, time: timeOfDay(startsAt, timeZone) }) : onDay;
    // A day without a time is known by its noon, and begins before.
    const begins = Date.parse(startsAt) - (timeKnown ? 0 : HALF_A_DAY);
    entries.push({
      id: 'interview',
      at: begins,
      what: t('sent.interview'),
      when,
      left: begins <= +now ? null : 'ahead'
    });
  }
  for (const rating of ratings) moment(rating.id, t(ratingWords[rating.kind], { score: rating.score }), rating.ratedAt);
  const decided = fit?.history[0];
  if (decided && decided.decision !== 'undecided') {
    moment('decision', decisionWords[decided.decision], decided.decidedAt);
  }
  if (afterwards) {
    moment('sent', afterwards.sentHow ? sentWords[afterwards.sentHow] : t('sent.sentUnknown'), afterwards.sentAt);
    // Nobody has to ask once they declined, or once an answer has come.
    const isOver = interview.decision === 'decline' || (afterwards.outcome ?? 'silence') !== 'silence';
    if (afterwards.followUpDone || !isOver) {
      day(
        'follow-up',
        t(afterwards.followUpDone ? 'sent.followUpDone' : 'sent.followUp'),
        afterwards.followUpOn,
        afterwards.followUpDone ? null : endOf(afterwards.followUpOn) < +now ? 'open' : 'ahead'
      );
    }
    if (afterwards.outcome) day('outcome', outcomeNames[afterwards.outcome], afterwards.outcomeOn, null);
  }
  return entries.sort((a, b) => a.at - b.at);
}

const HALF_A_DAY = 12 * 3_600_000;

/** The end of a day of the calendar; no day never ends. */
const endOf = (day: string | null): number => (day ? Date.parse(`${day}T23:59:59.999`) : Infinity);

const ratingWords = {
  gut: 'sent.gutRating',
  second: 'sent.secondRating',
  later: 'sent.laterRating'
} as const satisfies Record<Rating['kind'], string>;

const decisionWords: Record<Exclude<Decision, 'undecided'>, string> = {
  recover: t('fit.recoverDecided'),
  thank_only: t('fit.thankOnlyDecided'),
  decline: t('fit.declineDecided')
};

const sentWords: Record<NonNullable<Afterwards['sentHow']>, string> = {
  email: t('sent.sentEmail'),
  post: t('sent.sentPost'),
  by_hand: t('sent.sentHand'),
  form: t('sent.sentForm'),
  other: t('sent.sentOther')
};
