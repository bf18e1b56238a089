/** Small pictures of evidence: drawn by the window, which can, and kept here; they can always be drawn again. */
import { AppError, notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { findEvidence, findThumbnail, storeThumbnail } from './evidence-queries';
import { message } from '../../shared/messages/catalogue';

type Handlers = Pick<DomainHandlers<'evidence'>, 'evidence.thumbnail' | 'evidence.keepThumbnail'>;

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex');

export function createThumbnailHandlers({ db }: Context): Handlers {
  return {
    'evidence.thumbnail': ({ id }) => {
      const png = findThumbnail(db, id);
      return { png: png ? png.toString('base64') : null };
    },
    'evidence.keepThumbnail': ({ id, png }, db) => {
      const bytes = Buffer.from(png, 'base64');
      if (!bytes.subarray(0, pngStart.length).equals(pngStart)) {
        throw new AppError('INVALID_INPUT', message('errors.noSmallPicture'));
      }
      if (!findEvidence(db, id)) throw notFound('evidence');
      storeThumbnail(db, id, bytes);
      return { kept: true };
    }
  };
}
