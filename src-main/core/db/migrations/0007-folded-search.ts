/**
 * Search over folded words. The program folds them, so SQL only notes which documents are to be read anew: the library stays one that
 * any SQLite can read and write. Long documents are searched in sections. Frozen once landed.
 */
const upsertEvidence = `
  INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
  VALUES ('evidence', new.id, NULL, iif(new.title = '', new.file_name, new.title || ' ' || new.file_name), new.note)
  ON CONFLICT (kind, entity_id) DO UPDATE SET interview_id = excluded.interview_id, title = excluded.title, body = excluded.body;`;
/** No OR REPLACE: inside a trigger the statement that fired it would decide what a conflict means. */
const afresh = (document: string): string =>
  `DELETE FROM search_pending WHERE document = ${document}; INSERT INTO search_pending (document) VALUES (${document});`;
/** Touching the title fires nothing by itself, so the document is noted here; one in the trash has none. */
const ofEvidence = "(SELECT rowid FROM search_documents WHERE kind = 'evidence' AND entity_id = new.evidence_id)";
const noteEvidence = `DELETE FROM search_pending WHERE document = ${ofEvidence};
  INSERT INTO search_pending (document) SELECT document FROM (SELECT ${ofEvidence} AS document) WHERE document IS NOT NULL;`;

export const foldedSearch = {
  version: 7,
  name: 'folded-search',
  sql: `
DROP TRIGGER search_documents_added;
DROP TRIGGER search_documents_removed;
DROP TRIGGER search_documents_changed;
DROP TABLE search_index;
DROP TRIGGER evidence_searched_insert;
DROP TRIGGER evidence_searched_update;
DROP TRIGGER evidence_texts_searched_insert;
DROP TRIGGER evidence_texts_searched_update;

-- Its number is the rowid in search_index.
CREATE TABLE search_sections (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  entity_id TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX search_sections_of_document ON search_sections (document);

-- Documents whose sections are not those of their text; the newest last.
CREATE TABLE search_pending (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL UNIQUE
) STRICT;

-- Each different word once: words are folded and parted by spaces, whatever else they hold.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, endings, detail = 'column', prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co Cf Cn'"
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
  ${afresh('new.rowid')}
END;
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
  ${afresh('old.rowid')}
END;
CREATE TRIGGER search_documents_changed AFTER UPDATE OF title, body ON search_documents
WHEN old.title IS NOT new.title OR old.body IS NOT new.body BEGIN
  ${afresh('new.rowid')}
END;

CREATE TRIGGER evidence_searched_insert AFTER INSERT ON evidence WHEN new.trashed_at IS NULL BEGIN ${upsertEvidence}
END;
CREATE TRIGGER evidence_searched_update AFTER UPDATE OF title, file_name, note, trashed_at ON evidence
WHEN new.trashed_at IS NULL BEGIN ${upsertEvidence}
END;
CREATE TRIGGER evidence_texts_searched_insert AFTER INSERT ON evidence_texts BEGIN
  ${noteEvidence}
END;
CREATE TRIGGER evidence_texts_searched_update AFTER UPDATE OF text ON evidence_texts BEGIN
  ${noteEvidence}
END;

-- The words of files stand in evidence_texts alone from now on.
UPDATE search_documents SET body = (SELECT note FROM evidence WHERE id = entity_id) WHERE kind = 'evidence';
DELETE FROM search_pending;
INSERT INTO search_pending (document) SELECT rowid FROM search_documents ORDER BY rowid;
`
};
