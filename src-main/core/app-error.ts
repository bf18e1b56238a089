/** The one error class whose message is meant for the user. */
import type { ErrorCode } from '../contract';

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
