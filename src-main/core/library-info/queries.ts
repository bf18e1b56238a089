/** All SQL about the library as a whole. */
import { readRow, type ReadDatabase } from '../db/transaction';

export interface Contents {
  interviews: number;
  evidenceFiles: number;
  evidenceBytes: number;
  sample: string | null;
}

export function readContents(db: ReadDatabase): Contents {
  const row = readRow<{ interviews: number; evidence_files: number; evidence_bytes: number; sample: string | null }>(
    db,
    `SELECT
       (SELECT count(*) FROM shown_interviews) AS interviews,
       (SELECT count(*) FROM shown_evidence) AS evidence_files,
       (SELECT coalesce(sum(bytes), 0) FROM stored_files) AS evidence_bytes,
       (SELECT id FROM shown_interviews WHERE is_sample = 1 ORDER BY id LIMIT 1) AS sample`
  );
  return {
    interviews: row?.interviews ?? 0,
    evidenceFiles: row?.evidence_files ?? 0,
    evidenceBytes: row?.evidence_bytes ?? 0,
    sample: row?.sample ?? null
  };
}
