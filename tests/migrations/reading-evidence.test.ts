/** A library from before quotes could be searched: its quotes are found after it was opened, and files without words are looked at again. */
import { expect, test } from 'vitest';
import { migrations } from '../../src-main/core/db/migrations';
import { readRows } from '../../src-main/core/db/transaction';
import { openLibrary } from '../../src-main/core/library/open-library';
import { collectingLog, memoryFolder } from '../support/temporary-folder';

test('quotes that were kept before are found, and what had no words is read once more', async () => {
  const folder = memoryFolder();
  const open = (known = migrations) =>
    openLibrary({ folder, programVersion: '0.0.0-test', log: collectingLog(), migrations: known });
  const old = await open(migrations.slice(0, 2));
  const hash = '0'.repeat(64);
  const at = '2026-01-01T00:00:00.000Z';
  old.db.exec(`
    INSERT INTO facts (id, statement, quote, created_at) VALUES ('f1', 'Waste fell', 'quartzed by a third', '${at}');
    INSERT INTO facts (id, statement, quote, created_at, trashed_at) VALUES ('f2', 'Gone', 'quartzed too', '${at}', '${at}');
    INSERT INTO blobs (hash, bytes, stored_at) VALUES ('${hash}', 1, '${at}');
    INSERT INTO evidence (id, hash, file_name, media_type, added_at)
      VALUES ('e1', '${hash}', 'a.pdf', 'application/pdf', '${at}'), ('e2', '${hash}', 'b.pdf', 'application/pdf', '${at}');
    INSERT INTO evidence_texts (evidence_id, text, extracted_at) VALUES ('e1', '', '${at}'), ('e2', 'words', '${at}');`);
  const found = (library: typeof old) =>
    readRows<{ id: string }>(
      library.db,
      `SELECT d.entity_id AS id FROM search_index JOIN search_documents d ON d.rowid = search_index.rowid
        WHERE search_index MATCH 'quartzed'`
    ).map(({ id }) => id);
  expect(found(old)).toEqual([]);
  await old.close();
  const library = await open(migrations.slice(0, 3));
  expect(found(library)).toEqual(['f1']);
  expect(readRows(library.db, 'SELECT evidence_id AS id, unread FROM evidence_texts')).toEqual([
    { id: 'e2', unread: null }
  ]);
  await library.close();
});

test('words that poorer rules had read stay until their file is read anew, and where it is gone', async () => {
  const folder = memoryFolder();
  const open = (known = migrations) =>
    openLibrary({ folder, programVersion: '0.0.0-test', log: collectingLog(), migrations: known });
  const old = await open(migrations.slice(0, 8));
  const hash = '0'.repeat(64);
  const at = '2026-01-01T00:00:00.000Z';
  old.db.exec(`
    INSERT INTO blobs (hash, bytes, stored_at) VALUES ('${hash}', 1, '${at}');
    INSERT INTO evidence (id, hash, file_name, media_type, added_at) VALUES ('e1', '${hash}', 'a.pdf', 'application/pdf', '${at}');
    INSERT INTO evidence_texts (evidence_id, text, extracted_at) VALUES ('e1', 'quartzed words', '${at}');`);
  await old.close();
  const library = await open();
  expect(readRows(library.db, 'SELECT text, extracted_at AS readAt FROM evidence_texts')).toEqual([
    { text: 'quartzed words', readAt: '' }
  ]);
  library.db.exec("UPDATE evidence_texts SET text = 'others'");
  expect(readRows(library.db, 'SELECT count(*) AS count FROM search_pending')).toEqual([{ count: 1 }]);
  await library.close();
});
