/** All SQL of the search: the full-text index joined to interviews that are still in the library. */
import type { SearchHit } from '../../contract';
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import { hitBegins, hitEnds } from './snippet';

export interface FoundRow {
  kind: SearchHit['kind'];
  id: string;
  interviewId: string;
  company: string;
  role: string;
  title: string;
  marked: string;
}

/** Scoring every match of a common word in a large library would take long: the newest ones are enough. */
const mostScored = 2000;

/** A fact or an evidence file is shown with the newest interview that uses it; one that none uses is not shown. */
const owner = `coalesce(d.interview_id,
  (SELECT max(u.interview_id) FROM interview_facts u JOIN interviews o ON o.id = u.interview_id
    WHERE d.kind = 'fact' AND u.fact_id = d.entity_id AND o.trashed_at IS NULL),
  (SELECT max(u.interview_id) FROM interview_evidence u JOIN interviews o ON o.id = u.interview_id
    WHERE d.kind = 'evidence' AND u.evidence_id = d.entity_id AND o.trashed_at IS NULL))`;

/**
 * Scores come out of one pass over the index: asked again for every row (`rowid IN …`), bm25 would weigh all matches each
 * time, seconds in a large library. Snippets are made only for what is shown.
 */
const find = `
WITH scored AS MATERIALIZED (
  SELECT rowid AS number, bm25(search_index, 4.0, 1.0) AS score
    FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${mostScored}
)
SELECT d.rowid AS number, d.kind, d.entity_id AS id, i.id AS interviewId, a.company, a.role, d.title
  FROM scored
  JOIN search_documents d ON d.rowid = scored.number
  JOIN interviews i ON i.id = ${owner} AND i.trashed_at IS NULL
  JOIN applications a ON a.id = i.application_id
 ORDER BY scored.score, scored.number DESC
 LIMIT @limit`;

/**
 * The same walk once more, with snippets of what is shown and nothing else. Asked for one row at a time, FTS5 would gather all
 * matches of an unfinished word for each of them: a second for a common word in a large library.
 */
const excerpts = `
SELECT number, marked FROM (
  SELECT rowid AS number,
      iif(rowid IN (SELECT value FROM json_each(@numbers)), snippet(search_index, -1, '${hitBegins}', '${hitEnds}', '…', 16), NULL) AS marked
    FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${mostScored}
) WHERE marked IS NOT NULL`;

/** Evidence that the background has not come to yet; a file without readable text is not among them. */
export const countUnread = (db: ReadDatabase): number =>
  readRow<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM evidence
      WHERE trashed_at IS NULL AND NOT EXISTS (SELECT 1 FROM evidence_texts WHERE evidence_id = evidence.id)`
  )!.count;

export function findMatches(db: ReadDatabase, match: string, limit: number): FoundRow[] {
  const found = readRows<Omit<FoundRow, 'marked'> & { number: number }>(db, find, { match, limit });
  if (found.length === 0) return [];
  const numbers = JSON.stringify(found.map(({ number }) => number));
  const marked = new Map(
    readRows<{ number: number; marked: string }>(db, excerpts, { match, numbers }).map((row) => [
      row.number,
      row.marked
    ])
  );
  return found.map(({ number, ...row }) => ({ ...row, marked: marked.get(number) ?? '' }));
}
