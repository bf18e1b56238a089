/** What the line under the letter says: words, pages, and the hours since the interview. Nothing here blocks anything. */
import type { Interview, LetterKind } from '$contract';
import { fewestWords, manyWords } from '$shared/letter/checks/length';
import { t } from '../../../i18n/messages';
import { formatNumber } from '../../../i18n/formats';

const hour = 3_600_000;
/** After so long nobody is told any more how long ago it was. */
const longPast = 14 * 24 * hour;

export interface Reading {
  text: string;
  /** Outside the default; said in words too. */
  outside: boolean;
}

/** Only a letter that has something to prove can be too short: one that asks, reminds or declines says one thing. */
export function wordReading(words: number, kind: LetterKind = 'recovery'): Reading {
  const few = fewestWords(kind);
  if (words === 0 || (words >= few && words <= manyWords)) {
    return { text: t('paper.words', { count: words }), outside: false };
  }
  const text = words < few ? t('paper.wordsShort', { count: words }) : t('paper.wordsLong', { count: words });
  return { text, outside: true };
}

/** `fill` is how full the last page is, 0–1. */
export function pageReading(pages: number, fill: number): Reading & { share: number } {
  if (pages <= 1) {
    const share = Math.min(1, fill);
    return { text: t('paper.full', { share: formatNumber(share, { style: 'percent' }) }), outside: false, share };
  }
  return { text: t('paper.tooManyPages', { count: pages }), outside: true, share: 1 };
}

/** Times in milliseconds; null while no hour is known, long afterwards, and once the letter is sent. */
export function hoursReading(window: Interview['window'], now: number): Reading | null {
  if (!window?.exact || window.sent) return null;
  const since = now - Date.parse(window.opensAt);
  const left = Date.parse(window.closesAt) - now;
  if (since < 0) return null;
  const time = amount(since);
  if (left <= -longPast) return null;
  if (left <= 0) return { text: t('paper.since', { time }), outside: false };
  return { text: t('paper.sinceAndLeft', { time, left: amount(left) }), outside: false };
}

/** Rounded down, as the pill in the frame does it. */
function amount(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hour);
  if (hours < 1) return t('paper.minutes', { count: Math.max(1, Math.floor(milliseconds / 60_000)) });
  return hours < 72 ? t('paper.hours', { count: hours }) : t('paper.days', { count: Math.floor(hours / 24) });
}
