/** Which facts a text claims, as they stand now: kept with every version, so that a later change of a fact can be seen. */
import type { ClaimedFact } from '../../contract';
import { claimsIn } from '../../shared/letter/claims/links';
import { readRows, type ReadDatabase } from '../db/transaction';

type Row = ClaimedFact & { key: string };

/** In the order of their first mention, each once; a key that no fact has is left out. Facts in the trash are still known. */
export function claimedFacts(db: ReadDatabase, body: string): ClaimedFact[] {
  const keys = [...new Set(claimsIn(body).map((claim) => claim.key))];
  if (keys.length === 0) return [];
  const rows = readRows<Row>(
    db,
    `SELECT id AS factId, statement, figure, unit, period, key FROM known_facts WHERE key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys)
  );
  return rows
    .sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key))
    .map(({ factId, statement, figure, unit, period }) => ({ factId, statement, figure, unit, period }));
}
