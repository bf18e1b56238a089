/** Where the library lies: an option, else the environment, else the platform's own place for data. */
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Absolute path. `option` is the value of `--library`; `environment` may hold SECOND_IMPRESSION_LIBRARY. */
export function chooseLibraryFolder(option: string | undefined, environment: NodeJS.ProcessEnv): string {
  const chosen = option || environment.SECOND_IMPRESSION_LIBRARY;
  return chosen ? resolve(chosen) : join(envPaths('second-impression', { suffix: '' }).data, 'library');
}
