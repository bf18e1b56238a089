import { describe, expect, it } from 'vitest';
import { fileEvidence, nobody, openDomains, START } from '../interviews/domains';

const id = (number: number): string => `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('recordings', () => {
  const consent = { agreed: true, who: 'Ada Berg', when: 'at the start' };

  it('are made of audio or video, once, with a consent note', async () => {
    const { call, db, failure, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    const evidenceId = fileEvidence(db, id(1), 'video/mp4');
    const recording = await call('recordings.add', { interviewId, evidenceId, consent });
    expect(recording).toMatchObject({
      evidenceId,
      fileName: 'Talk.ogg',
      bytes: 1234,
      consent,
      prediction: '',
      playedToMs: 0,
      recordedAt: null
    });
    expect(db.prepare('SELECT count(*) FROM interview_evidence').pluck().get()).toBe(1);
    expect((await failure('recordings.add', { interviewId, evidenceId, consent })).code).toBe('CONFLICT');
    const pdf = fileEvidence(db, id(2), 'application/pdf');
    expect((await failure('recordings.add', { interviewId, evidenceId: pdf, consent })).code).toBe('INVALID_INPUT');
    expect((await failure('recordings.add', { interviewId, evidenceId: nobody, consent })).code).toBe('NOT_FOUND');
    const patch = {
      consent: { agreed: false, who: '', when: '' },
      prediction: 'I ramble',
      playedToMs: 61_000,
      recordedAt: '2026-11-22T10:00:00Z'
    };
    const updated = await call('recordings.update', { id: recording.id, patch });
    expect(updated).toEqual({ ...recording, ...patch, recordedAt: START });
    trash('evidence', evidenceId);
    expect(await call('recordings.list', { interviewId })).toEqual([]);
    expect((await failure('recordings.update', { id: recording.id, patch: {} })).code).toBe('NOT_FOUND');
  });

  it('carry markers by time, for cards of the same interview or for none', async () => {
    const { call, db, failure, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    const card = await call('questionCards.create', { interviewId });
    const stranger = await call('questionCards.create', { interviewId: await newInterview() });
    const recording = await call('recordings.add', { interviewId, evidenceId: fileEvidence(db, id(1)), consent });
    const at = { recordingId: recording.id };
    const late = await call('markers.create', { ...at, cardId: card.id, atMs: 90_000, label: 'Blank' });
    const early = await call('markers.create', { ...at, cardId: null, atMs: 1000 });
    expect(await call('markers.list', at)).toEqual([early, late]);
    expect((await failure('markers.create', { ...at, cardId: stranger.id, atMs: 0 })).code).toBe('NOT_FOUND');
    expect((await failure('markers.update', { id: early.id, patch: { cardId: stranger.id } })).code).toBe('NOT_FOUND');
    const moved = await call('markers.update', { id: early.id, patch: { atMs: 95_000, cardId: card.id } });
    expect(moved).toEqual({ ...early, atMs: 95_000, cardId: card.id });
    expect((await call('markers.list', at)).map((marker) => marker.id)).toEqual([late.id, early.id]);
    trash('question_cards', card.id);
    expect((await call('markers.list', at)).map((marker) => marker.cardId)).toEqual([null, null]);
    trash('markers', late.id);
    expect(await call('markers.list', at)).toHaveLength(1);
    trash('recordings', recording.id);
    expect((await failure('markers.list', at)).code).toBe('NOT_FOUND');
    expect((await failure('markers.update', { id: early.id, patch: {} })).code).toBe('NOT_FOUND');
  });
});
