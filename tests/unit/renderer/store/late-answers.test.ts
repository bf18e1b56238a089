/** Answers that come late, in the wrong order or twice leave the screen as the user knows it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTransport } from '../../../../src-renderer/api/client';
import { Aftermath } from '../../../../src-renderer/store/afterwards.svelte';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { Facts } from '../../../../src-renderer/store/facts.svelte';
import { FitReview } from '../../../../src-renderer/store/fit.svelte';
import { InterviewDetails, interviewOf } from '../../../../src-renderer/store/interview.svelte';
import { JobAd } from '../../../../src-renderer/store/job-ad.svelte';
import { library } from '../../../../src-renderer/store/library.svelte';
import { QuestionCards } from '../../../../src-renderer/store/question-cards.svelte';
import { Recordings } from '../../../../src-renderer/store/recordings.svelte';
import { followLibrary } from '../../../../src-renderer/store/resources';
import { Search } from '../../../../src-renderer/store/search.svelte';
import { Signs } from '../../../../src-renderer/store/signs.svelte';
import { trash } from '../../../../src-renderer/store/trash.svelte';
import { topics } from '../../../../src-main/contract';
import { heldCore } from '../../../support/held-core';

let core: ReturnType<typeof heldCore>;
let unfollow: () => void;
beforeEach(() => {
  core = heldCore();
  unfollow = followLibrary(new EventTarget() as Window);
});
afterEach(() => {
  core.changed(...topics);
  unfollow();
  useTransport(undefined);
});

/** What was typed is saved, so that the next test starts with everything saved. */
async function saves(name: string, answer: unknown): Promise<void> {
  const saved = saving.saveNow();
  await (await core.next(name)).answer(answer);
  await saved;
}
const named = (...ids: string[]): { id: string; statement: string }[] => ids.map((id) => ({ id, statement: id }));
const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(' ');
const card = (id: string) => ({ id, question: id, factIds: [], evidenceIds: [] });

describe('a list', () => {
  it('keeps the newer answer when an older one comes later', async () => {
    const facts = new Facts('i');
    const first = facts.load();
    core.changed('facts');
    const second = facts.load();
    const [older, newer] = [await core.next('facts.list'), await core.next('facts.list')];
    await newer.answer(named('a', 'b'));
    await older.answer(named('a'));
    await Promise.all([first, second]);
    expect(ids(facts.list)).toBe('a b');
  });

  it('keeps what was typed while it was read, also where that is saved by the time the answer comes', async () => {
    const facts = new Facts('i');
    const loaded = facts.load();
    await (await core.next('facts.list')).answer(named('a'));
    await loaded;
    const again = facts.load();
    const late = await core.next('facts.list');
    facts.edit('a', { statement: 'typed' });
    await saves('facts.update', {});
    await late.answer(named('a'));
    await again;
    expect(facts.list[0]?.statement).toBe('typed');
  });

  it('keeps what was added before the list was there', async () => {
    const signs = new Signs('i');
    const loaded = signs.load();
    const slow = await core.next('signs.list');
    const added = signs.add('good', 'a nod');
    await (await core.next('signs.create')).answer({ id: 'nod', kind: 'good', text: 'a nod' });
    await (await core.next('signs.list')).answer([{ id: 'nod', kind: 'good', text: 'a nod' }]);
    await slow.answer([]);
    expect(await added).toBe(true);
    await loaded;
    expect(ids(signs.list)).toBe('nod');
  });

  it('gets one new fact from two presses', async () => {
    const facts = new Facts('i');
    const both = [facts.add(), facts.add()];
    await (await core.next('facts.create')).answer({ id: 'a' });
    await (await core.next('facts.list')).answer(named('a'));
    expect((await Promise.all(both)).map((fact) => fact?.id)).toEqual(['a', 'a']);
    expect(core.waiting.map(({ name }) => name)).not.toContain('facts.create');
  });
});

