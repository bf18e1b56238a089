/** The way back from a damaged library: its newest whole snapshot, once the user has been told what that costs. */
import { AppError } from '../core/kernel/app-error';
import { restoreNewestSnapshot } from '../core/library/damage';

/** Puts the snapshot in place and says so in a sentence. Throws NOT_FOUND where none is whole, LIBRARY_IN_USE. */
export async function restoreSnapshot(libraryFolder: string, programVersion: string): Promise<string> {
  const { takenAt, setAside } = await restoreNewestSnapshot(libraryFolder, programVersion);
  const before = setAside ? ` What was there before is kept in “${setAside}”.` : '';
  return `The library is back as it was at ${takenAt.toISOString()}.${before}`;
}

/** True where `restoreSnapshot` would help. */
export const canRestore = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'LIBRARY_DAMAGED' && typeof error.details?.newestSnapshotAt === 'string';

/** Adds to the failure how to take the way back, for a host whose only dialog is the terminal. */
export async function withWayBack<Result>(opening: Promise<Result>): Promise<Result> {
  try {
    return await opening;
  } catch (error) {
    if (!canRestore(error)) throw error;
    const { code, message, details } = error as AppError;
    throw new AppError(code, `${message} To do so, start again with --restore-snapshot.`, details);
  }
}
