/** All SQL of the search. Each question costs as much as it gives back, whatever else the index holds. */
import type { SearchHit } from '../../contract';
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import { kinds } from '../kinds';

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

/** SQLite takes a number of JavaScript for a fraction, and FTS5 then looks at every row. */
const within = 'rowid BETWEEN CAST(@from AS INTEGER) AND CAST(@to AS INTEGER)';

const matching = `SELECT rowid AS section FROM search_index WHERE search_index MATCH @match AND ${within} ORDER BY rowid DESC LIMIT @limit`;

/** The folded words of titles as FTS5 keeps them: asked for by way of the index, each costs three times as much. */
const titles =
  'SELECT id AS section, c0 AS title FROM search_index_content WHERE id IN (SELECT value FROM json_each(@sections))';

/** Long texts that hold one of the words, with the section where it stands first. */
const longWith = `
SELECT s.document, min(s.id) AS section FROM (
  SELECT rowid AS id FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT @limit
) m JOIN search_sections s ON s.id = m.id GROUP BY s.document`;

const described = `
SELECT d.rowid AS number, s.id AS section, d.kind, d.entity_id AS id, i.id AS interviewId, i.company, i.role, d.title
  FROM json_each(@sections) j
  JOIN search_sections s ON s.id = j.value
  JOIN search_documents d ON d.rowid = s.document AND d.entity_id = s.entity_id
  JOIN shown_interviews i ON i.id = ${owner}
 ORDER BY j.key`;

/** Numbers of sections, both included. */
export interface Range {
  from: number;
  to: number;
}

/** The first word of the index that is not before `from`, however many there are. */
export const firstTerm = (db: ReadDatabase, from: string): string | undefined =>
  readRow<{ term: string }>(db, 'SELECT term FROM search_terms WHERE term >= ? ORDER BY term LIMIT 1', from)?.term;

/** Newest first. */
export const sectionsWith = (db: ReadDatabase, match: string, { from, to }: Range, limit: number): number[] =>
  readRows<{ section: number }>(db, matching, { match, from, to, limit }).map(({ section }) => section);

/** With their folded words, parted by spaces. */
export const titlesOf = (db: ReadDatabase, sections: readonly number[]): { section: number; title: string }[] =>
  readRows(db, titles, { sections: JSON.stringify(sections) });

export const longTextsWith = (
  db: ReadDatabase,
  match: string,
  limit: number
): { document: number; section: number }[] => readRows(db, longWith, { match, limit });

/** Of these sections, those of things that are shown, in the order given. */
export const describeSections = (db: ReadDatabase, sections: readonly number[]): FoundRow[] =>
  readRows(db, described, { sections: JSON.stringify(sections) });

/** Of this evidence, how much is shown. */
export const countShown = (db: ReadDatabase, evidence: readonly string[]): number =>
  readRow<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM json_each(?) JOIN shown_evidence e ON e.id = value',
    JSON.stringify(evidence)
  )!.count;

export const sectionText = (db: ReadDatabase, section: number): string =>
  readRow<{ text: string }>(db, 'SELECT text FROM search_sections WHERE id = ?', section)?.text ?? '';
