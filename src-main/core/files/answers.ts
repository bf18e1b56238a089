/** Answers of the files handler: envelopes with a fitting status, and the headers that all bytes carry. */
import type { Envelope, ErrorCode } from '../../contract';
import { AppError } from '../kernel/app-error';
import { translate } from '../kernel/dispatch';
import type { Log } from '../kernel/log';
import { message } from '../../shared/messages/catalogue';

/**
 * Private bytes stay out of the browser's cache on disk, are never sniffed, and do nothing when opened as a document. The
 * policy does not hinder a page of ours that fetches them or names them in `img`, `audio` or `video`.
 */
export const protectiveHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer'
} as const;

const statuses: Partial<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  UNKNOWN_OPERATION: 404,
  UNSUPPORTED: 405,
  CONFLICT: 409,
  EVIDENCE_DAMAGED: 410,
  CANCELLED: 499,
  DISK_FULL: 507
};

export function envelopeAnswer(envelope: Envelope): Response {
  return Response.json(envelope, {
    status: envelope.ok ? 200 : (statuses[envelope.error.code] ?? 500),
    headers: protectiveHeaders
  });
}

export const failureAnswer = (error: unknown, where: string, log: Log, hasNoRoom: () => boolean): Response =>
  envelopeAnswer(translate(error, where, log, hasNoRoom));

export const badRequest = (problem: string): AppError =>
  new AppError('INVALID_INPUT', message('errors.fileAddress'), { problem });