describe('question cards', () => {
  async function shown(...names: string[]): Promise<QuestionCards> {
    const cards = new QuestionCards('i');
    const loaded = cards.load();
    await (await core.next('questionCards.list')).answer(names.map(card));
    await loaded;
    return cards;
  }

  it('stay where they were moved to while an earlier move is answered', async () => {
    const cards = await shown('a', 'b', 'c');
    const moves = [cards.moveTo('a', 1), cards.moveTo('a', 2)];
    expect(ids(cards.list)).toBe('b c a');
    const first = await core.next('questionCards.move');
    // The second move waits for the first one: they must not overtake each other.
    expect(core.waiting).toEqual([]);
    await first.answer(['b', 'a', 'c'].map(card));
    expect(ids(cards.list)).toBe('b c a');
    await (await core.next('questionCards.move')).answer(['b', 'c', 'a'].map(card));
    await Promise.all(moves);
    expect(ids(cards.list)).toBe('b c a');
  });

  it('stay where they were moved to when a list comes that was asked for before', async () => {
    const cards = await shown('a', 'b');
    const again = cards.load();
    const late = await core.next('questionCards.list');
    const move = cards.moveTo('a', 1);
    const moving = await core.next('questionCards.move');
    await late.answer(['a', 'b'].map(card));
    expect(ids(cards.list)).toBe('b a');
    await moving.answer(['b', 'a'].map(card));
    await move;
    await (await core.next('questionCards.list')).answer(['b', 'a'].map(card));
    await again;
    expect(ids(cards.list)).toBe('b a');
  });

  it('open the neighbour when the open one goes, not the first', async () => {
    const cards = await shown('a', 'b', 'c', 'd');
    expect(cards.openId).toBe('a');
    cards.openId = 'c';
    const gone = cards.remove('c');
    await (await core.next('trash.move')).answer({ label: 'c' });
    await (await core.next('questionCards.list')).answer(['a', 'b', 'd'].map(card));
    await gone;
    expect(cards.openId).toBe('d');
  });
});

it('the open interview keeps what a save gave back when an older answer comes later', async () => {
  const opening = library.open('i');
  await (await core.next('interviews.get')).answer({ id: 'i', company: 'Old' });
  await opening;
  const again = library.open('i');
  const late = await core.next('interviews.get');
  interviewOf('i').show({ id: 'i', company: 'New' } as never);
  await late.answer({ id: 'i', company: 'Old' });
  expect(library.current?.company).toBe('New');
  await (await core.next('interviews.get')).answer({ id: 'i', company: 'New' });
  await again;
  expect(library.current?.company).toBe('New');
});

it('two presses begin one interview', async () => {
  await library.open(null);
  const both = [library.create(), library.create()];
  await core.rest();
  expect(core.waiting.map(({ name }) => name)).toEqual(['interviews.create']);
  await (await core.next('interviews.create')).answer({ id: 'new' });
  await (await core.next('interviews.list')).answer([]);
  await Promise.all(both);
  expect(core.waiting).toEqual([]);
});

it('two decisions are kept in their order, and the later one stands', async () => {
  const review = new FitReview('i');
  const loaded = review.load();
  await (await core.next('fit.get')).answer({ signs: [], symptom: {}, decision: 'undecided' });
  await loaded;
  const both = [review.decide('recover', ''), review.decide('decline', '')];
  const first = await core.next('fit.decide');
  expect(core.waiting).toEqual([]);
  await first.answer({ signs: [], symptom: {}, decision: 'recover' });
  await (await core.next('fit.decide')).answer({ signs: [], symptom: {}, decision: 'decline' });
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(review.decision).toBe('decline');
});

it('a decision that could not be kept leaves the one before it on the screen', async () => {
  const review = new FitReview('i');
  const loaded = review.load();
  await (await core.next('fit.get')).answer({ signs: [], symptom: {}, decision: 'undecided' });
  await loaded;
  const both = [review.decide('recover', ''), review.decide('decline', '')];
  await (await core.next('fit.decide')).answer({ signs: [], symptom: {}, decision: 'recover' });
  await (await core.next('fit.decide')).fail();
  expect(await Promise.all(both)).toEqual([true, false]);
  await (await core.next('fit.get')).answer({ signs: [], symptom: {}, decision: 'recover' });
  expect(review.decision).toBe('recover');
});

it('two signs added one after the other are both found again, each by its own', async () => {
  const review = new FitReview('i');
  const loaded = review.load();
  await (await core.next('fit.get')).answer({ signs: [], symptom: {} });
  await loaded;
  const both = [review.addSign('one'), review.addSign('other')];
  await (await core.next('fit.addSign')).answer({ signs: [{ itemId: 'one' }], symptom: {} });
  await (await core.next('fit.addSign')).answer({ signs: [{ itemId: 'one' }, { itemId: 'other' }], symptom: {} });
  expect((await Promise.all(both)).map((sign) => sign?.itemId)).toEqual(['one', 'other']);
});

