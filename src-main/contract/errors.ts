/** Every way in which an operation can fail, and the envelope that carries the answer or the failure. */
import { z } from 'zod';
import { message } from './message';

export const errorCodes = [
  /** The input does not fit the operation's schema; `details.fields` names the fields. */
  'INVALID_INPUT',
  /** No such operation. */
  'UNKNOWN_OPERATION',
  /** The thing asked for is not in the library (any more). */
  'NOT_FOUND',
  /** The thing changed meanwhile, or the change would break a rule (a second gut rating, say). */
  'CONFLICT',
  /** Another running program owns this library. */
  'LIBRARY_IN_USE',
  /** The library's database does not pass its integrity check. */
  'LIBRARY_DAMAGED',
  /** The library was made by a newer version of the program. */
  'LIBRARY_TOO_NEW',
  /** The chosen folder holds something that is not a library. */
  'NOT_A_LIBRARY',
  'DISK_FULL',
  /** Reading or writing a file failed for another reason; `details.errno` says which. */
  'IO_ERROR',
  /** An evidence file is missing or its bytes are not the ones that were filed. */
  'EVIDENCE_DAMAGED',
  /** A text's stored bytes changed by themselves; nothing may go out with it until it is mended. */
  'TEXT_DAMAGED',
  'CANCELLED',
  /** This host can't do that (no Chromium found for a PDF, say). */
  'UNSUPPORTED',
  /** Anything unforeseen: `reference` stands in the log too. */
  'UNEXPECTED'
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const failureSchema = z.object({
  /** By which programs decide. */
  code: z.enum(errorCodes),
  /** What the screen says of it, in its own language: what happened, what is safe, what to do. A failure is a message, too. */
  ...message.shape,
  details: z.record(z.string(), z.unknown()).optional(),
  reference: z.string().optional()
});
export type Failure = z.infer<typeof failureSchema>;

export type Envelope<Value = unknown> = { ok: true; value: Value } | { ok: false; error: Failure };
