/** All SQL of the search: the full-text index joined to interviews that are still in the library. */
import type { SearchHit } from '../../contract';
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import { kinds } from '../kinds';
import { inLongText } from './index-words';

export interface FoundRow {
  number: number;
  section: number;
  kind: SearchHit['kind'];
  id: string;
  interviewId: string;
  company: string;
  role: string;
  title: string;
}

/** Scoring every match of a common word in a large library would take long: the newest ones are enough. */
const mostScored = 2000;

/** What several interviews may use is shown with the newest of them; what none uses is not shown. */
const newestUse = kinds.flatMap(({ name, rows }) =>
  rows?.usedIn
    ? [
        `,
  (SELECT max(u.interview_id) FROM ${rows.usedIn.view} u JOIN shown_interviews o ON o.id = u.interview_id
    WHERE d.kind = '${name}' AND u.${rows.usedIn.column} = d.entity_id)`
      ]
    : []
);
const owner = `coalesce(d.interview_id, NULL${newestUse.join('')})`;

/** Scores come out of one pass over the index: asked again for every row (`rowid IN …`), bm25 would weigh all matches each time. */
const find = `
WITH scored AS MATERIALIZED (
  SELECT rowid AS section, bm25(search_index, 4.0, 1.0, 0.3) AS score
    FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${mostScored}
)
SELECT d.rowid AS number, min(scored.score) AS score, scored.section, d.kind, d.entity_id AS id, i.id AS interviewId, i.company, i.role, d.title
  FROM scored
  JOIN search_sections s ON s.id = scored.section
  JOIN search_documents d ON d.rowid = s.document AND d.entity_id = s.entity_id
  JOIN shown_interviews i ON i.id = ${owner}
 GROUP BY d.rowid
 ORDER BY score, scored.section DESC
 LIMIT @limit`;

/** Long texts that hold one of the words, with the section where it stands first. */
const longWith = `
SELECT s.document, min(s.id) AS section FROM (
  SELECT rowid AS id FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${mostScored}
) m JOIN search_sections s ON s.id = m.id GROUP BY s.document`;

const described = `
SELECT d.rowid AS number, s.id AS section, d.kind, d.entity_id AS id, i.id AS interviewId, i.company, i.role, d.title
  FROM json_each(@sections) j
  JOIN search_sections s ON s.id = j.value
  JOIN search_documents d ON d.rowid = s.document AND d.entity_id = s.entity_id
  JOIN shown_interviews i ON i.id = ${owner}
 ORDER BY s.id DESC LIMIT @limit`;

/** Evidence that the background has not come to yet; a file without readable text is not among them. `except`: ids that wait for nothing. */
export const countUnread = (db: ReadDatabase, except: ReadonlySet<string>): number =>
  readRow<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM shown_evidence e
      WHERE e.id NOT IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM evidence_words WHERE evidence_id = e.id AND is_read)`,
    JSON.stringify([...except])
  )!.count;

export const sectionText = (db: ReadDatabase, section: number): string =>
  readRow<{ text: string }>(db, 'SELECT text FROM search_sections WHERE id = ?', section)?.text ?? '';

/** Each expression must hold in one section; in a long text they may stand in different ones. */
export function findMatches(db: ReadDatabase, expressions: readonly string[], limit: number): FoundRow[] {
  const found = readRows<FoundRow>(db, find, { match: expressions.join(' AND '), limit });
  if (found.length >= limit || expressions.length < 2) return found;
  const sections = findApart(db, expressions, new Set(found.map(({ number }) => number)));
  if (sections.length === 0) return found;
  const apart = readRows<FoundRow>(db, described, { sections: JSON.stringify(sections), limit: limit - found.length });
  return [...found, ...apart];
}

function findApart(db: ReadDatabase, expressions: readonly string[], except: ReadonlySet<number>): number[] {
  // Of each document that held every word so far, where the first of them stands.
  let common = new Map<number, number>();
  for (const [index, expression] of expressions.entries()) {
    const match = `"${inLongText}" AND ${expression}`;
    const next = new Map<number, number>();
    for (const { document, section } of readRows<{ document: number; section: number }>(db, longWith, { match })) {
      if (except.has(document) || (index > 0 && !common.has(document))) continue;
      next.set(document, common.get(document) ?? section);
    }
    common = next;
    if (common.size === 0) return [];
  }
  return [...common.values()];
}
