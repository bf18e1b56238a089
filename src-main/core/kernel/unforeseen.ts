/** What is said of an accident that nobody foresaw, in an operation as in a host: the log has more under its reference number. */
import type { Failure } from '../../contract';
import { message } from '../../shared/messages/catalogue';

/** What the one whose request it happened in is answered. */
export const unforeseenFailure = (reference: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code: 'UNEXPECTED', ...message('errors.unexpected', { reference }), reference }
});
