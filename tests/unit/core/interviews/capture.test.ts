import { describe, expect, it } from 'vitest';
import { nobody, openDomains, START } from './domains';

const LATER = '2026-11-22T12:00:00.000Z';

describe('people', () => {
  it('come in the order of entry and are changed field by field', async () => {
    const { call, at, newInterview, trash, failure } = await openDomains();
    const interviewId = await newInterview();
    const ada = await call('people.create', { interviewId, patch: { name: 'Ada Berg', title: 'Head of logistics' } });
    const ben = await call('people.create', { interviewId, patch: { name: 'Ben' } });
    at(LATER);
    const changed = await call('people.update', { id: ada.id, patch: { email: 'ada@example.org' } });
    expect(changed).toEqual({ ...ada, email: 'ada@example.org' });
    expect(await call('people.list', { interviewId })).toEqual([changed, ben]);
    expect((await call('interviews.get', { id: interviewId })).updatedAt).toBe(LATER);
    trash('people', ada.id);
    expect(await call('people.list', { interviewId })).toEqual([ben]);
    expect((await failure('people.update', { id: ada.id, patch: {} })).code).toBe('NOT_FOUND');
    expect((await failure('people.create', { interviewId: nobody, patch: {} })).code).toBe('NOT_FOUND');
  });
});

describe('signs', () => {
  it('are listed good ones first, each kind in the order of entry', async () => {
    const { call, newInterview, trash, failure } = await openDomains();
    const interviewId = await newInterview();
    for (const [kind, text] of [
      ['bad', 'Clock'],
      ['good', 'Praise'],
      ['bad', 'Silence'],
      ['good', 'Tour']
    ] as const) {
      await call('signs.create', { interviewId, kind, text });
    }
    const listed = await call('signs.list', { interviewId });
    expect(listed.map((sign) => sign.text)).toEqual(['Praise', 'Tour', 'Clock', 'Silence']);
    const [praise] = listed;
    expect(await call('signs.update', { id: praise!.id, text: 'Praised my plan' })).toEqual({
      ...praise,
      text: 'Praised my plan'
    });
    trash('signs', praise!.id);
    expect((await call('signs.list', { interviewId })).map((sign) => sign.text)).toEqual(['Tour', 'Clock', 'Silence']);
    expect((await failure('signs.update', { id: praise!.id, text: '' })).code).toBe('NOT_FOUND');
  });
});

describe('ratings', () => {
  it('are added, never changed; a second gut rating is refused and the first one stands', async () => {
    const { call, at, newInterview, failure } = await openDomains();
    const interviewId = await newInterview();
    const gut = await call('ratings.add', { interviewId, kind: 'gut', score: 3, note: 'Awful' });
    at(LATER);
    expect((await failure('ratings.add', { interviewId, kind: 'gut', score: 9 })).code).toBe('CONFLICT');
    const second = await call('ratings.add', { interviewId, kind: 'second', score: 5 });
    const later = await call('ratings.add', { interviewId, kind: 'second', score: 6 });
    expect(await call('ratings.list', { interviewId })).toEqual([gut, second, later]);
    expect(gut).toMatchObject({ score: 3, ratedAt: START, note: 'Awful' });
    expect((await failure('ratings.add', { interviewId, kind: 'later', score: 11 })).code).toBe('INVALID_INPUT');
  });
});

describe('what came after', () => {
  it('is empty until something is noted, and then changed field by field', async () => {
    const { call, newInterview, failure } = await openDomains();
    const interviewId = await newInterview({ startsAt: START });
    expect(await call('afterwards.get', { interviewId })).toEqual({
      interviewId,
      sentAt: null,
      sentHow: null,
      sentLetterId: null,
      followUpOn: null,
      followUpDone: false,
      outcome: null,
      outcomeOn: null,
      notes: '',
      practise: ''
    });
    await call('afterwards.update', { interviewId, patch: { sentAt: '2026-11-22T13:00:00Z', sentHow: 'email' } });
    const after = await call('afterwards.update', { interviewId, patch: { outcome: 'offer', followUpDone: true } });
    expect(after).toMatchObject({
      sentAt: '2026-11-22T13:00:00.000Z',
      sentHow: 'email',
      outcome: 'offer',
      followUpDone: true
    });
    expect(await call('interviews.list', {})).toMatchObject([
      { outcome: 'offer', stage: 'sent', window: { sent: true } }
    ]);
    expect((await failure('afterwards.update', { interviewId, patch: { sentLetterId: nobody } })).code).toBe(
      'NOT_FOUND'
    );
    expect((await failure('afterwards.get', { interviewId: nobody })).code).toBe('NOT_FOUND');
  });
});
