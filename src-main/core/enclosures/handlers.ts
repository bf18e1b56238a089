/** Enclosures of a letter: the files behind its claims and those added by hand, in order, whole or in part. */
import type { Enclosure } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { newId } from '../db/transaction';
import { requireLetter } from '../letters/public';
import type { Inspect } from '../packet/inspect';
import { requireEvidence } from '../proof/public';
import { followedEnclosures, listEnclosures } from './list';
import { storedPages } from './pages';
import { deleteRow, insertRow, letterOf, listRows, updateRow, writeOrder } from './queries';
import { followClaims, wantedFor } from './sync';

export function createEnclosureHandlers(context: Context, inspect: Inspect): DomainHandlers<'enclosures'> {
  const { db } = context;
  const list = (letterId: string): Promise<Enclosure[]> => listEnclosures(context, inspect, letterId);

  /** Throws NOT_FOUND where the enclosure or its letter is gone. */
  const letterIdOf = (id: string): string => {
    const letterId = letterOf(db, id);
    if (!letterId) throw notFound('enclosure');
    return requireLetter(context, letterId).id;
  };

  return {
    'enclosures.list': ({ letterId }) => list(letterId),
    'enclosures.follow': { inSteps: ({ letterId }, commit) => followedEnclosures(context, inspect, letterId, commit) },
    'enclosures.add': {
      inSteps: ({ letterId, evidenceId }, commit) => {
        requireEvidence(db, evidenceId);
        commit((db) => {
          followClaims({ ...context, db }, letterId);
          const known = listRows(db, letterId).find((row) => row.evidenceId === evidenceId);
          if (known) updateRow(db, known.id, { included: true });
          else insertRow(db, { id: newId(), letterId, evidenceId, origin: 'hand', included: true });
        });
        return list(letterId);
      }
    },
    'enclosures.update': {
      inSteps: ({ id, patch }, commit) => {
        const letterId = letterIdOf(id);
        commit((db) => {
          const { evidenceId } = listRows(db, letterId).find((row) => row.id === id) ?? {};
          const following =
            wantedFor(context, letterId).find((wanted) => wanted.evidenceId === evidenceId)?.pages ?? '';
          const pages = patch.pages === undefined ? undefined : storedPages(patch.pages, following);
          updateRow(db, id, { ...patch, label: patch.label?.trim(), pages });
        });
        return list(letterId);
      }
    },
    'enclosures.move': {
      inSteps: ({ id, toPosition }, commit) => {
        const letterId = letterIdOf(id);
        commit((db) => {
          followClaims({ ...context, db }, letterId);
          const ids = listRows(db, letterId).map((row) => row.id);
          if (!ids.includes(id)) throw notFound('enclosure');
          const rest = ids.filter((each) => each !== id);
          writeOrder(db, rest.toSpliced(toPosition, 0, id));
        });
        return list(letterId);
      }
    },
    'enclosures.remove': {
      inSteps: ({ id }, commit) => {
        const letterId = letterIdOf(id);
        commit((db) => {
          const row = listRows(db, letterId).find((each) => each.id === id);
          if (!row) throw notFound('enclosure');
          const isClaimed = wantedFor(context, letterId).some((wanted) => wanted.evidenceId === row.evidenceId);
          if (row.origin === 'claim' || isClaimed) updateRow(db, id, { included: false });
          else deleteRow(db, id);
        });
        return list(letterId);
      }
    }
  };
}
