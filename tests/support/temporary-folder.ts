/** Folders for tests, gone when the test is over; and a log that only collects. */
import { existsSync, mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Log } from '../../src-main/core/kernel/log';

const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 512 * 1024 * 1024;

/** A new folder with every link in its path resolved; removed after the test that asked for it. */
export const temporaryFolder = (): string => folderIn(tmpdir());

/**
 * The same on a file system in memory where there is one. For tests that kill processes: those lose nothing that was
 * handed to the system, so a disk would only make them slower, and the moments of the kills less varied.
 */
export function memoryFolder(): string {
  const isThere = existsSync(IN_MEMORY);
  const { bavail, bsize } = statfsSync(isThere ? IN_MEMORY : tmpdir());
  return folderIn(isThere && bavail * bsize > ENOUGH_BYTES ? IN_MEMORY : tmpdir());
}

function folderIn(parent: string): string {
  const folder = realpathSync(mkdtempSync(join(parent, 'second-impression-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface CollectingLog extends Log {
  readonly events: string[];
}

export function collectingLog(): CollectingLog {
  const events: string[] = [];
  return { events, write: (event) => void events.push(event) };
}
