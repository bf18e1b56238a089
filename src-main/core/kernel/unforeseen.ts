/** What is said of an accident that nobody foresaw, in an operation as in a host: the log has more under its reference number. */
import type { Failure } from '../../contract';

export const unforeseenMessage = (reference: string): string =>
  `Something unexpected happened. What was saved before is safe. If it happens again, quote reference ${reference}.`;

/** What the one whose request it happened in is answered. */
export const unforeseenFailure = (reference: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code: 'UNEXPECTED', message: unforeseenMessage(reference), reference }
});
