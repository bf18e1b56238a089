/** Whether they could notice what went badly, answered in one press. Frozen once landed. */
export const noticed = {
  version: 19,
  name: 'noticed',
  sql: `
ALTER TABLE perspective_answers ADD COLUMN noticed TEXT CHECK (noticed IN ('yes', 'no'));
`
};
