/** Turns a name and raw input into an envelope: validate, run the handler, translate every failure. */
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  operations,
  type Envelope,
  type ErrorCode,
  type InputOf,
  type Operation,
  type OperationName,
  type OutputOf,
  type Topic,
  type Write
} from '../../contract';
import { message, type Message } from '../../shared/messages/catalogue';
import { AppError } from './app-error';
import type { Commit } from './commit';
import { fitted } from './fitted';
import { invalidInput } from './invalid-input';
import type { Log } from './log';
import { unforeseenFailure } from './unforeseen';

/** Answers a question; the database that it was made with can't be written. */
type ReadHandler<Name extends OperationName> = (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;

/** Changes the library at once, in a transaction that is open already, by the database that is given. */
type WriteHandler<Name extends OperationName> = (input: InputOf<Name>, db: Database) => OutputOf<Name>;

/** Runs work in a transaction, and tells what the operation changes. */
export type CommitStep = <Result>(work: (db: Database) => Result) => Result;

/** Changes the library after waiting for something: it waits outside of any transaction, and commits step by step. */
interface InSteps<Name extends OperationName> {
  readonly inSteps: (input: InputOf<Name>, commit: CommitStep) => OutputOf<Name> | Promise<OutputOf<Name>>;
}

export type Handler<Name extends OperationName> = (typeof operations)[Name]['kind'] extends 'read'
  ? ReadHandler<Name>
  : WriteHandler<Name> | InSteps<Name>;

/** One handler for every operation of the contract; the compiler says when one is missing. */
export type Handlers = { [Name in OperationName]: Handler<Name> };

interface SystemFailure {
  code: ErrorCode;
  said: Message;
}

const diskFull: SystemFailure = { code: 'DISK_FULL', said: message('errors.diskFull') };
const diskFails: SystemFailure = { code: 'IO_ERROR', said: message('errors.diskFails') };
const damage: SystemFailure = { code: 'LIBRARY_DAMAGED', said: message('errors.databaseFails') };

/** What the system's own error codes mean to the user; the first pattern that fits. */
const systemFailures: readonly (readonly [RegExp, SystemFailure])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, diskFull],
  [/^SQLITE_(CORRUPT|NOTADB)/, damage],
  [/^(SQLITE_(IOERR|READONLY|CANTOPEN)|EIO|EROFS|EACCES|EPERM|ENOENT|EMFILE|ENFILE)/, diskFails]
];

/** The database says only that it could not write, not why. */
const saysNotWhy = /^SQLITE_(IOERR|CANTOPEN)/;

/** What the library says of itself at the moment of an operation. */
interface LibraryState {
  hasNoRoom(): boolean;
  /** A row is known that changed by itself. */
  isDamaged(): boolean;
  /** Throws AppError where nothing may be written just now. */
  mayWrite(): void;
}

type AnyHandler =
  ((input: unknown, db?: Database) => unknown) | { inSteps: (input: unknown, commit: CommitStep) => unknown };

export function createDispatch(
  handlers: Handlers,
  log: Log,
  { hasNoRoom, isDamaged, mayWrite }: LibraryState,
  commit: Commit
): (name: string, input: unknown, from?: string | null) => Promise<Envelope> {
  const answerOf = (operation: Operation, handler: AnyHandler, input: unknown, from: string | null): unknown => {
    if (operation.kind === 'read') return typeof handler === 'function' && handler(input);
    const step: CommitStep = (work) => commit(topicsOf(operation, input), work, from);
    return typeof handler === 'function' ? step((db) => handler(input, db)) : handler.inSteps(input, step);
  };

  return async (name, input, from = null) => {
    if (!Object.hasOwn(operations, name)) {
      return failure(new AppError('UNKNOWN_OPERATION', message('errors.unknownOperation')));
    }
    const operation = operations[name as OperationName];
    const parsed = operation.input.safeParse(input ?? {});
    if (!parsed.success) return failure(invalidInput(parsed.error));
    try {
      if (operation.kind === 'write' && !leavesLibraryAlone.test(name)) mayWrite();
      const handler = handlers[name as OperationName] as AnyHandler;
      const value = (await answerOf(operation, handler, parsed.data, from)) ?? null;
      // A row that changed by itself may say what the contract knows nothing of, and a window would fail over it.
      return { ok: true, value: isDamaged() ? fitted(operation.output, value) : value };
    } catch (error) {
      return translate(error, name, log, hasNoRoom);
    }
  };
}

const topicsOf = ({ topics }: Write, input: unknown): readonly Topic[] =>
  typeof topics === 'function' ? topics(input) : topics;

/** What takes a letter out of the program, or ends something: never refused because the library itself can't be written. */
const leavesLibraryAlone =
  /^(letters\.(export\w+|print|coveringText)|enclosures\.follow|evidence\.(prove|verify)|library\.\w+|jobs\.cancel)$/;

/** Also used by the files handler, so that an upload fails in the same words as an operation. */
export function translate(error: unknown, where: string, log: Log, hasNoRoom = () => false): Envelope {
  if (error instanceof AppError) return failure(error);
  const code = codeOf(error);
  const named = systemFailures.find(([pattern]) => pattern.test(code))?.[1];
  const known = named === diskFails && saysNotWhy.test(code) && hasNoRoom() ? diskFull : named;
  if (known) {
    log.write(known.code, where, code);
    return failure(new AppError(known.code, known.said, { errno: code }));
  }
  return unforeseenFailure(reportUnforeseen(error, where, log));
}

/** Gives the reference number under which the log has it. */
export function reportUnforeseen(error: unknown, where: string, log: Log): string {
  const reference = randomUUID().slice(0, 8);
  log.write('UNEXPECTED', `${where} ${reference}`, codeOf(error), error);
  return reference;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function failure(error: AppError): Envelope {
  const { code, key, params, details } = error;
  return { ok: false, error: { code, key, ...(params && { params }), ...(details && { details }) } };
}
