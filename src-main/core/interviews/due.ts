/** What is due in the whole library, a message each, most urgent first. */
import type { Decision, OutputOf } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import { storedMoment } from '../kernel/stored-time';
import { readSettings } from '../settings/public';
import {
  listDatedRequests,
  listLettersToSend,
  listOpenFollowUps,
  listOpenPauses,
  type DuePlace,
  type LetterToSend
} from './due-queries';
import { letterWindow } from './letter-window';
import { message, type Message } from '../../shared/messages/catalogue';

export type Due = OutputOf<'due.list'>[number];

const HOUR = 3_600_000;
/** A letter or a wake-up is spoken of from a day before. */
const AHEAD = 24 * HOUR;
/** After a week nobody is reminded any more of a letter or of a second look. */
const LONG_OVER = 7 * 24 * HOUR;

/** Days are the user's own: they end at midnight where this program runs. */
export function listDue(db: ReadDatabase, now: Date): Due[] {
  const { letterWindowHours } = readSettings(db);
  const everything = [
    ...listLettersToSend(db, now.toISOString()).map((letter) => letterDue(letter, letterWindowHours, now)),
    ...listOpenPauses(db).map((pause) => pauseDue(pause, pause.wakeAt, now)),
    ...listOpenFollowUps(db).map((followUp) =>
      dayDue(followUp, 'follow_up', null, message('due.followUp'), followUp.followUpOn, now)
    ),
    ...listDatedRequests(db).map((request) =>
      dayDue(request, 'request', request.id, requestMessage(request), request.dueOn, now)
    )
  ];
  return everything
    .filter((due) => due !== null)
    .sort((one, other) => rank(one) - rank(other) || moment(one) - moment(other));
}

/** What has hours left goes first, in the order of the hours; a letter that is too late can wait. */
const rank = ({ kind, overdue, dueAt }: Due): number => {
  if (overdue) return kind === 'letter' ? 2 : 1;
  return dueAt === null ? 1 : 0;
};

function letterDue(letter: LetterToSend, windowHours: number, now: Date): Due | null {
  const window = letterWindow({ ...letter, sentAt: null }, windowHours);
  if (!window) return null;
  const left = Date.parse(window.closesAt) - now.getTime();
  if (left > AHEAD || left < -LONG_OVER) return null;
  const overdue = left < 0;
  const what = message(letterKeys[letter.decision][overdue ? 'late' : 'now']);
  return { ...place(letter), kind: 'letter', itemId: null, what, dueAt: window.closesAt, dueOn: null, overdue };
}

const letterKeys = {
  recover: { now: 'due.letterRecover', late: 'due.lateRecover' },
  thank_only: { now: 'due.letterThank', late: 'due.lateThank' },
  decline: { now: 'due.letterDecline', late: 'due.lateDecline' },
  undecided: { now: 'due.letter', late: 'due.late' }
} as const satisfies Record<Decision, object>;

function pauseDue(pause: DuePlace, wakeAt: string, now: Date): Due | null {
  const left = (storedMoment(wakeAt) ?? -Infinity) - now.getTime();
  if (left > AHEAD || left < -LONG_OVER) return null;
  const overdue = left <= 0;
  const what = overdue ? message('due.pauseOver') : message('due.pause');
  return { ...place(pause), kind: 'wake_up', itemId: null, what, dueAt: wakeAt, dueOn: null, overdue };
}

function dayDue(
  at: DuePlace,
  kind: 'follow_up' | 'request',
  itemId: string | null,
  what: Message,
  dueOn: string,
  now: Date
): Due {
  return { ...place(at), kind, itemId, what, dueAt: null, dueOn, overdue: dueOn < localDay(now) };
}

function requestMessage({ who, state }: { who: string; state: 'to_ask' | 'asked' }): Message {
  const name = who.trim();
  if (state === 'to_ask') return name === '' ? message('due.askSomebody') : message('due.ask', { name });
  return name === '' ? message('due.answeredSomebody') : message('due.answered', { name });
}

const place = ({ interviewId, company, role }: DuePlace): DuePlace => ({ interviewId, company, role });

/** A day is due when it ends. */
function moment({ dueAt, dueOn }: Due): number {
  if (dueAt !== null) return Date.parse(dueAt);
  const [year = 0, month = 1, day = 1] = (dueOn ?? '').split('-').map(Number);
  return new Date(year, month - 1, day + 1).getTime();
}

/** The user's own day, `YYYY-MM-DD`: where this program runs. */
export function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
