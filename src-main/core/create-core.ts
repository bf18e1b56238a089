/** The composition root: opens the library and joins domains, files, upkeep and reminders into the one core that hosts hold. */
import { createBlobStore } from './blobs/blob-store';
import { createCommit } from './kernel/commit';
import type { Context, Upkeep } from './kernel/context';
import type { Core } from './core';
import { createDamageHandlers } from './damage/handlers';
import { checkTexts } from './damage/public';
import { hasNoticedDamage } from './db/noticed-damage';
import { readOnly, readRows } from './db/transaction';
import { createDebriefHandlers } from './debrief/handlers';
import { createDispatch, reportUnforeseen, type Handlers } from './kernel/dispatch';
import { createEndings, type Endings } from './kernel/endings';
import { createEvents } from './kernel/events';
import { createFiles } from './files';
import { createEnclosing } from './enclosures/for-mail';
import { createEnclosureHandlers } from './enclosures/handlers';
import { createPacketHandlers } from './enclosures/packet-handlers';
import { createMakePart } from './enclosures/parts';
import { createExports } from './files/exports';
import { takeInBytes, type UploadOptions } from './files/upload';
import { createInterviewsHandlers } from './interviews/handlers';
import { requireInterview } from './interviews/public';
import { startReminders } from './interviews/reminders';
import { createJobsHandlers } from './kernel/jobs/handlers';
import { createJobs } from './kernel/jobs/jobs';
import { createLettersHandlers } from './letters/handlers';
import { createOffer, draftRequest, keepDamagedWords, sentPdf, settleReminders } from './letters/public';
import { createLibraryHandlers } from './library-info/handlers';
import { goneError, isGone } from './library/gone';
import { errnoOf } from './library/durable-files';
import { openLibrary, type OpenLibrary } from './library/open-library';
import { hasNoRoom } from './library/room';
import { createLanguages } from './resources/languages';
import { hashesNamedBySnapshots } from './library/snapshots';
import { createLog } from './kernel/log';
import type { Platform } from './kernel/platform';
import { createInspect } from './packet/inspect';
import { createProofHandlers } from './proof/handlers';
import {
  createRecogniser,
  createTextIndex,
  fileEvidence,
  findBlob,
  findFiled,
  namedBlobs,
  noteChanged,
  startVerification
} from './proof/public';
import { createProposalHandlers } from './proposals/handlers';
import { createReviewHandlers } from './review/handlers';
import { createSampleHandlers } from './sample/handlers';
import type { Program } from './sample/program';
import { createSearchHandlers } from './search/handlers';
import { createIndexer } from './search/indexer';
import { createSettingsHandlers } from './settings/handlers';
import { createStaticFiles } from './static-files';
import { createTrashHandlers } from './trash/handlers';
import { clearTracesLeft, createFinishErasing, startDays } from './trash/public';
import { createUnfinishedHandlers } from './unfinished/handlers';

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
  const { libraryFolder, platform, resourcesFolder, programVersion, now = () => new Date() } = options;
  const log = createLog(libraryFolder, now);
  const library = await openLibrary({ folder: libraryFolder, programVersion, now, log });
  const endings = createEndings();
  endings.add(() => library.close());
  try {
    const languages = createLanguages(resourcesFolder, log);
    const context: Context = {
      db: readOnly(library.db),
      now,
      platform,
      resourcesFolder,
      languages,
      programVersion,
      log
    };
    return await join(context, library, options.rendererFolder, endings);
  } catch (error) {
    await endings.end().catch((failure: unknown) => log.write('NOT_ENDED', 'core', errnoOf(failure), failure));
    throw error;
  }
}

