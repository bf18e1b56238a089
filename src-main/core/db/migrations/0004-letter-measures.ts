/** What a letter's paper can be set to, the tone of its draft, and what a version had enclosed. Frozen once landed. */
export const letterMeasures = {
  version: 4,
  name: 'letter-measures',
  sql: `
ALTER TABLE letters ADD COLUMN text_size TEXT NOT NULL DEFAULT '11' CHECK (text_size IN ('11', '10.5', '10'));
ALTER TABLE letters ADD COLUMN margins TEXT NOT NULL DEFAULT 'normal' CHECK (margins IN ('normal', 'narrow'));
ALTER TABLE letters ADD COLUMN tone TEXT NOT NULL DEFAULT 'plain' CHECK (tone IN ('plain', 'warm', 'formal'));

-- The letter's enclosures as they stood then; nothing is known of versions kept before this column.
ALTER TABLE letter_versions ADD COLUMN enclosed TEXT CHECK (json_valid(enclosed));
DROP INDEX letter_versions_by_letter;
CREATE INDEX letter_versions_by_letter ON letter_versions (letter_id, kept_at, id);
`
};
