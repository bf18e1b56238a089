/** The trash: deleting can be taken back on 30 days of use, erasing is for good. */
import type { Database } from 'better-sqlite3';
import type { Trashable } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { nowIso } from '../db/transaction';
import { touchInterview } from '../interviews/public';
import { erase } from './erase';
import { daysInTrash } from './days-queries';
import type { FinishErasing } from './finish-erasing';
import { findInTrash, listTrash, setTrashed, type TrashRow } from './queries';
import { trashDays, trashKind, trashLabel } from './targets';

export function createTrashHandlers(context: Context, finishErasing: FinishErasing): DomainHandlers<'trash'> {
  const { db } = context;

  function move(db: Database, kind: Trashable, id: string, into: boolean): { label: string } {
    const before = into ? undefined : findInTrash(db, kind, id);
    if (!setTrashed(db, kind, id, into ? nowIso(context.now) : null)) throw notFound(trashKind(kind).trash.gone);
    const row = before ?? findInTrash(db, kind, id);
    if (row?.interviewId) touchInterview(db, row.interviewId, nowIso(context.now));
    return { label: trashLabel(row?.label ?? '') };
  }

  return {
    'trash.list': () => {
      const passed = new Map(daysInTrash(db).map(({ kind, id, days }) => [kind + id, days]));
      return listTrash(db).map((row) => toEntry(row, passed.get(row.kind + row.id) ?? 0));
    },
    'trash.move': ({ kind, id }, db) => move(db, kind, id, true),
    'trash.restore': ({ kind, id }, db) => move(db, kind, id, false),
    'trash.erase': {
      inSteps: async ({ kind, id, jobId }, commit) => {
        const rows = listTrash(db).filter((row) => (!kind || row.kind === kind) && (!id || row.id === id));
        if (id && rows.length === 0) throw notFound(kind ? trashKind(kind).trash.gone : 'thing');
        const erased = commit((writable) => erase(writable, rows));
        return { erased, everywhere: await finishErasing(jobId) };
      }
    }
  };
}

function toEntry({ kind, id, label, trashedAt, company, role }: TrashRow, days: number) {
  // An interview is called by its company already.
  const where = (kind === 'interview' && label !== '' ? [role] : [company, role]).filter((part) => part).join(' · ');
  return { kind, id, label: trashLabel(label), where, trashedAt, daysLeft: Math.max(1, trashDays - days) };
}
