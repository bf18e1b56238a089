/** The one error class whose message is meant for the user. */
import type { ErrorCode } from '../../contract';

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: Record<string, unknown>
  ) {
    super(message);
    this.name = 'AppError';
  }
}

export const notFound = (what: string): AppError =>
  new AppError('NOT_FOUND', `This ${what} is no longer in the library. It may have been moved to the trash.`);

export const textDamaged = (what: string): AppError =>
  new AppError(
    'TEXT_DAMAGED',
    `The stored words of this ${what} changed by themselves: the disk or the file is damaged. Nothing went out. Look at what a backup has of them, under “Damaged texts” in Settings, and take that back or keep what is there.`
  );
