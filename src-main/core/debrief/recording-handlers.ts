/** Recordings with their consent notes, and the moments marked in them. */
import type { InputOf, Recording } from '../../contract';
import { AppError, notFound } from '../kernel/app-error';
import type { Context, DomainHandlers, Writing } from '../kernel/context';
import { newId, nowIso, type ReadDatabase } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import { fileUnder } from '../proof/public';
import { interviewOfCard } from './card-queries';
import {
  insertMarker,
  insertRecording,
  listMarkers,
  listRecordings,
  readMarker,
  readMediaType,
  readRecording,
  updateMarker,
  updateRecording
} from './recording-queries';
import { message } from '../../shared/messages/catalogue';

export function createRecordingHandlers(context: Context): DomainHandlers<'recordings' | 'markers'> {
  return { ...recordingHandlers(context), ...markerHandlers(context) };
}

function recordingHandlers(context: Context): DomainHandlers<'recordings'> {
  const { db, now } = context;
  return {
    'recordings.list': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return listRecordings(db, interviewId);
    },
    'recordings.add': (input, db) => add({ ...context, db }, input),
    'recordings.update': ({ id, patch }, db) => {
      const { interviewId } = recordingOf(db, id);
      const recordedAt = patch.recordedAt ? new Date(patch.recordedAt).toISOString() : patch.recordedAt;
      updateRecording(db, id, { ...patch, recordedAt });
      touchInterview(db, interviewId, nowIso(now));
      return recordingOf(db, id);
    }
  };
}

function add({ db, now }: Writing, { interviewId, evidenceId, consent }: InputOf<'recordings.add'>): Recording {
  requireInterview(db, interviewId);
  const mediaType = readMediaType(db, evidenceId);
  if (mediaType === undefined) throw notFound('evidence');
  if (!/^(audio|video)\//.test(mediaType)) {
    throw new AppError('INVALID_INPUT', message('errors.noRecording'));
  }
  if (listRecordings(db, interviewId).some((recording) => recording.evidenceId === evidenceId)) {
    throw new AppError('CONFLICT', message('errors.recordingThere'));
  }
  const id = newId();
  fileUnder(db, interviewId, evidenceId);
  insertRecording(db, { id, interviewId, evidenceId }, consent);
  touchInterview(db, interviewId, nowIso(now));
  return recordingOf(db, id);
}

function markerHandlers({ db, now }: Context): DomainHandlers<'markers'> {
  return {
    'markers.list': ({ recordingId }) => {
      recordingOf(db, recordingId);
      return listMarkers(db, recordingId);
    },
    'markers.create': (input, db) => {
      const { interviewId } = recordingOf(db, input.recordingId);
      requireCard(db, interviewId, input.cardId);
      const marker = { id: newId(), ...input };
      insertMarker(db, marker);
      touchInterview(db, interviewId, nowIso(now));
      return marker;
    },
    'markers.update': ({ id, patch }, db) => {
      const stored = readMarker(db, id);
      if (!stored) throw notFound('marker');
      const { interviewId } = recordingOf(db, stored.recordingId);
      requireCard(db, interviewId, patch.cardId);
      updateMarker(db, id, patch);
      touchInterview(db, interviewId, nowIso(now));
      return readMarker(db, id) ?? stored;
    }
  };
}

/** A moment belongs to a card of the same interview, or to none. */
function requireCard(db: ReadDatabase, interviewId: string, cardId: string | null | undefined): void {
  if (cardId && interviewOfCard(db, cardId) !== interviewId) throw notFound('questionCard');
}

function recordingOf(db: ReadDatabase, id: string): Recording {
  const found = readRecording(db, id);
  if (!found) throw notFound('recording');
  return found;
}
