/** Requests: the days that a change of state leaves behind, and an answer that becomes the fact's proof. */
import { expect, test } from 'vitest';
import { claimMarkdown } from '$shared/letter/claims/links';
import { withDays } from '../../../../src-main/core/proof/request-flow';
import { openTestCore } from '../create-core/open-test-core';

const today = '2026-11-23';
const fresh = { state: 'to_ask', askedOn: null, answeredOn: null } as const;

test('asking and being answered leave their days; what was given stays; going back takes the later days out', () => {
  expect(withDays(fresh, { state: 'asked' }, today)).toEqual({ state: 'asked', askedOn: today, answeredOn: null });
  expect(withDays(fresh, { state: 'asked', askedOn: '2026-11-20' }, today)).toMatchObject({ askedOn: '2026-11-20' });
  const asked = { state: 'asked', askedOn: '2026-11-20', answeredOn: null } as const;
  expect(withDays(asked, { state: 'received' }, today)).toEqual({ state: 'received', answeredOn: today });
  expect(withDays(asked, { state: 'refused' }, today)).toEqual({ state: 'refused', answeredOn: today });
  const received = { state: 'received', askedOn: '2026-11-20', answeredOn: '2026-11-21' } as const;
  expect(withDays(received, { state: 'asked' }, today)).toEqual({
    state: 'asked',
    askedOn: '2026-11-20',
    answeredOn: null
  });
  expect(withDays(received, { state: 'to_ask' }, today)).toEqual({ state: 'to_ask', askedOn: null, answeredOn: null });
  expect(withDays(received, { state: 'received', note: 'x' }, today)).toEqual({ state: 'received', note: 'x' });
  expect(withDays(received, { note: 'x' }, today)).toEqual({ note: 'x' });
});

test('an answer becomes the source of the fact that it was asked for, or one more file where it has a source', async () => {
  const { call, upload } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' });
  const fact = await call('facts.create', { interviewId, patch: { statement: 'Sold 40' } });
  const request = await call('requests.create', { interviewId, patch: { who: 'Ines', factId: fact.id } });
  const [first, second] = [await upload(interviewId, 'a.txt', 'a'), await upload(interviewId, 'b.txt', 'b')];
  const facts = async () => (await call('facts.list', { interviewId }))[0];
  const asked = await call('requests.update', { id: request.id, patch: { state: 'asked' } });
  expect(asked).toMatchObject({ askedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), answeredOn: null, note: '' });
  const patch = { state: 'received', answerEvidenceId: first.id, note: 'By phone, 22 November' } as const;
  expect(await call('requests.update', { id: request.id, patch })).toMatchObject({ ...patch, mayQuote: false });
  expect(await facts()).toMatchObject({ sourceEvidenceId: first.id, evidenceIds: [] });
  await call('requests.update', { id: request.id, patch: { answerEvidenceId: second.id } });
  expect(await facts()).toMatchObject({ sourceEvidenceId: first.id, evidenceIds: [second.id] });
});

test('an answer takes no page over from an earlier source, and leaves one that lies in the trash', async () => {
  const { call, upload } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' });
  const [report, answer] = [await upload(interviewId, 'r.txt', 'r'), await upload(interviewId, 'a.txt', 'a')];
  const source = { sourceEvidenceId: report.id, sourcePage: 12 };
  const fact = await call('facts.create', { interviewId, patch: { statement: 'Sold 40', ...source } });
  const ask = () => call('requests.create', { interviewId, patch: { factId: fact.id, answerEvidenceId: answer.id } });
  const facts = async () => (await call('facts.list', { interviewId }))[0];
  await call('trash.move', { kind: 'evidence', id: report.id });
  await ask();
  expect(await facts()).toMatchObject({ trashedSource: 'r.txt', evidenceIds: [answer.id] });
  await call('trash.restore', { kind: 'evidence', id: report.id });
  expect(await facts()).toMatchObject(source);
  await call('trash.move', { kind: 'evidence', id: report.id });
  await call('trash.erase', { kind: 'evidence', id: report.id });
  await ask();
  expect(await facts()).toMatchObject({ sourceEvidenceId: answer.id, sourcePage: null });
});

