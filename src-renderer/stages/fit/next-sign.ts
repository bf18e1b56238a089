/** Which sign comes next. */
import type { FitSign } from '$contract';
import { nextOpen } from '../../parts/review/walk';

/** The next sign without an answer after the given one, then from the top; null when none is left. */
export const nextSign = (signs: readonly FitSign[], afterId: string | null): FitSign | null =>
  nextOpen(signs, afterId, (sign) => sign.answer !== null);
