import { describe, expect, it } from 'vitest';
import { nobody, openDomains } from '../interviews/domains';

describe('what was left unsaid', () => {
  it('is noted, reworded, moved and marked for the letter', async () => {
    const { call, newInterview, trash, failure } = await openDomains();
    const interviewId = await newInterview();
    const certificate = await call('unsaid.create', { interviewId, text: 'My certificate' });
    const languages = await call('unsaid.create', { interviewId });
    const patch = { text: 'Three languages', useInLetter: true };
    expect(await call('unsaid.update', { id: languages.id, patch })).toEqual({ ...languages, ...patch });
    const list = await call('unsaid.move', { id: languages.id, toPosition: 0 });
    expect(list.map((entry) => `${entry.position} ${entry.text}`)).toEqual(['0 Three languages', '1 My certificate']);
    expect(await call('unsaid.list', { interviewId })).toEqual(list);
    trash('unsaid', certificate.id);
    expect(await call('unsaid.list', { interviewId })).toHaveLength(1);
    expect((await failure('unsaid.update', { id: certificate.id, patch: {} })).code).toBe('NOT_FOUND');
    expect((await failure('unsaid.create', { interviewId: nobody })).code).toBe('NOT_FOUND');
  });
});
