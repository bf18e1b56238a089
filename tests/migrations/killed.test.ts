/** R7 in small: a migration killed between any two statements has not happened, and happens the next time. */
import { expect, test } from 'vitest';
import { inTransaction, readRows } from '../../src-main/core/db/transaction';
import { listSnapshots } from '../../src-main/core/library/snapshots';
import { bundledChild, startChild } from '../faults/child-program';
import { addNote, open, schema } from '../faults/children/library';
import { longMigration } from '../faults/children/long-migration';
import { memoryFolder } from '../support/temporary-folder';

const migrator = bundledChild('migrator');

test.each(Array.from({ length: longMigration.statements.length + 1 }, (_, survivors) => survivors))(
  'killed after %i statements',
  async (survivors) => {
    const folder = memoryFolder();
    const before = await open(folder);
    inTransaction(before.db, () => {
      for (let index = 0; index < 500; index += 1) addNote(before, `note ${index}`);
    });
    await before.close();

    const child = startChild(migrator(), folder, String(survivors));
    expect(await child.ended).toBe('SIGKILL');

    const old = await open(folder);
    expect(old.startedAfterUncleanEnd).toBe(true);
    expect(readRows<{ text: string }>(old.db, 'SELECT text FROM notes')[499]?.text).toBe('note 499');
    expect(listSnapshots(old.layout).some(({ reason }) => reason === 'migration')).toBe(true);
    await old.close();

    const migrated = await open(folder, [...schema, longMigration]);
    expect(readRows(migrated.db, 'SELECT text, length FROM notes WHERE id = 500')).toEqual([
      { text: 'NOTE 499', length: 8 }
    ]);
    expect(migrated.db.pragma('user_version', { simple: true })).toBe(2);
    await migrated.close();
  }
);