async function join(context: Context, library: OpenLibrary, rendererFolder: string, endings: Endings): Promise<Core> {
  const { db, log } = context;
  const blobs = createBlobStore(library.layout);
  const events = createEvents();
  const commit = createCommit(library.db, events);
  /** For what goes on by itself. */
  const upkeep: Upkeep = { ...context, db: library.db, commit };
  const jobs = createJobs((job) => events.job(job));
  const exports = createExports();
  const inspect = createInspect(blobs, endings.signal);
  const enclosing = createEnclosing(context, blobs, inspect, createMakePart(context, blobs, endings.signal));
  const indexer = createIndexer(upkeep);
  endings.add(() => {
    indexer.close();
    clearTracesLeft(upkeep, indexer);
  });
  const texts = createTextIndex(upkeep, blobs);
  endings.add(() => texts.close());
  endings.add(() => jobs.cancelAll());
  const recogniser = createRecogniser(upkeep, { files: blobs, jobs, texts });
  endings.add(() => recogniser.close());
  const staticFiles = createStaticFiles(rendererFolder);
  const intake: UploadOptions = {
    blobs,
    jobs,
    findFiled(filed) {
      const found = findFiled(context, filed);
      if (found) texts.add(found.id);
      return found;
    },
    checkInterview: (id) => requireInterview(db, id),
    fileEvidence(filed, step) {
      const evidence = step((writable) => fileEvidence({ ...context, db: writable }, filed));
      texts.add(evidence.id);
      recogniser.add(evidence.id);
      return evidence;
    }
  };
  const files = createFiles({
    ...intake,
    commitFor: (from) => (work) => commit(['evidence', 'progress'], work, from),
    exports,
    log,
    hasNoRoom: () => hasNoRoom(library.layout),
    noteChanged: (hash) => commit(['evidence'], () => noteChanged(upkeep, hash)),
    findBlob: (id) => findBlob(db, id),
    findSent: (id) => sentPdf(context, id)
  });
  const program: Program = { dispatch: (name, input) => dispatch(name, input), handle: files };
  /** Evidence that nothing names any more. Throws where a snapshot can't be read: then nothing goes. */
  const collectFiles = (): Promise<string[]> => blobs.collectGarbage(() => namedHashes(library));
  const finishErasing = createFinishErasing(upkeep, library, {
    collectFiles,
    exports,
    indexer,
    jobs,
    signal: endings.signal
  });
  const handlers: Handlers = {
    ...createInterviewsHandlers(context),
    ...createProposalHandlers(context),
    ...createReviewHandlers(context),
    ...createDebriefHandlers(context),
    ...createProofHandlers(
      context,
      blobs,
      {
        jobs,
        texts,
        recogniser,
        takeIn: (file, step) => takeInBytes(file, step, { ...intake, signal: endings.signal })
      },
      (request, writable) => draftRequest({ ...context, db: writable }, request),
      (factId, writable) => settleReminders({ ...context, db: writable }, factId)
    ),
    ...createLettersHandlers(context, exports, blobs, enclosing),
    ...createEnclosureHandlers(context, inspect),
    ...createPacketHandlers(context, { blobs, inspect, jobs, offer: createOffer(context, exports) }),
    ...createSearchHandlers(context, { indexer, waiting: () => texts.waiting(), ending: endings.signal }),
    ...createTrashHandlers(context, finishErasing),
    ...createSettingsHandlers(context),
    ...createUnfinishedHandlers(context),
    ...createLibraryHandlers(context, library),
    ...createJobsHandlers(jobs),
    ...createSampleHandlers(context, program, finishErasing),
    ...createDamageHandlers(context, library.layout, (kind, id, writable) => {
      if (kind === 'letter') keepDamagedWords({ ...context, db: writable }, id);
    })
  };
  const dispatch = createDispatch(
    handlers,
    log,
    {
      hasNoRoom: () => hasNoRoom(library.layout),
      isDamaged: () => hasNoticedDamage(db),
      mayWrite: () => {
        if (isGone(library.layout)) throw goneError();
      }
    },
    commit
  );

  await checkTexts(library.db, endings.signal).catch((error: unknown) =>
    log.write('NOT_CHECKED', 'texts', errnoOf(error), error)
  );
  clearTracesLeft(upkeep, indexer);
  const days = startDays(upkeep, library.clock, finishErasing);
  endings.add(() => days.close());
  // Files are never worth a failed start.
  if (library.startedAfterUncleanEnd) {
    await collectFiles().catch((error: unknown) => log.write('NOT_COLLECTED', 'evidence', errnoOf(error), error));
  }
  endings.add(startReminders(upkeep));
  const verification = startVerification(upkeep, blobs);
  endings.add(() => verification.close());
  endings.add(() => events.close());
  return {
    dispatch,
    events,
    handle: (request) => (new URL(request.url).pathname.startsWith('/files/') ? files(request) : staticFiles(request)),
    report: (error, where) => reportUnforeseen(error, where, log),
    close: () => endings.end(),
    libraryFolder: library.folder
  };
}

/** What may not be collected: evidence of the database and of every kept snapshot. */
function namedHashes({ db, layout }: OpenLibrary): Set<string> {
  const named = hashesNamedBySnapshots(layout, namedBlobs);
  for (const { hash } of readRows<{ hash: string }>(db, namedBlobs)) named.add(hash);
  return named;
}
