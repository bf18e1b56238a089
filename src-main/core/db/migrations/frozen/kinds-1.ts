/**
 * SQL that a migration needs for a kind of thing: the view of the trash and the triggers of search and of waiting words, as migrations 1 to 10 left them.
 * Frozen as soon as a landed migration uses it: another way of searching gets a file of its own (`kinds-2.ts`). It imports nothing,
 * so that it can never change its meaning; what it is given stands in the migration itself.
 */

interface TrashedKind {
  kind: string;
  table: string;
  /** The column that names a row. */
  key: string;
  /** SQL over a row: its interview, or NULL, and its first words. */
  interview: string;
  label: string;
}

interface SearchedKind {
  kind: string;
  table: string;
  /** SQL over `new`. */
  interview: string;
  title: string;
  body: readonly string[];
  /** Columns whose change touches what is searched; trashed_at is always among them. */
  columns: readonly string[];
}

/** Everything in the trash, in one list; to be given every kind there is. Drops the view that was there. */
export const trashView = (kinds: readonly TrashedKind[]): string => `
DROP VIEW IF EXISTS trash;
CREATE VIEW trash (kind, id, interview_id, label, trashed_at) AS
  ${kinds
    .map(
      ({ kind, table, key, interview, label }) =>
        `SELECT '${kind}', ${key}, ${interview}, ${label}, trashed_at FROM ${table} WHERE trashed_at IS NOT NULL`
    )
    .join('\n  UNION ALL ')};
`;

/** One document for each row that is not in the trash. */
export function searchTriggers({ kind, table, interview, title, body, columns }: SearchedKind): string {
  const upsert = `
  INSERT INTO search_documents (kind, entity_id, interview_id, title, body)
  VALUES ('${kind}', new.id, ${interview}, ${title}, ${body.join(' || char(10) || ')})
  ON CONFLICT (kind, entity_id) DO UPDATE SET interview_id = excluded.interview_id, title = excluded.title, body = excluded.body;`;
  const remove = (row: 'old' | 'new'): string => `
  DELETE FROM search_documents WHERE kind = '${kind}' AND entity_id = ${row}.id;`;
  return `
CREATE TRIGGER ${table}_searched_insert AFTER INSERT ON ${table} WHEN new.trashed_at IS NULL BEGIN ${upsert}
END;
CREATE TRIGGER ${table}_searched_update AFTER UPDATE OF ${columns.join(', ')}, trashed_at ON ${table} WHEN new.trashed_at IS NULL BEGIN ${upsert}
END;
CREATE TRIGGER ${table}_searched_trash AFTER UPDATE OF trashed_at ON ${table} WHEN new.trashed_at IS NOT NULL BEGIN ${remove('new')}
END;
CREATE TRIGGER ${table}_searched_delete AFTER DELETE ON ${table} BEGIN ${remove('old')}
END;`;
}

/** Words that waited in a field of a thing go with it. */
export const unfinishedTrigger = ({ kind, table }: { kind: string; table: string }): string => `
CREATE TRIGGER unfinished_of_${kind} AFTER DELETE ON ${table} BEGIN DELETE FROM unfinished WHERE about = OLD.id; END;`;
