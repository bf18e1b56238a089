import { describe, expect, it } from 'vitest';
import { nobody, openDomains } from '../interviews/domains';

describe('fit', () => {
  it('asks the four questions of the article, and takes signs of the user’s own', async () => {
    const { call, failure, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    const fit = await call('fit.get', { interviewId });
    expect(fit.signs.map((sign) => sign.itemId)).toEqual(['no-connection', 'out-of-place', 'too-easy', 'over-my-head']);
    expect(fit).toMatchObject({ symptom: { answer: null, note: '' }, decision: 'undecided', reason: '', history: [] });
    await call('fit.answer', { interviewId, itemId: 'too-easy', patch: { answer: 'unsure' } });
    const noted = await call('fit.answer', { interviewId, itemId: 'too-easy', patch: { note: 'Only the first ones' } });
    expect(noted.signs[2]).toMatchObject({ answer: 'unsure', note: 'Only the first ones', own: false });
    const own = (await call('fit.addSign', { interviewId, label: 'The commute' })).signs.at(-1)!;
    const patch = { label: 'The long commute', answer: 'yes' } as const;
    expect((await call('fit.answer', { interviewId, itemId: own.itemId, patch })).signs.at(-1)).toEqual({
      ...own,
      ...patch
    });
    expect((await failure('fit.answer', { interviewId, itemId: 'too-easy', patch: { label: 'x' } })).code).toBe(
      'INVALID_INPUT'
    );
    trash('fit_answers', own.itemId, 'item_id');
    expect((await call('fit.get', { interviewId })).signs).toHaveLength(4);
    expect((await failure('fit.answer', { interviewId, itemId: own.itemId, patch: {} })).code).toBe('NOT_FOUND');
  });

  it('asks whether the interview is a symptom', async () => {
    const { call, newInterview } = await openDomains();
    const interviewId = await newInterview();
    await call('fit.answer', { interviewId, itemId: 'symptom', patch: { answer: 'no' } });
    const fit = await call('fit.answer', { interviewId, itemId: 'symptom', patch: { note: 'I slept badly' } });
    expect(fit.symptom).toEqual({ answer: 'no', note: 'I slept badly' });
  });

  it('keeps every decision and every answer through a change of mind', async () => {
    const { call, at, newInterview, failure } = await openDomains();
    const interviewId = await newInterview();
    await call('fit.answer', { interviewId, itemId: 'no-connection', patch: { answer: 'yes', note: 'Cold' } });
    await call('fit.decide', { interviewId, decision: 'decline', reason: 'Too far' });
    await call('fit.decide', { interviewId, decision: 'decline', reason: 'Too far' });
    at('2026-11-22T11:00:00.000Z');
    const fit = await call('fit.decide', { interviewId, decision: 'recover' });
    expect(fit).toMatchObject({ decision: 'recover', reason: '' });
    expect(fit.history.map((each) => `${each.decision} ${each.reason}`)).toEqual(['recover ', 'decline Too far']);
    expect(fit.signs[0]).toMatchObject({ answer: 'yes', note: 'Cold' });
    expect(await call('interviews.list', {})).toMatchObject([{ decision: 'recover' }]);
    expect((await call('interviews.get', { id: interviewId })).decision).toBe('recover');
    expect((await failure('fit.decide', { interviewId: nobody, decision: 'recover' })).code).toBe('NOT_FOUND');
  });
});
