/** All SQL of recordings and the moments marked in them. */
import type { Database } from 'better-sqlite3';
import type { Marker, Recording } from '../../contract';
import type { StoredOf } from '../db/table';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { markers, recordings } from './tables';

const recording = `SELECT ${recordings.select('r')}, e.file_name AS fileName, e.media_type AS mediaType, e.bytes
  FROM recordings r JOIN shown_evidence e ON e.id = r.evidence_id JOIN shown_interviews i ON i.id = r.interview_id
  WHERE r.trashed_at IS NULL`;

type Stored = StoredOf<typeof recordings> & Pick<Recording, 'fileName' | 'mediaType' | 'bytes'>;

function toRecording(stored: Stored): Recording {
  const { agreed, who, when, ...row } = recordings.decode(stored);
  return { ...row, consent: { agreed, who, when } };
}

/** In the order in which they were added. */
export const listRecordings = (db: ReadDatabase, interviewId: string): Recording[] =>
  readRows<Stored>(db, `${recording} AND r.interview_id = ? ORDER BY r.id`, interviewId).map(toRecording);

export function readRecording(db: ReadDatabase, id: string): Recording | undefined {
  const row = readRow<Stored>(db, `${recording} AND r.id = ?`, id);
  return row && toRecording(row);
}

export const readMediaType = (db: ReadDatabase, evidenceId: string): string | undefined =>
  readRow<{ mediaType: string }>(db, 'SELECT media_type AS mediaType FROM shown_evidence WHERE id = ?', evidenceId)
    ?.mediaType;

export function insertRecording(
  db: Database,
  row: { id: string; interviewId: string; evidenceId: string },
  consent: Recording['consent']
): void {
  prepared(db, recordings.insert('id', 'interviewId', 'evidenceId', 'agreed', 'who', 'when')).run(
    recordings.encode({ ...row, ...consent })
  );
}

export function updateRecording(
  db: Database,
  id: string,
  { consent, ...patch }: Partial<Pick<Recording, 'consent' | 'recordedAt' | 'prediction' | 'playedToMs'>>
): void {
  recordings.patch(db, id, { ...patch, ...consent });
}

/** A card in the trash is not named; taken out again, it has its moments back. */
const marker = `SELECT ${markers.select('m', 'id', 'recordingId', 'atMs', 'label')}, c.id AS cardId
  FROM markers m LEFT JOIN question_cards c ON c.id = m.card_id AND c.trashed_at IS NULL WHERE m.trashed_at IS NULL`;

export const listMarkers = (db: ReadDatabase, recordingId: string): Marker[] =>
  readRows(db, `${marker} AND m.recording_id = ? ORDER BY m.at_ms, m.id`, recordingId);

export const readMarker = (db: ReadDatabase, id: string): Marker | undefined =>
  readRow(db, `${marker} AND m.id = ?`, id);

export function insertMarker(db: Database, row: Marker): void {
  prepared(db, markers.insert('id', 'recordingId', 'cardId', 'atMs', 'label')).run(row);
}

export const updateMarker = (db: Database, id: string, patch: Partial<Marker>): boolean => markers.patch(db, id, patch);
