/** A commit whose last sync failed may stand all the same: nobody is told of a failure that was none. */
import { AppError } from '../kernel/app-error';

/**
 * What `work` gives; where it failed for a reason of the disk, what `look` finds in the database now, and the failure only where that is null.
 * `look` must be true of nothing but what `work` would have left.
 */
export function committedResult<Result>(work: () => Result, look: () => Result | null): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const standing = quietly(look);
    if (standing === null) throw error;
    return standing;
  }
}

function quietly<Result>(look: () => Result | null): Result | null {
  try {
    return look();
  } catch {
    return null;
  }
}
