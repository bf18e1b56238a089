/** A library from before words were folded: it opens at once, nothing of it is lost, and it is found in steps in the background. */
import { expect, test } from 'vitest';
import { migrations } from '../../src-main/core/db/migrations';
import { readRow, readRows } from '../../src-main/core/db/transaction';
import { openLibrary } from '../../src-main/core/library/open-library';
import { findMatches } from '../../src-main/core/search/find';
import { createIndexer } from '../../src-main/core/search/indexer';
import { readQuestion } from '../../src-main/core/search/match';
import { collectingLog, memoryFolder } from '../support/temporary-folder';

test('what was written before is found by its folded words, also in a file', async () => {
  const folder = memoryFolder();
  const log = collectingLog();
  const open = (known = migrations) => openLibrary({ folder, programVersion: '0.0.0-test', log, migrations: known });
  const old = await open(migrations.slice(0, 6));
  const at = '2026-01-01T00:00:00.000Z';
  const hash = '0'.repeat(64);
  old.db.exec(`
    INSERT INTO applications (id, company, created_at) VALUES ('a', 'Łódź Works', '${at}');
    INSERT INTO interviews (id, application_id, time_zone, created_at, updated_at) VALUES ('i', 'a', 'UTC', '${at}', '${at}');
    INSERT INTO unsaid (id, interview_id, text, position) VALUES ('u', 'i', 'I know C++', 0);
    INSERT INTO blobs (hash, bytes, stored_at) VALUES ('${hash}', 1, '${at}');
    INSERT INTO evidence (id, hash, file_name, media_type, note, added_at) VALUES ('e', '${hash}', 'x.txt', 'text/plain', 'a note', '${at}');
    INSERT INTO interview_evidence (interview_id, evidence_id) VALUES ('i', 'e');
    INSERT INTO evidence_texts (evidence_id, text, extracted_at) VALUES ('e', 'Die Kundenzufriedenheit', '${at}');`);
  await old.close();
  // A later migration has every file read anew.
  const folded = await open(migrations.slice(0, 7));
  expect(readRow(folded.db, 'SELECT text FROM evidence_texts')).toEqual({ text: 'Die Kundenzufriedenheit' });
  expect(readRows(folded.db, "SELECT body FROM search_documents WHERE kind = 'evidence'")).toEqual([
    { body: 'a note' }
  ]);
  await folded.close();
  // What is searched is read by the newest schema.
  const library = await open();
  const indexer = createIndexer({ db: library.db, log });
  const found = (text: string) => {
    const steps = findMatches(library.db, readQuestion(text)!, 9);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value.map(({ id }) => id);
  };
  await expect.poll(() => found('zufriedenheit')).toEqual(['e']);
  expect([found('lodz'), found('C++'), found('note kunden')]).toEqual([['i'], ['u'], ['e']]);
  indexer.close();
  await library.close();
});
