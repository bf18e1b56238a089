/** What each stage of an interview holds, asked of the database: for one interview, or for all of them in one pass. */
import { stages, type Decision, type Stage } from '../../contract';
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import { kinds } from '../kinds';
import { signNames, type Signs } from '../kernel/kinds/signs';
import { reaches } from './progress';

/** Each sign holds where one of its sources has a row; every kind of thing says which of them its rows are. */
const sourcesOf = (sign: keyof Signs): string[] => kinds.flatMap(({ progress }) => progress?.[sign] ?? []);

const signsSql = `SELECT ${signNames
  .map((name) => {
    const any = sourcesOf(name)
      .map((source) => `EXISTS (SELECT 1 ${source} AND x.interview_id = i.id)`)
      .join(' OR ');
    return `(${any}) AS ${name}`;
  })
  .join(',\n  ')} FROM interviews i WHERE i.id = ?`;

/** Throws where there is no such interview. */
export function readSigns(db: ReadDatabase, id: string): Signs {
  const row = readRow<Record<string, number>>(db, signsSql, id);
  if (!row) throw new RangeError('No such interview.');
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === 1])) as unknown as Signs;
}

/** The furthest stage of every interview that is past capture. One pass over each table: 10,000 interviews must list at once. */
export function readFurthestStages(db: ReadDatabase): ReadonlyMap<string, Stage> {
  const furthest = new Map<string, Stage>();
  for (const stage of stages) {
    if (stage === 'capture') continue;
    for (const source of sourcesOf(reaches[stage])) {
      for (const { id } of readRows<{ id: string }>(db, `SELECT DISTINCT x.interview_id AS id ${source}`)) {
        furthest.set(id, stage);
      }
    }
  }
  return furthest;
}

/** The newest decision of every interview that has one. */
export function readDecisions(db: ReadDatabase): ReadonlyMap<string, Decision> {
  const rows = readRows<{ id: string; decision: Decision }>(
    db,
    'SELECT interview_id AS id, decision FROM decisions_now'
  );
  return new Map(rows.map(({ id, decision }) => [id, decision]));
}

export const readDecision = (db: ReadDatabase, id: string): Decision =>
  readRow<{ decision: Decision }>(db, 'SELECT decision FROM decisions_now WHERE interview_id = ?', id)?.decision ??
  'undecided';
