/** Good and bad signs and lateness, out of a clause of what was written. Pure. */
import type { Clause } from './clauses';
import { holds, placeOf, type CaptureWords } from './words';

export function signIn({ text: typed, section }: Clause, words: CaptureWords): 'good' | 'bad' | 'late' | null {
  const text = typed.replace(/"/gu, '');
  if (holds(words.late, text) && !holds(words.notLate, text)) return 'late';
  if (section === 'good' || section === 'bad') return section;
  if (section !== null || isOverall(text, words)) return null;
  const good = holds(words.notGood, text) ? -1 : placeOf(words.good, text);
  const bad = holds(words.notBad, text) ? -1 : placeOf(words.bad, text);
  if (good === -1) return bad === -1 ? null : 'bad';
  return bad === -1 || good < bad ? 'good' : 'bad';
}

const isOverall = (text: string, { overall }: CaptureWords): boolean =>
  holds(overall, `${text.replace(/[^\p{L}\p{N}' ]/gu, '').trim()} `, 'all');
