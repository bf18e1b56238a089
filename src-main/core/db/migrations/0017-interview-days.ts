/** Whether the time of an interview was given, or its day alone. Frozen once landed. */
export const interviewDays = {
  version: 17,
  name: 'interview-days',
  sql: `
ALTER TABLE interviews ADD COLUMN time_known INTEGER NOT NULL DEFAULT 1 CHECK (time_known IN (0, 1));
`
};
