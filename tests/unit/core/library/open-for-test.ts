/** A small library of one table, so that tests of opening do not depend on the product's schema. */
import { onTestFinished } from 'vitest';
import type { Migration } from '../../../../src-main/core/db/migrations';
import { openLibrary, type OpenLibrary, type OpenLibraryOptions } from '../../../../src-main/core/library/open-library';
import { collectingLog } from '../../../support/temporary-folder';

export const firstSchema: Migration = {
  version: 1,
  name: 'notes',
  sql: `CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        CREATE TABLE links (note_id INTEGER NOT NULL REFERENCES notes (id)) STRICT;`
};

/** Opens with `firstSchema` unless told otherwise, and closes after the test. */
export async function openForTest(folder: string, options: Partial<OpenLibraryOptions> = {}): Promise<OpenLibrary> {
  const library = await openLibrary({
    folder,
    programVersion: '0.0.0-test',
    log: collectingLog(),
    migrations: [firstSchema],
    ...options
  });
  onTestFinished(() => library.close());
  return library;
}

export const addNote = (library: OpenLibrary, text: string): void =>
  void library.db.prepare('INSERT INTO notes (text) VALUES (?)').run(text);

export const noteTexts = (library: OpenLibrary): string[] =>
  library.db.prepare<[], string>('SELECT text FROM notes ORDER BY id').pluck().all();
