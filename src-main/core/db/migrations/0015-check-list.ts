/** Whether a packet's letter ends with a page that says where to check it. Frozen once landed. */
export const checkList = {
  version: 15,
  name: 'check-list',
  sql: `
ALTER TABLE letters ADD COLUMN check_list INTEGER NOT NULL DEFAULT 0 CHECK (check_list IN (0, 1));
`
};
