/** Sums over what the user typed, versions in a sequence, days in the trash, and erasing that reaches the snapshots. Frozen once landed. */
const sealed = [
  'applications',
  'interviews',
  'people',
  'signs',
  'ratings',
  'perspective_answers',
  'fit_answers',
  'fit_decisions',
  'fit_symptoms',
  'question_cards',
  'unsaid',
  'recordings',
  'markers',
  'facts',
  'evidence',
  'requests',
  'letters',
  'letter_versions',
  'sent_copies',
  'enclosures',
  'afterwards',
  'unfinished'
];

export const sealedTexts = {
  version: 8,
  name: 'sealed-texts',
  sql: `
-- A sum over the whole row, written with each change of it; one that does not fit tells of damage.
${sealed.map((table) => `ALTER TABLE ${table} ADD COLUMN sum TEXT;`).join('\n')}

-- Frozen as before; only the sum may be written.
DROP TRIGGER ratings_are_kept;
CREATE TRIGGER ratings_are_kept BEFORE UPDATE OF id, interview_id, kind, score, note, rated_at ON ratings
BEGIN SELECT raise(ABORT, 'ratings are never changed'); END;
DROP TRIGGER sent_copies_are_frozen;
CREATE TRIGGER sent_copies_are_frozen BEFORE UPDATE OF id, letter_id, content, claimed, pdf_hash, pages, sent_at ON sent_copies
BEGIN SELECT raise(ABORT, 'what was sent is never changed'); END;

-- The order in which versions were kept, whatever the clock said.
ALTER TABLE letter_versions ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
UPDATE letter_versions SET sequence = rowid;
DROP INDEX letter_versions_by_letter;
CREATE INDEX letter_versions_by_letter ON letter_versions (letter_id, sequence);

-- Days (UTC) on which the program ran, and on how many of them a thing has lain in the trash.
CREATE TABLE run_days (day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE trash_days (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  trashed_at TEXT NOT NULL,
  days INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Erased here and still to be taken out of the snapshots.
CREATE TABLE erasures (target TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (target, id)) STRICT, WITHOUT ROWID;
`
};
