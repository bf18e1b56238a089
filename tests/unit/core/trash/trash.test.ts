/** The trash: everything goes in and comes back as it was; erased is erased, and nothing else. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneOfEach } from '../../../support/one-of-each';
import { nameOf } from '../../../../src-renderer/store/kind-names';
import { openTestCore } from '../create-core/open-test-core';

const timeZone = 'UTC';
const day = 86_400_000;

test('every kind goes in, is listed by a name, and comes back', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const { things } = await oneOfEach(opened);
  for (const [kind, id] of things) {
    const moved = await call('trash.move', { kind, id });
    expect(nameOf({ kind, label: moved.label }), kind).not.toBe('');
    expect(await call('trash.list', {})).toMatchObject([{ kind, id, label: moved.label }]);
    expect(await failure('trash.move', { kind, id })).toBe('NOT_FOUND');
    expect(await call('trash.restore', { kind, id })).toEqual(moved);
    expect(await call('trash.list', {})).toEqual([]);
    expect(await failure('trash.restore', { kind, id })).toBe('NOT_FOUND');
  }
});

test('items of the checklist itself can’t be thrown away: an answered one stays, and so does its answer', async () => {
  const { call, failure } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone, company: 'Acme' });
  await call('perspective.answer', {
    interviewId,
    itemId: 'late-arrival',
    patch: { happened: 'yes', seen: 'Ten past' }
  });
  await call('fit.answer', { interviewId, itemId: 'too-easy', patch: { answer: 'yes' } });
  for (const [kind, id] of [
    ['perspective_item', 'late-arrival'],
    ['fit_sign', 'too-easy'],
    ['fit_sign', 'symptom']
  ] as const) {
    expect(await failure('trash.move', { kind, id }), id).toBe('INVALID_INPUT');
    expect(await failure('trash.erase', { kind, id }), id).toBe('INVALID_INPUT');
  }
  const { items } = await call('perspective.get', { interviewId });
  expect(items.find(({ itemId }) => itemId === 'late-arrival')).toMatchObject({ happened: 'yes', seen: 'Ten past' });
  const { signs } = await call('fit.get', { interviewId });
  expect(signs.find(({ itemId }) => itemId === 'too-easy')).toMatchObject({ answer: 'yes' });
  expect(await call('trash.list', {})).toEqual([]);
});

test('what is not in the trash can’t be erased; what is, is gone for good', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const { things, interviewId } = await oneOfEach(opened);
  for (const [kind, id] of things) expect(await failure('trash.erase', { kind, id })).toBe('NOT_FOUND');
  const [kind, id] = things.find(([each]) => each === 'evidence') ?? things[0]!;
  await call('trash.move', { kind, id });
  expect(await call('trash.erase', { kind, id })).toEqual({ erased: 1, everywhere: true });
  expect(await failure('trash.restore', { kind, id })).toBe('NOT_FOUND');
  expect(await call('evidence.list', { interviewId })).toHaveLength(1);
});

test('an erased interview takes what nobody else uses, and leaves what others use', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { interviewId } = await oneOfEach(opened);
  const { id: other } = await call('interviews.create', { timeZone, company: 'Other' });
  const shared = await opened.upload(interviewId, 'shared.txt', 'shared');
  const patch = { statement: 'Shared', sourceEvidenceId: shared.id };
  const fact = await call('facts.create', { interviewId, patch });
  await call('facts.attach', { interviewId: other, id: fact.id });
  await call('trash.move', { kind: 'interview', id: interviewId });
  await call('trash.erase', { kind: 'interview', id: interviewId });
  expect(await call('facts.list', { interviewId: other })).toMatchObject([
    { id: fact.id, sourceEvidenceId: shared.id }
  ]);
  expect((await call('evidence.list', { interviewId: other })).map((each) => each.id)).toEqual([shared.id]);
  const files = await readdir(join(opened.folder, 'evidence'), { recursive: true });
  expect(files.filter((name) => name.length > 64)).toHaveLength(1);
  expect(await call('library.info', {})).toMatchObject({ interviews: 1, evidenceFiles: 1, evidenceBytes: 6 });
});

test('an erased interview leaves the file that a letter of another one encloses', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id } = await call('interviews.create', { timeZone });
  const { id: interviewId } = await call('interviews.create', { timeZone });
  const { id: letterId } = await call('letters.create', { interviewId, kind: 'recovery' });
  const { id: evidenceId } = await opened.upload(id, 'report.txt', 'a report');
  await call('enclosures.add', { letterId, evidenceId });
  await call('trash.move', { kind: 'interview', id });
  await call('trash.erase', { kind: 'interview', id });
  expect(await call('enclosures.follow', { letterId })).toMatchObject([{ evidenceId, problem: null }]);
});

test('without a name, all of the trash is erased and nothing else', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { things, interviewId } = await oneOfEach(opened);
  const within = things.filter(([kind]) => kind !== 'interview' && kind !== 'marker');
  for (const [kind, id] of within) await call('trash.move', { kind, id });
  expect(await call('trash.erase', {})).toEqual({ erased: within.length, everywhere: true });
  expect(await call('trash.list', {})).toEqual([]);
  expect((await call('interviews.get', { id: interviewId })).company).toBe('Acme');
});

test('a misspelt key is refused and does not empty the trash', async () => {
  const { call, failure } = await openTestCore();
  const { id } = await call('interviews.create', { timeZone, company: 'Acme' });
  await call('trash.move', { kind: 'interview', id });
  for (const input of [{ ids: [id] }, { Kind: 'letter' }, { kind: 'letter', ID: id }]) {
    expect(await failure('trash.erase', input)).toBe('INVALID_INPUT');
  }
  expect(await call('trash.list', {})).toHaveLength(1);
});

test('on the thirtieth day on which the program runs the trash is emptied, however far these days lie apart', async () => {
  const first = await openTestCore();
  const { id } = await first.call('interviews.create', { timeZone, company: 'Acme' });
  await first.call('trash.move', { kind: 'interview', id });
  expect(await first.call('trash.list', {})).toMatchObject([{ daysLeft: 30 }]);
  await first.core.close();
  const reopen = async (passed: number): Promise<number[]> => {
    const again = await openTestCore(first.folder, new Date(first.now().getTime() + passed * day).toISOString());
    const list = await again.call('trash.list', {});
    await again.core.close();
    return list.map(({ daysLeft }) => daysLeft);
  };
  for (let run = 1; run < 30; run += 1) expect(await reopen(run * 3), `day ${run}`).toEqual([30 - run]);
  expect(await reopen(29 * 3)).toEqual([1]);
  expect(await reopen(30 * 3)).toEqual([]);
});

test('an interview in the trash is not called by its company twice, whatever its name', async () => {
  const { call } = await openTestCore();
  const where = async (company: string, role: string): Promise<string | undefined> => {
    const { id } = await call('interviews.create', { timeZone: 'UTC', company, role });
    await call('trash.move', { kind: 'interview', id });
    return (await call('trash.list', {})).find((entry) => entry.id === id)?.where;
  };
  expect(await where('Halden', 'Lead')).toBe('Lead');
  expect(await where('A · B', '')).toBe('');
  expect(await where('x'.repeat(200), 'Lead')).toBe('Lead');
  expect(await where('', 'Lead')).toBe('Lead');
});
