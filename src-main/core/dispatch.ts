/** Turns a name and raw input into an envelope: validate, run the handler, translate every failure. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { operations, type Envelope, type InputOf, type OperationName, type OutputOf } from '../contract';
import { AppError } from './app-error';
import type { Log } from './log';

export type Handler<Name extends OperationName> = (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;

/** One handler for every operation of the contract; the compiler says when one is missing. */
export type Handlers = { [Name in OperationName]: Handler<Name> };

const systemErrors: Record<string, { code: 'DISK_FULL' | 'IO_ERROR'; message: string }> = {
  ENOSPC: {
    code: 'DISK_FULL',
    message: 'The disk is full. What is in this window is kept and nothing was lost. Free some space, then try again.'
  },
  SQLITE_FULL: {
    code: 'DISK_FULL',
    message: 'The disk is full. What is in this window is kept and nothing was lost. Free some space, then try again.'
  }
};

export function createDispatch(handlers: Handlers, log: Log): (name: string, input: unknown) => Promise<Envelope> {
  return async (name, input) => {
    if (!Object.hasOwn(operations, name)) {
      return failure(new AppError('UNKNOWN_OPERATION', 'This program has no such operation.'));
    }
    const operation = operations[name as OperationName];
    const parsed = operation.input.safeParse(input ?? {});
    if (!parsed.success) return failure(invalidInput(parsed.error));
    try {
      const handler = handlers[name as OperationName] as (input: unknown) => unknown;
      return { ok: true, value: (await handler(parsed.data)) ?? null };
    } catch (error) {
      return translate(error, name, log);
    }
  };
}

function invalidInput(error: z.ZodError): AppError {
  const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
  const first = fields[0];
  const where = first?.path ? ` (${first.path}: ${first.problem})` : '';
  return new AppError('INVALID_INPUT', `Something in this form can't be saved${where}. Nothing was changed.`, {
    fields
  });
}

/** Also used by the files handler, so that an upload fails in the same words as an operation. */
export function translate(error: unknown, where: string, log: Log): Envelope {
  if (error instanceof AppError) return failure(error);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = systemErrors[code];
  if (known) {
    log.write(known.code, where, code);
    return failure(new AppError(known.code, known.message, { errno: code }));
  }
  const reference = randomUUID().slice(0, 8);
  log.write('UNEXPECTED', `${where} ${reference}`, code, error);
  return {
    ok: false,
    error: {
      code: 'UNEXPECTED',
      message: `Something unexpected happened. What was saved before is safe. If it happens again, quote reference ${reference}.`,
      reference
    }
  };
}

function failure(error: AppError): Envelope {
  const { code, message, details } = error;
  return { ok: false, error: details ? { code, message, details } : { code, message } };
}
