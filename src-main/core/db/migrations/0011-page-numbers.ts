/** Whether the pages of a letter are numbered. Frozen once landed. */
export const pageNumbers = {
  version: 11,
  name: 'page-numbers',
  sql: `
ALTER TABLE letters ADD COLUMN page_numbers INTEGER NOT NULL DEFAULT 0 CHECK (page_numbers IN (0, 1));
`
};
