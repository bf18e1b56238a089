/** What a kind says of the things that are due, and when something is spoken of. */
import type { Message } from '../../../shared/messages/catalogue';
import { localDay } from '../local-day';

/** As a row names it. */
export interface DuePlace {
  /** The thing's own. */
  readonly id: string;
  readonly interviewId: string;
  readonly company: string;
  readonly role: string;
}

export interface DueThing extends DuePlace {
  readonly what: Message;
  /** A moment, or else a day (`YYYY-MM-DD`), which is due when it ends; neither where it can be done at any time. */
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** Once it is too late, all else that is due comes first. */
  readonly canWait?: true;
}

const HOUR = 3_600_000;
/** A moment is spoken of from a day before. */
const AHEAD = 24 * HOUR;
/** After a week nobody is reminded of it any more. */
const LONG_OVER = 7 * 24 * HOUR;

/** `left`: milliseconds until the moment, less than none once it is over; `ahead`: from how many before. */
export const isSpokenOf = (left: number, ahead = AHEAD): boolean => left <= ahead && left >= -LONG_OVER;

/** Days are the user's own: they end at midnight where this program runs. */
export const onDay = (place: DuePlace, what: Message, dueOn: string, now: Date): DueThing => ({
  ...placeOf(place),
  what,
  dueAt: null,
  dueOn,
  overdue: dueOn < localDay(now)
});

export const atMoment = (place: DuePlace, what: Message, dueAt: string, overdue: boolean): DueThing => ({
  ...placeOf(place),
  what,
  dueAt,
  dueOn: null,
  overdue
});

/** What has no time any more, and can still be done. */
export const sometime = (place: DuePlace, what: Message): DueThing => ({
  ...placeOf(place),
  what,
  dueAt: null,
  dueOn: null,
  overdue: false
});

/** Of a row no more than what is told. */
const placeOf = ({ id, interviewId, company, role }: DuePlace): DuePlace => ({ id, interviewId, company, role });
