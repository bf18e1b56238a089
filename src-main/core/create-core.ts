/** The composition root: opens the library and joins domains, files, upkeep and reminders into the one core that hosts hold. */
import { translate, createDispatch, type Handlers } from './dispatch';
import { createBlobStore } from './blobs/blob-store';
import type { Context } from './context';
import type { Core } from './core';
import { readRows } from './db/transaction';
import { createInterviewsHandlers } from './interviews/handlers';
import { startReminders } from './interviews/reminders';
import { createJobs } from './jobs/jobs';
import { createLibraryHandlers } from './library-info/handlers';
import { openLibrary } from './library/open-library';
import { hashesNamedBySnapshots } from './library/snapshots';
import { createLog } from './log';
import type { Platform } from './platform';
import { createProofHandlers } from './proof/handlers';
import { createSearchHandlers } from './search/handlers';
import { createSettingsHandlers } from './settings/handlers';
import { createTrashHandlers } from './trash/handlers';
import { eraseExpired } from './trash/public';

export interface CoreOptions {
  /** Absolute paths; the library's folder may be new or empty. */
  readonly libraryFolder: string;
  readonly resourcesFolder: string;
  readonly rendererFolder: string;
  readonly platform: Platform;
  readonly programVersion: string;
  /** Tests may set the time. */
  readonly now?: () => Date;
}

/** Throws AppError LIBRARY_IN_USE, LIBRARY_TOO_NEW, LIBRARY_DAMAGED, NOT_A_LIBRARY, DISK_FULL or IO_ERROR. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { platform, resourcesFolder, programVersion, now = () => new Date() } = options;
  const log = createLog(options.libraryFolder, now);
  const library = await openLibrary({ folder: options.libraryFolder, programVersion, now, log });
  const { db, layout } = library;
  const context: Context = { db, now, platform, resourcesFolder, programVersion, log };
  const blobs = createBlobStore(layout);
  const jobs = createJobs(now);

  const namedHashes = 'SELECT hash FROM blobs';
  const collectFiles = (): Promise<string[]> => {
    const named = hashesNamedBySnapshots(layout, namedHashes);
    for (const { hash } of readRows<{ hash: string }>(db, namedHashes)) named.add(hash);
    return blobs.collectGarbage(named);
  };

  const handlers = {
    ...createInterviewsHandlers(context),
    ...createProofHandlers(context, blobs, () => {
      throw new Error('not yet');
    }),
    ...createSearchHandlers(context),
    ...createTrashHandlers(context, collectFiles),
    ...createSettingsHandlers(context),
    ...createLibraryHandlers(context, library, jobs)
  } as unknown as Handlers;

  if (eraseExpired(db, now()) > 0) await collectFiles();
  const stopReminders = startReminders(context);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    stopReminders();
    jobs.cancelAll();
    await library.close();
  };
  return {
    dispatch: createDispatch(handlers, log),
    handle: () => Promise.resolve(Response.json(translate(new Error('not yet'), 'files', log), { status: 404 })),
    close: () => (closing ??= close()),
    libraryFolder: library.folder
  };
}
