/** Entry point of the browser host. */
import { createCore } from '../../core/create-core';
import { readLaunchOptions } from '../launch-options';
import { findProgram } from '../program-folder';
import { endWithMessage, runBrowserHost } from './run';

async function main(): Promise<void> {
  const options = readLaunchOptions(process.argv.slice(2), process.env, true);
  const { version, ...folders } = findProgram(import.meta.dirname);
  await runBrowserHost(options, (platform) =>
    createCore({ libraryFolder: options.libraryFolder, ...folders, platform, programVersion: version })
  );
}

main().then(() => process.exit(0), endWithMessage);
