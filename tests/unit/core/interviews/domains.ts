/** The domains interviews, review and debrief on a real library file, reached through the dispatcher as hosts reach them. */
import { join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import {
  operations,
  type CallInputOf,
  type Failure,
  type InputOf,
  type OperationName,
  type OutputOf
} from '../../../../src-main/contract';
import type { Context, Upkeep } from '../../../../src-main/core/kernel/context';
import { readOnly } from '../../../../src-main/core/db/transaction';
import { connect } from '../../../../src-main/core/db/connect';
import { migrate } from '../../../../src-main/core/db/migrate';
import { migrations } from '../../../../src-main/core/db/migrations';
import { createDebriefHandlers } from '../../../../src-main/core/debrief/handlers';
import { createCommit } from '../../../../src-main/core/kernel/commit';
import { createEvents } from '../../../../src-main/core/kernel/events';
import { createDispatch, type Handlers } from '../../../../src-main/core/kernel/dispatch';
import { createInterviewsHandlers } from '../../../../src-main/core/interviews/handlers';
import { createReviewHandlers } from '../../../../src-main/core/review/handlers';
import { defineViews } from '../../../../src-main/core/views/shared-views';
import { collectingLog, temporaryFolder } from '../../../support/temporary-folder';
import { said } from '../../../support/said';
import type { Message } from '$shared/messages/catalogue';

export interface Domains {
  readonly db: Database;
  readonly context: Upkeep;
  /** What the platform was asked to tell the user. */
  readonly notices: string[];
  /** Runs an operation; throws its failure; its answer fits the contract exactly. */
  call<Name extends OperationName>(name: Name, input: CallInputOf<Name>): Promise<OutputOf<Name>>;
  /** Runs an operation that must fail, and gives the failure. */
  failure<Name extends OperationName>(name: Name, input: CallInputOf<Name>): Promise<Failure>;
  /** Sets the clock. */
  at(moment: string): void;
  trash(table: string, id: string, column?: string): void;
  putBack(table: string, id: string): void;
  newInterview(patch?: Partial<InputOf<'interviews.create'>>): Promise<string>;
}

export const START = '2026-11-22T10:00:00.000Z';
export const nobody = '0193a000-0000-7000-8000-000000000000';

export async function openDomains(resourcesFolder = resolve('resources')): Promise<Domains> {
  const db = connect(join(temporaryFolder(), 'library.sqlite'));
  onTestFinished(() => void db.close());
  await migrate(db, migrations, () => Promise.resolve());
  defineViews(db);
  let moment = new Date(START);
  const notices: string[] = [];
  const platform = { notify: (title: Message, body: Message) => notices.push(`${said(title)}. ${said(body)}`) };
  const commit = createCommit(db, createEvents());
  const context = {
    db,
    commit,
    now: () => moment,
    platform,
    resourcesFolder,
    programVersion: '0.0.0',
    log: collectingLog()
  } as unknown as Upkeep;
  const reading: Context = { ...context, db: readOnly(db) };
  const handlers = {
    ...createInterviewsHandlers(reading),
    ...createReviewHandlers(reading),
    ...createDebriefHandlers(reading)
  };
  const dispatch = createDispatch(
    handlers as Handlers,
    context.log,
    {
      hasNoRoom: () => false,
      isDamaged: () => false,
      mayWrite: () => undefined
    },
    commit
  );

  const call: Domains['call'] = async (name, input) => {
    const envelope = await dispatch(name, input);
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${said(envelope.error)}`);
    const parsed: unknown = operations[name].output.parse(envelope.value);
    // Zod drops what the schema does not name: nothing may be dropped.
    if (JSON.stringify(sorted(parsed)) !== JSON.stringify(sorted(envelope.value)))
      throw new Error(`${name} says more than its contract.`);
    return parsed as never;
  };
  return {
    db,
    context,
    notices,
    call,
    async failure(name, input) {
      const envelope = await dispatch(name, input);
      if (envelope.ok) throw new Error(`${name} did not fail.`);
      return envelope.error;
    },
    at: (next) => void (moment = new Date(next)),
    trash: (table, id, column = 'id') =>
      void db.prepare(`UPDATE ${table} SET trashed_at = ? WHERE ${column} = ?`).run(START, id),
    putBack: (table, id) => void db.prepare(`UPDATE ${table} SET trashed_at = NULL WHERE id = ?`).run(id),
    newInterview: async (patch = {}) => (await call('interviews.create', { timeZone: 'Europe/Berlin', ...patch })).id
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)])
  );
}

/** An evidence file as the proof domain files it, without its bytes. */
export function fileEvidence(db: Database, id: string, mediaType = 'audio/ogg', at = START): string {
  const hash = id.replaceAll('-', '').repeat(2);
  db.prepare('INSERT INTO blobs (hash, bytes, stored_at) VALUES (?, 1234, ?)').run(hash, at);
  db.prepare('INSERT INTO evidence (id, hash, file_name, media_type, added_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    hash,
    'Talk.ogg',
    mediaType,
    at
  );
  return id;
}

/** A fact card as the proof domain keeps it, linked to an interview. */
export function addFact(db: Database, interviewId: string, id: string, sourcePerson = '', at = START): string {
  db.prepare('INSERT INTO facts (id, statement, source_person, created_at) VALUES (?, ?, ?, ?)').run(
    id,
    'Cut returns by a fifth',
    sourcePerson,
    at
  );
  db.prepare('INSERT INTO interview_facts VALUES (?, ?)').run(interviewId, id);
  return id;
}

export function addLetter(db: Database, interviewId: string, id: string, kind = 'recovery'): string {
  db.prepare(
    `INSERT INTO letters (id, interview_id, kind, language, paper_size, paper_style, created_at, updated_at)
     VALUES (?, ?, ?, 'en-GB', 'A4', 'classic', ?, ?)`
  ).run(id, interviewId, kind, START, START);
  return id;
}
