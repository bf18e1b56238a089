/** More reasons why a file's words are not known, and the encoding that the user chose for one. Frozen once landed. */
// As in folded-search: what was read is noted for the index.
const ofEvidence = "(SELECT rowid FROM search_documents WHERE kind = 'evidence' AND entity_id = new.evidence_id)";
const noteEvidence = `DELETE FROM search_pending WHERE document = ${ofEvidence};
  INSERT INTO search_pending (document) SELECT document FROM (SELECT ${ofEvidence} AS document) WHERE document IS NOT NULL;`;

export const evidenceAsWritten = {
  version: 9,
  name: 'evidence-as-written',
  sql: `
-- Empty while the program's own guess stands.
ALTER TABLE evidence ADD COLUMN encoding TEXT NOT NULL DEFAULT '';

-- All files are read anew: mails, pages and documents were read by poorer rules. Until then, and where a file is gone, what was read before stays.
CREATE TABLE evidence_texts_anew (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  extracted_at TEXT NOT NULL,
  unread TEXT CHECK (unread IN ('empty', 'locked', 'damaged', 'large', 'slow', 'unsupported', 'encrypted', 'partly'))
) STRICT;
INSERT INTO evidence_texts_anew (evidence_id, text, extracted_at, unread) SELECT evidence_id, text, '', unread FROM evidence_texts;
DROP TABLE evidence_texts;
ALTER TABLE evidence_texts_anew RENAME TO evidence_texts;
CREATE TRIGGER evidence_texts_searched_insert AFTER INSERT ON evidence_texts BEGIN
  ${noteEvidence}
END;
CREATE TRIGGER evidence_texts_searched_update AFTER UPDATE OF text ON evidence_texts BEGIN
  ${noteEvidence}
END;
`
};
