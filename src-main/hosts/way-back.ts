/** The way back from a damaged library: its newest whole snapshot, once the user has been told what that costs. */
import { AppError } from '../core/kernel/app-error';
import { restoreNewestSnapshot } from '../core/library/damage';
import { say, t } from './speaker';

/** Puts the snapshot in place and says so in a sentence. Throws NOT_FOUND where none is whole, LIBRARY_IN_USE. */
export async function restoreSnapshot(libraryFolder: string, programVersion: string): Promise<string> {
  const { takenAt, setAside: aside } = await restoreNewestSnapshot(libraryFolder, programVersion);
  const when = takenAt.getTime();
  return aside ? t('hosts.restoredAside', { takenAt: when, aside }) : t('hosts.restored', { takenAt: when });
}

/** True where `restoreSnapshot` would help. */
export const canRestore = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'LIBRARY_DAMAGED' && typeof error.details?.newestSnapshotAt === 'string';

/** Why the program could not start, for a reader who is no engineer: never a stack. */
export const whyNotStarted = (error: unknown): string =>
  error instanceof AppError ? say(error) : t('hosts.couldNotStart');

/** The same for a host whose only dialog is the terminal: with how to take the way back. */
export const whyNotStartedHere = (error: unknown): string =>
  canRestore(error) ? `${say(error)} ${t('hosts.howToRestore')}` : whyNotStarted(error);
