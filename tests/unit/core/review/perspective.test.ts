import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReviewHandlers } from '../../../../src-main/core/review/handlers';
import { temporaryFolder } from '../../../support/temporary-folder';
import { nobody, openDomains, START, type Domains } from '../interviews/domains';

const seedOrder = [
  'late-arrival',
  'stumbled-key-questions',
  'caught-flat-footed',
  'no-company-knowledge',
  'tip-of-the-tongue'
];

describe('perspective', () => {
  it('begins with the checklist in the order of the article, facts first, nothing answered', async () => {
    const { call, newInterview } = await openDomains();
    const perspective = await call('perspective.get', { interviewId: await newInterview() });
    const ids = perspective.items.map((item) => item.itemId);
    expect(ids.filter((id) => seedOrder.includes(id))).toEqual(seedOrder);
    expect(perspective.items.map((item) => item.kind)).toEqual([...perspective.items.map((item) => item.kind)].sort());
    expect(perspective.verdict).toMatchObject({ open: [], countsAgainst: [], gut: null, difference: null });
    expect(perspective.checklist).toEqual({ id: 'perspective', version: 1, newerVersion: false });
    expect(perspective.coolOff).toEqual({ startedAt: null, wakeAt: null, skippedAt: null, awake: false, latest: null });
  });

  it('sorts answers into lists as they are given, in part or whole', async () => {
    const { call, at, newInterview } = await openDomains();
    const interviewId = await newInterview();
    const answer = (itemId: string, patch: object) => call('perspective.answer', { interviewId, itemId, patch });
    await answer('late-arrival', { happened: 'yes' });
    await answer('caught-flat-footed', { happened: 'yes' });
    at('2026-11-22T11:00:00.000Z');
    const { verdict, items } = await answer('caught-flat-footed', { seen: 'Nothing', weight: 3 });
    expect(verdict).toMatchObject({
      countsAgainst: ['late-arrival'],
      onlyFelt: ['caught-flat-footed'],
      cannotTell: []
    });
    expect(items.find((item) => item.itemId === 'caught-flat-footed')).toMatchObject({
      happened: 'yes',
      seen: 'Nothing',
      weight: 3
    });
    expect((await answer('late-arrival', { happened: null })).verdict.countsAgainst).toEqual([]);
    expect((await call('interviews.get', { id: interviewId })).updatedAt).toBe('2026-11-22T11:00:00.000Z');
  });

  it('takes items of the user’s own, which may be reworded and trashed; the checklist’s may not', async () => {
    const { call, failure, newInterview, trash } = await openDomains();
    const interviewId = await newInterview();
    await call('perspective.addItem', { interviewId, kind: 'impression', label: 'My laugh' });
    const { items } = await call('perspective.addItem', { interviewId, kind: 'fact', label: 'I spilled coffee' });
    const [laugh, coffee] = items.slice(-2);
    expect([laugh, coffee]).toMatchObject([
      { own: true, kind: 'impression', label: 'My laugh', hint: '' },
      { label: 'I spilled coffee' }
    ]);
    const patch = { label: 'My loud laugh', happened: 'no' } as const;
    const answered = await call('perspective.answer', { interviewId, itemId: laugh!.itemId, patch });
    expect(answered.verdict.onlyFelt).toEqual([laugh!.itemId]);
    expect(answered.items.at(-2)).toMatchObject({ label: 'My loud laugh', kind: 'impression', own: true });
    expect(
      (await failure('perspective.answer', { interviewId, itemId: 'phone-rang', patch: { label: 'x' } })).code
    ).toBe('INVALID_INPUT');
    trash('perspective_answers', laugh!.itemId, 'item_id');
    expect((await call('perspective.get', { interviewId })).items.at(-2)?.itemId).not.toBe(laugh!.itemId);
    for (const itemId of [laugh!.itemId, 'no-such-item']) {
      expect((await failure('perspective.answer', { interviewId, itemId, patch: {} })).code).toBe('NOT_FOUND');
    }
    expect((await failure('perspective.get', { interviewId: nobody })).code).toBe('NOT_FOUND');
  });

  it('begins with the bad signs in the user’s words, each once, matched to what says the same, none of them lost', async () => {
    const { call, newInterview, trash, putBack } = await openDomains();
    const interviewId = await newInterview();
    const note = (text: string) => call('signs.create', { interviewId, kind: 'bad', text });
    await note('I went completely blank');
    const coffee = await note('Burnt the first tray of focaccia');
    await note('ich war 10 minuten zu spät');
    const again = await note('My mind just emptied, again');
    const { items, verdict } = await call('perspective.get', { interviewId });
    const first = items.slice(0, 4).map(({ itemId, words, own }) => ({ itemId, words, own }));
    expect(first).toEqual([
      { itemId: 'went-blank', words: 'I went completely blank', own: false },
      { itemId: coffee.id, words: 'Burnt the first tray of focaccia', own: false },
      { itemId: 'late-arrival', words: 'ich war 10 minuten zu spät', own: false },
      { itemId: again.id, words: 'My mind just emptied, again', own: false }
    ]);
    expect(items.slice(4).every(({ words }) => words === '')).toBe(true);
    expect(verdict.open).toEqual(first.map(({ itemId }) => itemId));
    const answer = (itemId: string, patch: object) => call('perspective.answer', { interviewId, itemId, patch });
    await answer('went-blank', { happened: 'yes', noticed: 'no' });
    await answer('late-arrival', { happened: 'yes' });
    const answered = await answer(coffee.id, { happened: 'yes', noticed: 'yes' });
    expect(answered.verdict).toMatchObject({
      countsAgainst: [coffee.id, 'late-arrival'],
      onlyFelt: ['went-blank'],
      open: [again.id]
    });
    // Reworded, it says so here; put away, it counts no more, and comes back with its answer.
    await call('signs.update', { id: coffee.id, text: 'Burnt the bread' });
    expect((await call('perspective.get', { interviewId })).items[1]?.words).toBe('Burnt the bread');
    trash('signs', coffee.id);
    const { items: left, verdict: now } = await call('perspective.get', { interviewId });
    expect(left.filter(({ words }) => words !== '')).toHaveLength(3);
    expect(now.countsAgainst).toEqual(['late-arrival']);
    expect(left.map(({ label }) => label)).not.toContain('Burnt the first tray of focaccia');
    putBack('signs', coffee.id);
    const { verdict: back } = await call('perspective.get', { interviewId });
    expect(back.countsAgainst).toEqual([coffee.id, 'late-arrival']);
  });

  it('pauses until a moment within the letter window, moves, skips and clears', async () => {
    const { call, failure, at, newInterview } = await openDomains();
    const interviewId = await newInterview({ startsAt: START, durationMinutes: 60 });
    const set = (action: 'start' | 'skip' | 'clear', wakeAt?: string) =>
      call('perspective.setCoolOff', { interviewId, action, wakeAt }).then(({ coolOff }) => coolOff);
    const latest = '2026-11-23T11:00:00.000Z';
    const refused = await failure('perspective.setCoolOff', {
      interviewId,
      action: 'start',
      wakeAt: '2026-11-23T11:00:00.001Z'
    });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { latest } });
    expect(await set('start', '2026-11-23T06:00:00Z')).toEqual({
      startedAt: START,
      wakeAt: '2026-11-23T06:00:00.000Z',
      skippedAt: null,
      awake: false,
      latest
    });
    at('2026-11-22T20:00:00.000Z');
    expect(await set('start', latest)).toMatchObject({ startedAt: START, wakeAt: latest, awake: false });
    at(latest);
    expect((await call('perspective.get', { interviewId })).coolOff.awake).toBe(true);
    expect(await set('skip')).toMatchObject({ startedAt: START, wakeAt: null, skippedAt: latest, awake: false });
    expect(await set('clear')).toMatchObject({ startedAt: null, skippedAt: null });
  });
});

