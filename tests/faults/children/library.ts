/** A small library with notes and evidence, opened the same way by the children and by the tests that examine it. */
import { createBlobStore, type BlobStore } from '../../../src-main/core/blobs/blob-store';
import type { Migration } from '../../../src-main/core/db/migrations';
import { inTransaction, prepared, readRows } from '../../../src-main/core/db/transaction';
import { openLibrary, type OpenLibrary } from '../../../src-main/core/library/open-library';

export const schema: readonly Migration[] = [
  {
    version: 1,
    name: 'notes and evidence',
    sql: `CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
          CREATE TABLE blobs (hash TEXT PRIMARY KEY, bytes INTEGER NOT NULL) STRICT;
          CREATE TABLE evidence (note_id INTEGER NOT NULL REFERENCES notes (id),
                                 hash TEXT NOT NULL REFERENCES blobs (hash)) STRICT;`
  }
];

export const open = (folder: string, migrations = schema): Promise<OpenLibrary> =>
  openLibrary({ folder, programVersion: '0.0.0-test', log: { write: () => undefined }, migrations });

export function addNote({ db }: OpenLibrary, text: string): void {
  inTransaction(db, () => void prepared(db, 'INSERT INTO notes (text) VALUES (?)').run(text));
}

/** Files bytes the way the proof domain does: durable first, then named. */
export function fileBytes({ db }: OpenLibrary, blobs: BlobStore, bytes: Uint8Array): Promise<string> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let from = 0; from < bytes.length; from += 1000) controller.enqueue(bytes.subarray(from, from + 1000));
      controller.close();
    }
  });
  return blobs.storeAndCommit(stream, { expectedBytes: bytes.length }, (blob) =>
    inTransaction(db, () => {
      const note = prepared(db, 'INSERT INTO notes (text) VALUES (?)').run(`evidence ${blob.hash}`);
      prepared(db, 'INSERT INTO blobs VALUES (?, ?) ON CONFLICT DO NOTHING').run(blob.hash, blob.bytes);
      prepared(db, 'INSERT INTO evidence VALUES (?, ?)').run(note.lastInsertRowid, blob.hash);
      return blob.hash;
    })
  );
}

export interface Contents {
  notes: Set<string>;
  hashes: string[];
}

/** Reads everything and makes sure that every named file is there with the very bytes that were filed. */
export async function examine(library: OpenLibrary): Promise<Contents> {
  const blobs = createBlobStore(library.layout);
  const notes = readRows<{ text: string }>(library.db, 'SELECT text FROM notes').map(({ text }) => text);
  const hashes = readRows<{ hash: string }>(library.db, 'SELECT hash FROM blobs').map(({ hash }) => hash);
  for (const hash of hashes) await blobs.verify(hash);
  return { notes: new Set(notes), hashes };
}
