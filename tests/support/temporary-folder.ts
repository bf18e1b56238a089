/** Folders for tests, gone when the test is over; and a log that only collects. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Log } from '../../src-main/core/log';

/** A new folder with every link in its path resolved; removed after the test that asked for it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'second-impression-')));
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
