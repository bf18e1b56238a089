/** A second schema that rebuilds a table and rewrites its rows, in statements that a kill can come between. */
const statements = [
  `CREATE TABLE new_notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, length INTEGER NOT NULL) STRICT`,
  `INSERT INTO new_notes SELECT id, upper(text), length(text) FROM notes`,
  `DROP TABLE notes`,
  `ALTER TABLE new_notes RENAME TO notes`,
  `CREATE INDEX notes_by_length ON notes (length)`
];

export const longMigration = { version: 2, name: 'lengths', statements, sql: statements.join(';\n') };
