/** All SQL of the search: the full-text index joined to interviews that are still in the library. */
import type { SearchHit } from '../../contract';
import { readRows, type ReadDatabase } from '../db/transaction';
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

const find = `
WITH newest AS (
  SELECT rowid FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${mostScored}
)
SELECT d.kind, d.entity_id AS id, i.id AS interviewId, a.company, a.role, d.title,
       snippet(search_index, -1, '${hitBegins}', '${hitEnds}', '…', 16) AS marked
  FROM search_index
  JOIN search_documents d ON d.rowid = search_index.rowid
  JOIN interviews i ON i.id = ${owner} AND i.trashed_at IS NULL
  JOIN applications a ON a.id = i.application_id
 WHERE search_index MATCH @match AND search_index.rowid IN (SELECT rowid FROM newest)
 ORDER BY bm25(search_index, 4.0, 1.0), search_index.rowid DESC
 LIMIT @limit`;

export const findMatches = (db: ReadDatabase, match: string, limit: number): FoundRow[] =>
  readRows<FoundRow>(db, find, { match, limit });
