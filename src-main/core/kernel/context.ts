/** What every domain's handlers are made with. */
import type { Database } from 'better-sqlite3';
import type { LanguageWords, OperationName } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import type { Commit } from './commit';
import type { Handlers } from './dispatch';
import type { Log } from './log';
import type { Platform } from './platform';

export interface Context {
  /** The open library's database: synchronous, short calls only. It can't be written by it: a write gets one of its own. */
  readonly db: ReadDatabase;
  /** Now; tests may set it. */
  readonly now: () => Date;
  readonly platform: Platform;
  /** Absolute path of `resources/`: checklists, letter templates, guidance, the sample. */
  readonly resourcesFolder: string;
  /** The languages that checks know; one reader for all domains, for reading them takes a quarter of a second. */
  readonly languages: () => LanguageWords[];
  readonly programVersion: string;
  readonly log: Log;
}

/** The same within a transaction, for what changes the library. */
export interface Writing extends Context {
  readonly db: Database;
}

/** For what goes on by itself, whoever asks: it commits when it must. */
export interface Upkeep extends Writing {
  readonly commit: Commit;
}

/** A domain answers for some of the operations; the composition root joins the domains and the compiler finds gaps. */
export type DomainHandlers<Prefix extends string> = {
  [Name in Extract<OperationName, `${Prefix}.${string}`>]: Handlers[Name];
};
