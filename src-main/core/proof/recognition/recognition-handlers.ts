/** What was recognised in pictures, and having them looked at again. */
import type { Context, DomainHandlers } from '../../kernel/context';
import { requirePresent } from '../presence-queries';
import type { Recogniser } from './recogniser';
import { findPage } from './recognition-queries';

type Handlers = Pick<DomainHandlers<'evidence'>, 'evidence.recognised' | 'evidence.recognise'>;

export function createRecognitionHandlers(
  { db }: Context,
  { recogniser }: { recogniser: Pick<Recogniser, 'again'> }
): Handlers {
  return {
    'evidence.recognised': ({ id, page }) => {
      requirePresent(db, 'evidence', id);
      const found = findPage(db, id, page);
      if (found !== 'damaged') return found;
      // Words that changed on the disk are worth nothing; the picture still has them.
      recogniser.again(id);
      return null;
    },
    'evidence.recognise': {
      inSteps: ({ id }) => {
        requirePresent(db, 'evidence', id);
        recogniser.again(id);
        return { waiting: true };
      }
    }
  };
}
