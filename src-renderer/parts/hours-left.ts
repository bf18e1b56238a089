/** How much of the letter window is left, in a few calm words. */
import type { Interview } from '$contract';
import { formatDaysAway, shortSpan } from '../i18n/formats';
import { t } from '../i18n/messages';

interface HoursLeft {
  /** For the pill: `18 h left`. */
  short: string;
  /** For a tooltip and a screen reader: a sentence. */
  long: string;
  tone: 'calm' | 'soon' | 'past' | 'sent';
}

const hour = 3_600_000;
const day = 24 * hour;
const soonMs = 6 * hour;
/** Days are said from here on, in hours. */
const daysFrom = 72;
/** For so long a letter can still go out; afterwards nothing is said of it. */
const stillMs = 14 * day;

/**
 * Null while no date is known, once an answer came, where the letter's time has long passed, and where it has passed and no letter was
 * decided. `now` in milliseconds. Hours are said only where the interview's time was given.
 */
export function hoursLeft(
  { window, decision, outcome }: Pick<Interview, 'window' | 'decision' | 'outcome'>,
  now: number
): HoursLeft | null {
  if (!window) return null;
  if (window.sent) return { short: t('review.windowSent'), long: t('review.windowSentLong'), tone: 'sent' };
  if (outcome !== null) return null;
  if (now < Date.parse(window.opensAt)) {
    return { short: t('review.windowAhead'), long: t('review.windowAheadLong'), tone: 'calm' };
  }
  const decided = decision !== 'undecided';
  const left = Date.parse(window.closesAt) - now;
  if (left <= 0) {
    if (!decided || left < -stillMs) return null;
    return { short: t('review.windowPast'), long: t('review.windowPastLong'), tone: 'past' };
  }
  const tone = decided && window.exact && left <= soonMs ? 'soon' : 'calm';
  const long = decided ? 'review.windowLeftLong' : 'review.windowLeftUndecided';
  if (window.exact) {
    const span = shortSpan(left, daysFrom);
    return { short: t('review.windowLeft', { span }), long: t(long, { span: t('formats.inSpan', { span }) }), tone };
  }
  const span = formatDaysAway(daysUntil(window.closesAt, now));
  return { short: t('review.windowDay', { day: span }), long: t(long, { span }), tone };
}

/** Calendar days from today to the last whole day before a moment. */
function daysUntil(closesAt: string, now: number): number {
  const noon = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.max(0, Math.round((noon(new Date(Date.parse(closesAt) - 12 * hour)) - noon(new Date(now))) / day));
}
