/** The words of PDFs are read anew: from now on it is known on which page each stands. Until then search knows the old ones. Frozen once landed. */
export const wordsByPage = {
  version: 14,
  name: 'words-by-page',
  sql: `
UPDATE evidence_texts SET extracted_at = '' WHERE evidence_id IN (SELECT id FROM evidence WHERE media_type LIKE 'application/pdf%');
`
};