describe('a newer checklist', () => {
  /** The program’s own data with a second version of the checklist that drops, rewords and adds an item. */
  function newerResources(): string {
    const folder = join(temporaryFolder(), 'resources');
    cpSync(resolve('resources'), folder, { recursive: true });
    const checklist = JSON.parse(readFileSync(join(folder, 'checklists/perspective.v1.json'), 'utf8'));
    const [, ...rest] = checklist.items;
    const items = [
      ...rest.map((item: object) => ({ ...item, label: 'Reworded' })),
      { ...rest[0], id: 'brand-new', label: 'New' }
    ];
    writeFileSync(join(folder, 'checklists/perspective.v2.json'), JSON.stringify({ ...checklist, version: 2, items }));
    return folder;
  }

  async function upgrade(domains: Domains): Promise<(interviewId: string) => ReturnType<typeof get>> {
    const handlers = createReviewHandlers({ ...domains.context, resourcesFolder: newerResources() });
    const get = async (interviewId: string) => handlers['perspective.get']({ interviewId });
    return get;
  }

  it('leaves interviews with answers alone and says that there is a newer one', async () => {
    const domains = await openDomains();
    const { call, newInterview } = domains;
    const answered = await newInterview();
    const before = await call('perspective.answer', {
      interviewId: answered,
      itemId: 'late-arrival',
      patch: { happened: 'yes' }
    });
    const untouched = await newInterview();
    const get = await upgrade(domains);
    expect(await get(answered)).toEqual({
      ...before,
      checklist: { id: 'perspective', version: 1, newerVersion: true }
    });
    const fresh = await get(untouched);
    expect(fresh.checklist).toEqual({ id: 'perspective', version: 2, newerVersion: false });
    expect(fresh.items.at(-1)?.label).toBe('New');
  });

  it('that this program no longer knows leaves the answers readable in their own words', async () => {
    const domains = await openDomains(newerResources());
    const interviewId = await domains.newInterview();
    await domains.call('perspective.answer', { interviewId, itemId: 'brand-new', patch: { happened: 'yes' } });
    const older = createReviewHandlers({ ...domains.context, resourcesFolder: resolve('resources') });
    const perspective = await older['perspective.get']({ interviewId });
    expect(perspective.checklist).toEqual({ id: 'perspective', version: 2, newerVersion: false });
    expect(perspective.items).toMatchObject([{ itemId: 'brand-new', label: 'New', happened: 'yes', own: false }]);
  });
});
