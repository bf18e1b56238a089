/** Starts the browser host with what the command line says. */
import { createCore } from '../../core/create-core';
import { readLaunchOptions } from '../launch-options';
import { findProgram } from '../program-folder';
import { restoreSnapshot } from '../way-back';
import { endWithMessage, runBrowserHost } from './run';

async function run(): Promise<void> {
  const options = readLaunchOptions(process.argv.slice(2), process.env, true);
  const { version, ...folders } = findProgram(import.meta.dirname);
  if (options.restoreSnapshot) console.error(await restoreSnapshot(options.libraryFolder, version));
  await runBrowserHost(options, (platform) =>
    createCore({ libraryFolder: options.libraryFolder, ...folders, platform, programVersion: version })
  );
}

/** Ends the process when the program has ended: with 0, or with one sentence and 1. */
export function start(): void {
  run().then(() => process.exit(), endWithMessage);
}
