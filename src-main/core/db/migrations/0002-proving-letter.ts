/** What a letter needs to prove itself: enclosures, quotes, sent copies, tone of the paper. Frozen once landed. */
export const provingLetter = {
  version: 2,
  name: 'proving-letter',
  sql: `
ALTER TABLE facts ADD COLUMN quote TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN source_moment_ms INTEGER CHECK (source_moment_ms >= 0);

-- Set while the stored bytes are known to differ from what was filed.
ALTER TABLE blobs ADD COLUMN changed_at TEXT;

-- More kinds of files are read now: what seemed to have no words is looked at again.
DELETE FROM evidence_texts WHERE text = '';

ALTER TABLE requests ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE requests ADD COLUMN asked_on TEXT;
ALTER TABLE requests ADD COLUMN answered_on TEXT;

ALTER TABLE letters ADD COLUMN show_enclosure_numbers INTEGER NOT NULL DEFAULT 1 CHECK (show_enclosure_numbers IN (0, 1));
ALTER TABLE letters ADD COLUMN signed INTEGER NOT NULL DEFAULT 0 CHECK (signed IN (0, 1));

-- The facts that a version claimed, as they stood then.
ALTER TABLE letter_versions ADD COLUMN claimed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(claimed));

CREATE TABLE enclosures (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('claim', 'hand')),
  included INTEGER NOT NULL DEFAULT 1 CHECK (included IN (0, 1)),
  label TEXT NOT NULL DEFAULT '',
  pages TEXT NOT NULL DEFAULT '',
  redactions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(redactions)),
  UNIQUE (letter_id, evidence_id)
) STRICT;
CREATE INDEX enclosures_by_evidence ON enclosures (evidence_id);

-- What was sent, frozen: no row is ever changed.
CREATE TABLE sent_copies (
  id TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  content TEXT NOT NULL CHECK (json_valid(content)),
  claimed TEXT NOT NULL CHECK (json_valid(claimed)),
  pdf_hash TEXT NOT NULL REFERENCES blobs (hash),
  pages INTEGER NOT NULL,
  sent_at TEXT NOT NULL
) STRICT;
CREATE INDEX sent_copies_by_letter ON sent_copies (letter_id, sent_at);
CREATE INDEX sent_copies_by_hash ON sent_copies (pdf_hash);
CREATE TRIGGER sent_copies_are_frozen BEFORE UPDATE ON sent_copies
BEGIN SELECT raise(ABORT, 'what was sent is never changed'); END;

-- Small pictures of evidence, made when first wanted; they can always be made again.
CREATE TABLE thumbnails (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id) ON DELETE CASCADE,
  png BLOB NOT NULL
) STRICT;
`
};
