/** The words of evidence by page: the one place from which they are taken to look for a fact in them. */
import type { SourceWords } from '../../shared/evidence/on-page/source-index';
import { readRow, readRows, type ReadDatabase } from '../db/transaction';
import { wordsByPage, type ReadText, type RecognisedText } from './words-by-page';

/** Changes with the written words, and with each page whose picture was read. */
const mark = `t.extracted_at || coalesce((SELECT ' ' || looked_at FROM recognitions r WHERE r.evidence_id = t.evidence_id), '') ||
  (SELECT ' ' || count(*) FROM recognised_pages p WHERE p.evidence_id = t.evidence_id)`;

/** Null while they have not been read yet. `mark` changes with them. */
export function sourceWords(db: ReadDatabase, evidenceId: string): (SourceWords & { mark: string }) | null {
  const row = readRow<ReadText & { mark: string }>(
    db,
    `SELECT e.media_type AS mediaType, b.bytes, t.text, t.unread, ${mark} AS mark
       FROM evidence e JOIN blobs b ON b.hash = e.hash JOIN evidence_texts t ON t.evidence_id = e.id
      WHERE e.id = ? AND e.trashed_at IS NULL AND t.extracted_at <> ''`,
    evidenceId
  );
  if (!row) return null;
  const recognised = readRows<RecognisedText>(
    db,
    'SELECT page, text FROM recognised_pages WHERE evidence_id = ? ORDER BY page',
    evidenceId
  );
  return { ...wordsByPage(row, recognised), mark: row.mark };
}

/** When the words were read; null while they were not. Cheap, for a list. */
export const wordsMark = (db: ReadDatabase, evidenceId: string): string | null =>
  readRow<{ readAt: string }>(
    db,
    `SELECT ${mark} AS readAt FROM evidence_texts t WHERE t.evidence_id = ? AND t.extracted_at <> ''`,
    evidenceId
  )?.readAt ?? null;

/** What of a fact is looked for in its source. */
export interface CitedRow {
  id: string;
  statement: string;
  figure: string;
  unit: string;
  quote: string;
  sourceEvidenceId: string;
  sourcePage: number | null;
}

/** Facts of an interview that name a file and have something to look for in it, those of a file together. */
export const listCited = (db: ReadDatabase, interviewId: string): CitedRow[] =>
  readRows<CitedRow>(
    db,
    `SELECT f.id, f.statement, f.figure, f.unit, f.quote, f.source_evidence_id AS sourceEvidenceId, f.source_page AS sourcePage
       FROM interview_facts u JOIN facts f ON f.id = u.fact_id JOIN evidence e ON e.id = f.source_evidence_id
      WHERE u.interview_id = ? AND f.trashed_at IS NULL AND e.trashed_at IS NULL AND (trim(f.figure) <> '' OR trim(f.quote) <> '')
      ORDER BY f.source_evidence_id, f.id`,
    interviewId
  );