test('the words of an answer are named while they may not be quoted, and no longer than it is there', async () => {
  const { call, upload } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' });
  const answer = await upload(interviewId, 'answer.txt', 'She sorted the returns by fault.');
  const { id } = await call('requests.create', { interviewId, patch: { who: 'Ines', answerEvidenceId: answer.id } });
  const kept = [{ who: 'Ines', text: 'She sorted the returns by fault.' }];
  const unquotable = () => call('requests.unquotable', { interviewId });
  await expect.poll(unquotable, { timeout: 30_000 }).toEqual(kept);
  await call('requests.update', { id, patch: { mayQuote: true } });
  expect(await unquotable()).toEqual([]);
  await call('requests.update', { id, patch: { mayQuote: false } });
  expect(await unquotable()).toEqual(kept);
  await call('trash.move', { kind: 'evidence', id: answer.id });
  expect(await unquotable()).toEqual([]);
});

test('a fact says which file in the trash it stood on', async () => {
  const { call, upload } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme', role: 'Clerk' });
  const file = await upload(interviewId, 'report.txt', 'a');
  await call('facts.create', { interviewId, patch: { statement: 'Sold 40', sourceEvidenceId: file.id } });
  const facts = async () => (await call('facts.list', { interviewId }))[0];
  expect(await facts()).toMatchObject({ sourceEvidenceId: file.id, trashedSource: '' });
  await call('trash.move', { kind: 'evidence', id: file.id });
  expect(await facts()).toMatchObject({ sourceEvidenceId: null, trashedSource: 'report.txt' });
  await call('trash.restore', { kind: 'evidence', id: file.id });
  expect(await facts()).toMatchObject({ sourceEvidenceId: file.id, trashedSource: '' });
});

const reminder = '[ask first whether you may share this]';

/** A fact to be asked about, claimed in a letter with its reminder, and the request for it. */
async function askedFirst() {
  const core = await openTestCore();
  const { call } = core;
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const fact = await call('facts.create', {
    interviewId,
    patch: { statement: 'Falls on the ward halved', sharing: 'ask' }
  });
  const { id, revision } = await call('letters.create', { interviewId, kind: 'recovery', tone: 'plain' });
  const body = `${claimMarkdown('Falls on the ward halved', fact.id)} ${reminder}.`;
  await call('letters.save', { id, baseRevision: revision, patch: { body } });
  const request = await call('requests.create', { interviewId, patch: { who: 'Sister Adler', factId: fact.id } });
  return {
    ...core,
    interviewId,
    factId: fact.id,
    requestId: request.id,
    sharing: async (of = fact.id) =>
      (await call('facts.list', { interviewId })).find((each) => each.id === of)?.sharing,
    isReminded: async () => (await call('letters.get', { id })).body.includes(reminder)
  };
}

test('whoever allows to quote their answer settles “ask first”, and the draft’s brackets follow', async () => {
  const { call, requestId, sharing, isReminded } = await askedFirst();
  await call('requests.update', { id: requestId, patch: { state: 'received' } });
  expect([await sharing(), await isReminded()]).toEqual(['ask', true]);
  await call('requests.update', { id: requestId, patch: { mayQuote: true } });
  expect([await sharing(), await isReminded()]).toEqual(['yes', false]);
  await call('requests.update', { id: requestId, patch: { note: 'On the phone' } });
  expect(await sharing()).toBe('yes');
});

test('a permission that turns out to be none is asked for again, and one from elsewhere stays', async () => {
  const { call, factId, requestId, sharing } = await askedFirst();
  const quote = (mayQuote: boolean) => call('requests.update', { id: requestId, patch: { mayQuote } });
  await quote(true);
  await quote(false);
  expect(await sharing()).toBe('ask');
  await call('facts.update', { id: factId, patch: { sharing: 'yes' } });
  await quote(true);
  await quote(false);
  expect(await sharing()).toBe('yes');
  await call('facts.update', { id: factId, patch: { sharing: 'no' } });
  await quote(true);
  expect(await sharing()).toBe('no');
});

test('a no, or an answer about something else, settles nothing', async () => {
  const { call, interviewId, requestId, factId, sharing, isReminded } = await askedFirst();
  const other = await call('facts.create', { interviewId, patch: { statement: 'Trained six', sharing: 'ask' } });
  await call('requests.update', { id: requestId, patch: { state: 'refused' } });
  expect([await sharing(), await isReminded()]).toEqual(['ask', true]);
  await call('requests.update', { id: requestId, patch: { state: 'received', mayQuote: true, factId: other.id } });
  expect([await sharing(), await sharing(other.id), await isReminded()]).toEqual(['ask', 'yes', true]);
  await call('requests.update', { id: requestId, patch: { factId } });
  expect([await sharing(), await sharing(other.id)]).toEqual(['yes', 'ask']);
});
