/** Whether the open library is still at its place: a database that was removed or moved takes words and loses them with the program. */
import { statSync } from 'node:fs';
import { AppError } from '../kernel/app-error';
import type { LibraryLayout } from './layout';
import { message } from '../../shared/messages/catalogue';

/** False also where nobody can tell: whether words are stored is then up to the disk. */
export function isGone({ database }: Pick<LibraryLayout, 'database'>): boolean {
  try {
    statSync(database);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

export const goneError = (): AppError => new AppError('IO_ERROR', message('opening.gone'));
