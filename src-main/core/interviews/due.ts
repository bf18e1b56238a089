/** What is due of an interview itself: its letter, and asking how things stand. */
import type { Decision } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import { atMoment, isSpokenOf, onDay, type DueThing } from '../kernel/kinds/due';
import { readSettings } from '../settings/public';
import { message } from '../../shared/messages/catalogue';
import { listLettersToSend, listOpenFollowUps, type LetterToSend } from './due-queries';
import { letterWindow } from './letter-window';

export function lettersDue(db: ReadDatabase, now: Date): DueThing[] {
  const { letterWindowHours } = readSettings(db);
  return listLettersToSend(db, now.toISOString()).flatMap((letter) => letterDue(letter, letterWindowHours, now) ?? []);
}

export const followUpsDue = (db: ReadDatabase, now: Date): DueThing[] =>
  listOpenFollowUps(db).map((followUp) => onDay(followUp, message('due.followUp'), followUp.followUpOn, now));

function letterDue(letter: LetterToSend, windowHours: number, now: Date): DueThing | null {
  const window = letterWindow({ ...letter, sentAt: null }, windowHours);
  if (!window) return null;
  const left = Date.parse(window.closesAt) - now.getTime();
  if (!isSpokenOf(left)) return null;
  const overdue = left < 0;
  const what = message(letterKeys[letter.decision][overdue ? 'late' : 'now']);
  return { ...atMoment(letter, what, window.closesAt, overdue), canWait: true };
}

const letterKeys = {
  recover: { now: 'due.letterRecover', late: 'due.lateRecover' },
  thank_only: { now: 'due.letterThank', late: 'due.lateThank' },
  decline: { now: 'due.letterDecline', late: 'due.lateDecline' },
  undecided: { now: 'due.letter', late: 'due.late' }
} as const satisfies Record<Decision, object>;
