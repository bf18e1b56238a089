/** Brings the stored list of enclosures up to date with the letter's claims. */
import type { Context, Writing } from '../kernel/context';
import { newId } from '../db/transaction';
import { requireLetter } from '../letters/public';
import { changesToList, claimedKeys, wantedEnclosures, type WantedEnclosure } from './follow-claims';
import { deleteRow, evidenceBehind, insertRow, listRows, writeOrder } from './queries';

/** What the letter's claims bring along as it stands now. Throws NOT_FOUND where the letter is missing or in the trash. */
export function wantedFor(context: Context, letterId: string): WantedEnclosure[] {
  const keys = claimedKeys(requireLetter(context, letterId).body);
  return keys.length === 0 ? [] : wantedEnclosures(keys, evidenceBehind(context.db, keys));
}

/** To be called in a transaction. */
export function followClaims(context: Writing, letterId: string): WantedEnclosure[] {
  const { db } = context;
  const wanted = wantedFor(context, letterId);
  const before = listRows(db, letterId);
  const { gone, added } = changesToList(before, wanted);
  for (const id of gone) deleteRow(db, id);
  if (added.length === 0) return wanted;
  const order = before.filter((row) => !gone.includes(row.id)).map(({ id, evidenceId }) => ({ id, evidenceId }));
  for (const { wanted: each, after } of added) {
    const row = { id: newId(), letterId, evidenceId: each.evidenceId };
    insertRow(db, { ...row, origin: 'claim', included: each.included });
    order.splice(order.findIndex((other) => other.evidenceId === after) + 1, 0, row);
  }
  writeOrder(
    db,
    order.map((row) => row.id)
  );
  return wanted;
}
