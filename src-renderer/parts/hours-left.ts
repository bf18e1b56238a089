/** How much of the letter window is left, in a few calm words. */
import type { InterviewSummary } from '$contract';

interface HoursLeft {
  /** For the pill: `18 h left`. */
  short: string;
  /** For a tooltip and a screen reader: a sentence. */
  long: string;
  tone: 'calm' | 'soon' | 'past' | 'sent';
}

const hour = 3_600_000;

/** Null while no date is known, and while the interview still lies ahead by more than a day. `now` in milliseconds. */
export function hoursLeft(window: InterviewSummary['window'], now: number): HoursLeft | null {
  if (!window) return null;
  if (window.sent) return { short: 'Sent', long: 'Your letter is sent.', tone: 'sent' };
  const opens = Date.parse(window.opensAt);
  const closes = Date.parse(window.closesAt);
  if (now < opens) return { short: 'Ahead', long: 'This interview is still ahead of you.', tone: 'calm' };
  const left = closes - now;
  if (left <= 0) {
    const span = amount(-left);
    const long = `The best time for a letter ended ${span} ago. A good letter can still arrive in time.`;
    return { short: `${span} past`, long, tone: 'past' };
  }
  const span = amount(left);
  return { short: `${span} left`, long: `${span} left to send your letter.`, tone: left <= 6 * hour ? 'soon' : 'calm' };
}

/** `45 min`, `18 h`, `3 days`: rounded down, so that nobody is promised more than there is. */
function amount(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 72) return `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}
