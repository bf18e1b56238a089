/** How a letter's date is written, and whether it keeps its language whatever the recipient's country. Frozen once landed. */
export const letterDates = {
  version: 13,
  name: 'letter-dates',
  sql: `
ALTER TABLE letters ADD COLUMN date_format TEXT NOT NULL DEFAULT 'language' CHECK (date_format IN ('language', 'en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'iso'));
ALTER TABLE letters ADD COLUMN keep_language INTEGER NOT NULL DEFAULT 0 CHECK (keep_language IN (0, 1));
`
};