it('a link that is ticked and unticked reaches the library in this order', async () => {
  const facts = new Facts('i');
  const both = [facts.linkCard('a', 'card', true), facts.linkCard('a', 'card', false)];
  const first = await core.next('facts.linkCard');
  expect(core.waiting).toEqual([]);
  await first.answer({});
  const second = await core.next('facts.linkCard');
  expect(second.input).toMatchObject({ linked: false });
  await second.answer({});
  while (core.waiting.length > 0) await (await core.next('facts.list')).answer(named('a'));
  await Promise.all(both);
});

it('an outcome that is taken back stays so, and notes that are being written stay as typed', async () => {
  const after = new Aftermath('i');
  const loaded = after.load();
  const fields = { outcome: null, outcomeOn: null, notes: '', practise: '' };
  await (await core.next('afterwards.get')).answer(fields);
  for (const name of ['letters.list', 'letters.sentCopies', 'facts.list']) await (await core.next(name)).answer([]);
  await loaded;
  const both = [after.record({ outcome: 'offer' }), after.record({ outcome: 'silence' })];
  after.write({ notes: 'typed' });
  const first = await core.next('afterwards.update');
  expect(core.waiting).toEqual([]);
  await first.answer({ ...fields, outcome: 'offer' });
  await (await core.next('afterwards.update')).answer({ ...fields, outcome: 'silence' });
  expect([after.fields?.outcome, after.fields?.notes]).toEqual(['silence', 'typed']);
  expect(await Promise.all(both)).toEqual([true, true]);
  await saves('afterwards.update', {});
});

it('a moment that was just stamped stays when the moments before it come late', async () => {
  const recordings = new Recordings('i');
  const loaded = recordings.load();
  await (await core.next('recordings.list')).answer([{ id: 'x', evidenceId: 'x', playedToMs: 0 }]);
  const older = await core.next('markers.list');
  const stamped = recordings.stamp(null);
  await (await core.next('markers.create')).answer({});
  await (await core.next('markers.list')).answer([{ id: 'stamped' }]);
  await older.answer([]);
  await Promise.all([loaded, stamped]);
  expect(ids(recordings.markers)).toBe('stamped');
});

it('what is being erased is shown as such until it is gone, also when something else is put back meanwhile', async () => {
  const entry = (id: string) => ({ kind: 'sign', id, label: id }) as never;
  const erased = trash.erase(entry('a'));
  const erasing = await core.next('trash.erase');
  const restored = trash.restore(entry('b'));
  await (await core.next('trash.restore')).answer({});
  await (await core.next('trash.list')).answer([entry('a')]);
  await restored;
  expect(trash.erasing).toBe('a');
  await erasing.answer({ everywhere: true });
  expect(trash.erasing).toBe('a');
  await (await core.next('trash.list')).answer([]);
  await erased;
  expect([trash.erasing, trash.entries]).toEqual([null, []]);
});

it('the file that was added for the advertisement stays when the one before it is read late', async () => {
  const interview = { id: 'i', company: '', role: '', jobAd: '', jobAdEvidenceId: 'old' } as never;
  const ad = new JobAd(new InterviewDetails(interview));
  const late = await core.next('evidence.get');
  expect(ad.loading).toBe(true);
  ad.details.set({ jobAdEvidenceId: 'new' });
  await late.answer({ id: 'old', fileName: 'old.pdf' });
  expect([ad.file, ad.loading]).toEqual([null, false]);
  await saves('interviews.update', interview);
});

it('Enter in the search means the words that stand there, not those that were answered before', async () => {
  const search = new Search();
  search.ask('ship');
  const first = search.answerNow();
  await (await core.next('search.query')).answer({ hits: [{ id: 'ship' }], more: false, unread: 0, preparing: 0 });
  expect(await first).toBe(true);
  search.ask('shipping');
  const second = search.answerNow();
  const question = await core.next('search.query');
  expect(question.input).toMatchObject({ text: 'shipping' });
  await question.answer({ hits: [{ id: 'shipping' }], more: false, unread: 0, preparing: 0 });
  expect([await second, ids(search.hits)]).toEqual([true, 'shipping']);
  search.ask('shipp');
  const third = search.answerNow();
  const late = await core.next('search.query');
  search.clear();
  await late.answer({ hits: [{ id: 'ship' }], more: false, unread: 0, preparing: 0 });
  expect([await third, ids(search.hits)]).toEqual([false, '']);
});
