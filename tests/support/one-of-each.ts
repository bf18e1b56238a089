/** An interview with one thing of each kind that can be put into the trash, itself the last. */
import type { Trashable } from '../../src-main/contract';
import type { TestCore } from '../unit/core/create-core/open-test-core';

export async function oneOfEach(opened: TestCore): Promise<{ interviewId: string; things: [Trashable, string][] }> {
  const { call } = opened;
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' });
  const audio = await opened.upload(interviewId, 'talk.mp3', 'ID3 talk');
  const recording = await call('recordings.add', {
    interviewId,
    evidenceId: audio.id,
    consent: { agreed: true, who: '', when: '' }
  });
  const { items } = await call('perspective.addItem', { interviewId, kind: 'fact', label: 'Mine' });
  const { signs } = await call('fit.addSign', { interviewId, label: 'Mine' });
  const things: [Trashable, string][] = [
    ['person', (await call('people.create', { interviewId, patch: {} })).id],
    ['sign', (await call('signs.create', { interviewId, kind: 'good', text: 'smile' })).id],
    ['perspective_item', items.find((item) => item.own)?.itemId ?? ''],
    ['fit_sign', signs.find((sign) => sign.own)?.itemId ?? ''],
    ['question_card', (await call('questionCards.create', { interviewId })).id],
    ['unsaid', (await call('unsaid.create', { interviewId })).id],
    ['marker', (await call('markers.create', { recordingId: recording.id, cardId: null, atMs: 5 })).id],
    ['recording', recording.id],
    ['fact', (await call('facts.create', { interviewId })).id],
    ['evidence', (await opened.upload(interviewId, 'note.txt', 'note')).id],
    ['request', (await call('requests.create', { interviewId })).id],
    ['letter', (await call('letters.create', { interviewId, kind: 'decline' })).id],
    ['interview', interviewId]
  ];
  return { interviewId, things };
}
