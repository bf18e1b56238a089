/** What every domain's handlers are made with. */
import type { Database } from 'better-sqlite3';
import type { OperationName } from '../../contract';
import type { Handlers } from './dispatch';
import type { Log } from './log';
import type { Platform } from './platform';

export interface Context {
  /** The open library's database: synchronous, short calls only. */
  readonly db: Database;
  /** Now; tests may set it. */
  readonly now: () => Date;
  readonly platform: Platform;
  /** Absolute path of `resources/`: checklists, letter templates, guidance, the sample. */
  readonly resourcesFolder: string;
  readonly programVersion: string;
  readonly log: Log;
}

/** A domain answers for some of the operations; the composition root joins the domains and the compiler finds gaps. */
export type DomainHandlers<Prefix extends string> = {
  [Name in Extract<OperationName, `${Prefix}.${string}`>]: Handlers[Name];
};
