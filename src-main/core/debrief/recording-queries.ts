/** All SQL of recordings and the moments marked in them. */
import type { Database } from 'better-sqlite3';
import type { Marker, Recording } from '../../contract';
import { prepared, readRow, readRows, type ReadDatabase } from '../db/transaction';
import { patchRow } from '../db/patch-row';

const recording = `SELECT r.id, r.interview_id AS interviewId, r.evidence_id AS evidenceId, e.file_name AS fileName,
    e.media_type AS mediaType, b.bytes, r.consent_agreed AS agreed, r.consent_who AS who, r.consent_when AS "when",
    r.recorded_at AS recordedAt, r.prediction, r.played_to_ms AS playedToMs
  FROM recordings r JOIN evidence e ON e.id = r.evidence_id JOIN blobs b ON b.hash = e.hash
    JOIN interviews i ON i.id = r.interview_id
  WHERE r.trashed_at IS NULL AND e.trashed_at IS NULL AND i.trashed_at IS NULL`;

type Stored = Omit<Recording, 'consent'> & { agreed: number; who: string; when: string };

const toRecording = ({ agreed, who, when, ...row }: Stored): Recording => ({
  ...row,
  consent: { agreed: agreed === 1, who, when }
});

/** In the order in which they were added. */
export const listRecordings = (db: ReadDatabase, interviewId: string): Recording[] =>
  readRows<Stored>(db, `${recording} AND r.interview_id = ? ORDER BY r.id`, interviewId).map(toRecording);

export function readRecording(db: ReadDatabase, id: string): Recording | undefined {
  const row = readRow<Stored>(db, `${recording} AND r.id = ?`, id);
  return row && toRecording(row);
}

export const readMediaType = (db: ReadDatabase, evidenceId: string): string | undefined =>
  readRow<{ mediaType: string }>(
    db,
    'SELECT media_type AS mediaType FROM evidence WHERE id = ? AND trashed_at IS NULL',
    evidenceId
  )?.mediaType;

/** Files the evidence under the interview too. */
export function insertRecording(
  db: Database,
  row: { id: string; interviewId: string; evidenceId: string },
  consent: Recording['consent']
): void {
  prepared(db, 'INSERT INTO interview_evidence (interview_id, evidence_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    row.interviewId,
    row.evidenceId
  );
  prepared(
    db,
    `INSERT INTO recordings (id, interview_id, evidence_id, consent_agreed, consent_who, consent_when)
     VALUES (@id, @interviewId, @evidenceId, @agreed, @who, @when)`
  ).run({ ...row, ...consent, agreed: consent.agreed ? 1 : 0 });
}

const recordingColumns = {
  agreed: 'consent_agreed',
  who: 'consent_who',
  when: 'consent_when',
  recordedAt: 'recorded_at',
  prediction: 'prediction',
  playedToMs: 'played_to_ms'
};

export function updateRecording(
  db: Database,
  id: string,
  { consent, ...patch }: Partial<Pick<Recording, 'consent' | 'recordedAt' | 'prediction' | 'playedToMs'>>
): void {
  patchRow(db, { table: 'recordings', columns: recordingColumns }, id, { ...patch, ...consent });
}

/** A card in the trash is not named; taken out again, it has its moments back. */
const marker = `SELECT m.id, m.recording_id AS recordingId, c.id AS cardId, m.at_ms AS atMs, m.label
  FROM markers m LEFT JOIN question_cards c ON c.id = m.card_id AND c.trashed_at IS NULL WHERE m.trashed_at IS NULL`;

export const listMarkers = (db: ReadDatabase, recordingId: string): Marker[] =>
  readRows(db, `${marker} AND m.recording_id = ? ORDER BY m.at_ms, m.id`, recordingId);

export const readMarker = (db: ReadDatabase, id: string): Marker | undefined =>
  readRow(db, `${marker} AND m.id = ?`, id);

export function insertMarker(db: Database, row: Marker): void {
  prepared(
    db,
    'INSERT INTO markers (id, recording_id, card_id, at_ms, label) VALUES (@id, @recordingId, @cardId, @atMs, @label)'
  ).run(row);
}

export const updateMarker = (db: Database, id: string, patch: Readonly<Record<string, unknown>>): boolean =>
  patchRow(db, { table: 'markers', columns: { cardId: 'card_id', atMs: 'at_ms', label: 'label' } }, id, patch);
