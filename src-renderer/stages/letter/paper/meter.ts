/** What the line under the letter says: words, pages, and the hours since the interview. Nothing here blocks anything. */
import type { Interview, LetterKind } from '$contract';
import { fewWords, manyWords } from '../../../checks/length';

const hour = 3_600_000;

export interface Reading {
  text: string;
  /** Outside the default; said in words too. */
  outside: boolean;
}

/** Only a letter that has something to prove can be too short: one that asks, reminds or declines says one thing. */
export function wordReading(words: number, kind: LetterKind = 'recovery'): Reading {
  const text = `${words} ${words === 1 ? 'word' : 'words'}`;
  const few = kind === 'recovery' || kind === 'thank_you' ? fewWords : 0;
  if (words === 0 || (words >= few && words <= manyWords)) return { text, outside: false };
  const why = words < few ? 'rather short' : 'rather long';
  return { text: `${text}, ${why}`, outside: true };
}

/** `fill` is how full the last page is, 0–1. */
export function pageReading(pages: number, fill: number): Reading & { share: number } {
  if (pages <= 1) {
    const share = Math.min(1, fill);
    return { text: `${Math.round(share * 100)}% of a page`, outside: false, share };
  }
  return { text: `${pages} pages; one is enough`, outside: true, share: 1 };
}

/** Times in milliseconds; null while nothing is known or the letter is sent. */
export function hoursReading(window: Interview['window'], now: number): Reading | null {
  if (!window || window.sent) return null;
  const since = now - Date.parse(window.opensAt);
  const left = Date.parse(window.closesAt) - now;
  if (since < 0) return null;
  const sinceText = `${amount(since)} since the interview`;
  if (left <= 0) return { text: sinceText, outside: true };
  return { text: `${sinceText}, ${amount(left)} left`, outside: false };
}

/** Rounded down, as the pill in the frame does it. */
function amount(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hour);
  if (hours < 1) return `${Math.max(1, Math.floor(milliseconds / 60_000))} min`;
  return hours < 72 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
