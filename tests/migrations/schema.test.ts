import { expect, test } from 'vitest';
import { migrations } from '../../src-main/core/db/migrations';
import { readRows } from '../../src-main/core/db/transaction';
import { openLibrary } from '../../src-main/core/library/open-library';
import { collectingLog, memoryFolder } from '../support/temporary-folder';

test('a new library has the newest schema, every table of its own is strict, and it opens again whole', async () => {
  const folder = memoryFolder();
  const open = () => openLibrary({ folder, programVersion: '0.0.0-test', log: collectingLog() });
  const library = await open();
  expect(library.db.pragma('user_version', { simple: true })).toBe(migrations.length);
  const loose = readRows<{ name: string }>(
    library.db,
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`
  );
  expect(loose).toEqual([]);
  await library.close();
  const again = await open();
  expect(again.startedAfterUncleanEnd).toBe(false);
  await again.close();
});
