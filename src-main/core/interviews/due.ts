/** What is due of an interview itself: its letter, and asking how things stand. */
import type { ReadDatabase } from '../db/transaction';
import { atMoment, isSpokenOf, onDay, sometime, type DueThing } from '../kernel/kinds/due';
import { readSettings } from '../settings/public';
import { localDay } from '../kernel/local-day';
import { message } from '../../shared/messages/catalogue';
import { listLettersToSend, listOpenFollowUps, type LetterToSend } from './due-queries';
import { letterWindow } from './letter-window';

export function lettersDue(db: ReadDatabase, now: Date): DueThing[] {
  const { letterWindowHours } = readSettings(db);
  return listLettersToSend(db).flatMap((letter) => letterDue(letter, letterWindowHours, now) ?? []);
}

export const followUpsDue = (db: ReadDatabase, now: Date): DueThing[] =>
  listOpenFollowUps(db).map((followUp) => onDay(followUp, message('due.followUp'), followUp.followUpOn, now));

function letterDue(letter: LetterToSend, windowHours: number, now: Date): DueThing | null {
  const window = letterWindow({ ...letter, sentAt: null }, windowHours);
  if (!window) return null;
  // Where its time is known, it is over at the time at which it began at the earliest.
  const begun = letter.timeKnown ? Date.parse(letter.startsAt) : Date.parse(window.opensAt);
  const left = Date.parse(window.closesAt) - now.getTime();
  if (now.getTime() < begun || !isSpokenOf(left, letter.timeKnown ? undefined : DAYS_AHEAD)) return null;
  const { now: inTime, late } = letterKeys[letter.decision];
  if (left < 0) return { ...sometime(letter, message(late)), canWait: true };
  if (letter.timeKnown) return atMoment(letter, message(inTime), window.closesAt, false);
  return onDay(letter, message(inTime), localDay(new Date(Date.parse(window.closesAt) - HALF_A_DAY)), now);
}

const HALF_A_DAY = 12 * 3_600_000;
/** A day without a time is spoken of from its morning on, as long as a letter written the next day is in time. */
const DAYS_AHEAD = 48 * 3_600_000;

const letterKeys = {
  recover: { now: 'due.letterRecover', late: 'due.lateRecover' },
  thank_only: { now: 'due.letterThank', late: 'due.lateThank' },
  decline: { now: 'due.letterDecline', late: 'due.lateDecline' }
} as const satisfies Record<LetterToSend['decision'], object>;
