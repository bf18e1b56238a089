/** Words that were recognised in pictures, page by page, and whether a fact's quote is one of them. Frozen once landed. */
// As in folded-search: what was read is noted for the index.
const noteEvidence = (row: 'new' | 'old'): string => {
  const document = `(SELECT rowid FROM search_documents WHERE kind = 'evidence' AND entity_id = ${row}.evidence_id)`;
  return `DELETE FROM search_pending WHERE document = ${document};
  INSERT INTO search_pending (document) SELECT document FROM (SELECT ${document} AS document) WHERE document IS NOT NULL;`;
};

export const recognisedWords = {
  version: 16,
  name: 'recognised-words',
  sql: `
-- What came of looking; files without a row were not looked at yet.
CREATE TABLE recognitions (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('none', 'read', 'empty', 'partly', 'stopped', 'damaged', 'locked', 'large', 'slow')),
  looked_at TEXT NOT NULL
) STRICT;

-- Made by the program, and made again from the picture: where the seal does not fit, the page is read anew.
CREATE TABLE recognised_pages (
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- JSON: lines of words with their places.
  sheet TEXT NOT NULL,
  -- How many of its words may be others.
  unsure INTEGER NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (evidence_id, page)
) STRICT;
CREATE TRIGGER recognised_pages_searched_insert AFTER INSERT ON recognised_pages BEGIN
  ${noteEvidence('new')}
END;
CREATE TRIGGER recognised_pages_searched_update AFTER UPDATE OF text ON recognised_pages BEGIN
  ${noteEvidence('new')}
END;
CREATE TRIGGER recognised_pages_searched_delete AFTER DELETE ON recognised_pages BEGIN
  ${noteEvidence('old')}
END;

ALTER TABLE facts ADD COLUMN quote_from TEXT NOT NULL DEFAULT 'written'
  CHECK (quote_from IN ('written', 'recognised', 'unsure', 'compared'));
`
};
