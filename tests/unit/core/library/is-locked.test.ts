/** Whether a library is open elsewhere is asked of its lock: the note beside it stays after a crash. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryLayout } from '../../../../src-main/core/library/layout';
import { acquireLock, isLocked } from '../../../../src-main/core/library/lock';
import { temporaryFolder } from '../create-core/open-test-core';

test('a note that a crash left does not say that the library is open', async () => {
  const layout = libraryLayout(await temporaryFolder());
  expect(isLocked(layout)).toBe(false);
  writeFileSync(layout.lockNote, '{"pid": 1}');
  expect(isLocked(layout)).toBe(false);
  const lock = await acquireLock(layout, '0.0.0', () => new Date());
  expect(isLocked(layout)).toBe(true);
  lock.release(false);
  expect(isLocked(layout)).toBe(false);
});
