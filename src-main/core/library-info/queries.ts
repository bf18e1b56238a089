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
       (SELECT count(*) FROM interviews WHERE trashed_at IS NULL) AS interviews,
       (SELECT count(*) FROM evidence WHERE trashed_at IS NULL) AS evidence_files,
       (SELECT coalesce(sum(bytes), 0) FROM blobs) AS evidence_bytes,
       (SELECT id FROM interviews WHERE is_sample = 1 AND trashed_at IS NULL ORDER BY id LIMIT 1) AS sample`
  );
  return {
    interviews: row?.interviews ?? 0,
    evidenceFiles: row?.evidence_files ?? 0,
    evidenceBytes: row?.evidence_bytes ?? 0,
    sample: row?.sample ?? null
  };
}
