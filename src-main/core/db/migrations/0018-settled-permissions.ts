/** Which requests brought the permission to share their fact, so that it can be taken back with them. Frozen once landed. */
export const settledPermissions = {
  version: 18,
  name: 'settled-permissions',
  sql: `
ALTER TABLE requests ADD COLUMN settled_sharing INTEGER NOT NULL DEFAULT 0 CHECK (settled_sharing IN (0, 1));
`
};
