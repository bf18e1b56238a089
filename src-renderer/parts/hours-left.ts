/** How much of the letter window is left, in a few calm words. */
import type { InterviewSummary } from '$contract';
import { shortSpan } from '../i18n/formats';
import { t } from '../i18n/messages';

interface HoursLeft {
  /** For the pill: `18 h left`. */
  short: string;
  /** For a tooltip and a screen reader: a sentence. */
  long: string;
  tone: 'calm' | 'soon' | 'past' | 'sent';
}

const soonMs = 6 * 3_600_000;
/** Days are said from here on, in hours. */
const daysFrom = 72;

/** Null while no date is known, and while the interview still lies ahead by more than a day. `now` in milliseconds. */
export function hoursLeft(window: InterviewSummary['window'], now: number): HoursLeft | null {
  if (!window) return null;
  if (window.sent) return { short: t('review.windowSent'), long: t('review.windowSentLong'), tone: 'sent' };
  const left = Date.parse(window.closesAt) - now;
  if (now < Date.parse(window.opensAt)) {
    return { short: t('review.windowAhead'), long: t('review.windowAheadLong'), tone: 'calm' };
  }
  const span = shortSpan(Math.abs(left), daysFrom);
  if (left <= 0) {
    return { short: t('review.windowPast', { span }), long: t('review.windowPastLong', { span }), tone: 'past' };
  }
  const tone = left <= soonMs ? 'soon' : 'calm';
  return { short: t('review.windowLeft', { span }), long: t('review.windowLeftLong', { span }), tone };
}
