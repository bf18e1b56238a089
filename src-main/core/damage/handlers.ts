/** Damaged texts: shown beside what a snapshot has, taken back from there, or declared right. */
import type { Database } from 'better-sqlite3';
import type { DamagedKind, DamagedText, OutputOf } from '../../contract';
import { AppError, notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { noticedDamage } from '../db/noticed-damage';
import { isDamaged, seal, type DamagedRow } from '../db/seals';
import { findRowAside } from '../library/aside/aside';
import type { StoredRow } from '../library/aside/tasks';
import type { LibraryLayout } from '../library/layout';
import { listSnapshots, snapshotFile } from '../library/snapshots';
import { breaksSchema, describeRow, mendRow, readWhole, soughtIn } from './queries';
import { firstUnsound } from './sound';
import { tableOf } from './targets';
import { message } from '../../shared/messages/catalogue';
import { fieldKey } from '../../shared/messages/name-keys';

interface Kept {
  takenAt: Date;
  row: StoredRow;
}

/** Called before damaged words are written over, so that a letter's are kept as a version. */
type KeepDamaged = (kind: DamagedKind, id: string, db: Database) => void;

export function createDamageHandlers(
  { db, log }: Context,
  layout: LibraryLayout,
  keepDamaged: KeepDamaged
): DomainHandlers<'damage'> {
  function requireDamaged(kind: DamagedKind, rowid: number): { row: DamagedRow; now: StoredRow; text: DamagedText } {
    const row = { table: tableOf(kind), rowid };
    const [now, text] = [readWhole(db, row), describeRow(db, row)];
    if (!now || !text || !isDamaged(db, row)) throw notFound('damagedText');
    return { row, now, text };
  }

  /** As the newest snapshot that has the row whole holds it. */
  async function findKept({ table }: DamagedRow, now: StoredRow): Promise<Kept | null> {
    const snapshots = new Map(listSnapshots(layout).map((snapshot) => [snapshotFile(layout, snapshot), snapshot]));
    const { found, unread } = await findRowAside([...snapshots.keys()], soughtIn(db, table, now));
    for (const code of unread) log.write('SNAPSHOT_NOT_READ', 'library', code);
    return found && { takenAt: snapshots.get(found.file)!.takenAt, row: found.row };
  }

  return {
    'damage.show': async ({ kind, row: rowid }) => {
      const { row, now, text } = requireDamaged(kind, rowid);
      const kept = await findKept(row, now);
      return { text, takenAt: kept?.takenAt.toISOString() ?? null, fields: fieldsOf(now, kept?.row) };
    },
    'damage.takeBack': {
      inSteps: async ({ kind, row: rowid }, commit) => {
        const sought = requireDamaged(kind, rowid);
        const kept = await findKept(sought.row, sought.now);
        if (!kept) throw notFound('kept');
        commit((db) => {
          // Asked again: it may have been mended or erased meanwhile.
          const { row, text } = requireDamaged(kind, rowid);
          if (text.id) keepDamaged(kind, text.id, db);
          mendRow(db, row, kept.row);
        });
        return null;
      }
    },
    'damage.keep': ({ kind, row: rowid }, db) => {
      const { row, now } = requireDamaged(kind, rowid);
      const field = firstUnsound(now) ?? (breaksSchema(db, row) ? '' : undefined);
      if (field !== undefined) throw cannotStand(field);
      seal(db, row);
      return null;
    }
  };
}

/** `field`: the column at fault, where one is; said as the screens call it, where they do. */
function cannotStand(field: string): AppError {
  const key = fieldKey(field);
  const said = key ? message('damaged.fieldCannotStand', { field: { key } }) : message('damaged.cannotStand');
  return new AppError('TEXT_DAMAGED', said, { field });
}

/** Everything that is known to be damaged, by name. */
export const listDamaged = (db: Context['db']): DamagedText[] =>
  noticedDamage(db).flatMap((row) => describeRow(db, row) ?? []);

/** What nobody typed says nothing to the user. */
const technical = /(^|_)(id|hash|sum|position|revision|sequence)$/;

function fieldsOf(now: StoredRow, kept: StoredRow | undefined): OutputOf<'damage.show'>['fields'] {
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  return Object.keys(now)
    .filter((name) => !technical.test(name))
    .map((name) => ({ name, now: text(now[name]), kept: kept ? text(kept[name]) : null }))
    .filter(
      (field) => field.now !== (field.kept ?? field.now) || (typeof now[field.name] === 'string' && field.now !== '')
    );
}
