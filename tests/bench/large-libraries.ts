/** Libraries of any size, opened as the program opens them. */
import { openLibrary } from '../../src-main/core/library/open-library';
import { fillLibrary } from '../support/large-library';
import { collectingLog } from '../support/temporary-folder';
import { openTestCore, temporaryFolder, type TestCore } from '../unit/core/create-core/open-test-core';

/** The search's index may still be to be made: see `ready`. */
export async function filled(interviews: number): Promise<TestCore> {
  const folder = await temporaryFolder();
  const library = await openLibrary({ folder, programVersion: '0.0.0', log: collectingLog() });
  fillLibrary(library.db, interviews);
  await library.close();
  return openTestCore(folder);
}

/** Until everything can be found. */
export async function ready({ call }: TestCore): Promise<void> {
  for (;;) {
    const { preparing, unread } = await call('search.query', { text: 'zz' });
    if (preparing + unread === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
