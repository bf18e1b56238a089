/** Why a file's words can't be searched, and search over the words that facts quote. Frozen once landed. */
const upsert = `
  INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
  VALUES ('fact', new.id, NULL, new.statement, new.figure || char(10) || new.unit || char(10) || new.period || char(10)
    || new.source_person || char(10) || new.verifiable_by || char(10) || new.quote)
  ON CONFLICT (kind, entity_id) DO UPDATE SET interview_id = excluded.interview_id, title = excluded.title, body = excluded.body;`;

export const readingEvidence = {
  version: 3,
  name: 'reading-evidence',
  sql: `
ALTER TABLE evidence_texts ADD COLUMN unread TEXT CHECK (unread IN ('empty', 'locked', 'damaged', 'large', 'slow'));
-- Of these it is not known why they seemed to have no words.
DELETE FROM evidence_texts WHERE text = '';

DROP TRIGGER facts_searched_insert;
DROP TRIGGER facts_searched_update;
CREATE TRIGGER facts_searched_insert AFTER INSERT ON facts WHEN new.trashed_at IS NULL BEGIN ${upsert}
END;
CREATE TRIGGER facts_searched_update AFTER UPDATE OF statement, figure, unit, period, source_person, verifiable_by, quote, trashed_at
ON facts WHEN new.trashed_at IS NULL BEGIN ${upsert}
END;
UPDATE facts SET quote = quote WHERE quote <> '' AND trashed_at IS NULL;
`
};
