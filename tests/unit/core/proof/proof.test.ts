/** Proof: facts that several interviews share, evidence that can be checked, requests with their drafts. */
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

const timeZone = 'UTC';
const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

const interviewOf = async ({ call }: TestCore, company = 'Acme'): Promise<string> =>
  (await call('interviews.create', { timeZone, company, role: 'Clerk' })).id;

test('a fact is one fact in all interviews: changed and retracted everywhere', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const [one, two] = [await interviewOf(opened, 'One'), await interviewOf(opened, 'Two')];
  const fact = await call('facts.create', { interviewId: one, patch: { statement: 'Sold 40', figure: '40' } });
  expect(await call('facts.listOthers', { interviewId: two })).toMatchObject([
    { from: 'One · Clerk', fact: { id: fact.id } }
  ]);
  const before = (await call('interviews.get', { id: two })).updatedAt;
  await call('facts.attach', { interviewId: two, id: fact.id });
  expect(await call('facts.listOthers', { interviewId: two })).toEqual([]);
  await call('facts.retract', { id: fact.id, retracted: true, because: 'It was 39.' });
  expect(await call('facts.list', { interviewId: two })).toMatchObject([
    { id: fact.id, retractedBecause: 'It was 39.', retractedAt: expect.any(String) }
  ]);
  expect((await call('interviews.get', { id: two })).updatedAt > before).toBe(true);
  const back = await call('facts.retract', { id: fact.id, retracted: false });
  expect([back.retractedAt, back.retractedBecause]).toEqual([null, '']);
});

test('retracted facts come last; a retracted one is not offered to other interviews', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const [one, two] = [await interviewOf(opened), await interviewOf(opened)];
  const first = await call('facts.create', { interviewId: one, patch: { statement: 'first' } });
  await call('facts.create', { interviewId: one, patch: { statement: 'second' } });
  await call('facts.retract', { id: first.id, retracted: true });
  const statements = (await call('facts.list', { interviewId: one })).map((fact) => fact.statement);
  expect(statements).toEqual(['second', 'first']);
  expect((await call('facts.listOthers', { interviewId: two })).map((other) => other.fact.statement)).toEqual([
    'second'
  ]);
});

test('links hold both ways and end with what they name', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const interviewId = await interviewOf(opened);
  const card = await call('questionCards.create', { interviewId });
  const fact = await call('facts.create', { interviewId });
  const file = await opened.upload(interviewId, 'a.txt', 'a');
  expect((await call('facts.linkCard', { id: fact.id, cardId: card.id, linked: true })).cardIds).toEqual([card.id]);
  const link = { evidenceId: file.id, linked: true };
  await call('evidence.link', { ...link, kind: 'card', targetId: card.id });
  const linked = await call('evidence.link', { ...link, kind: 'fact', targetId: fact.id });
  expect(linked).toMatchObject({ cardIds: [card.id], factIds: [fact.id] });
  expect((await call('facts.list', { interviewId }))[0]?.evidenceIds).toEqual([file.id]);
  await call('trash.move', { kind: 'question_card', id: card.id });
  expect((await call('evidence.get', { id: file.id })).cardIds).toEqual([]);
  expect(await failure('facts.linkCard', { id: fact.id, cardId: card.id, linked: true })).toBe('NOT_FOUND');
  expect(await failure('evidence.link', { ...link, kind: 'fact', targetId: nobody })).toBe('NOT_FOUND');
  expect(await failure('facts.update', { id: fact.id, patch: { sourceEvidenceId: nobody } })).toBe('NOT_FOUND');
  const unlinked = await call('evidence.link', { evidenceId: file.id, kind: 'fact', targetId: fact.id, linked: false });
  expect(unlinked.factIds).toEqual([]);
});

test('a fact’s new files are shown by every interview that uses it', async () => {
  const { call, upload } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  const { id: other } = await call('interviews.create', { timeZone: 'UTC', company: 'Other' });
  const fact = await call('facts.create', { interviewId, patch: { statement: 'Sold 40' } });
  await call('facts.attach', { id: fact.id, interviewId: other });
  const [source, beside] = [await upload(interviewId, 'a.txt', 'a'), await upload(interviewId, 'b.txt', 'b')];
  await call('facts.update', { id: fact.id, patch: { sourceEvidenceId: source.id } });
  await call('evidence.link', { evidenceId: beside.id, kind: 'fact', targetId: fact.id, linked: true });
  const shown = (await call('evidence.list', { interviewId: other })).map(({ id }) => id);
  expect(shown).toEqual([beside.id, source.id]);
});

test('a source in the trash counts as none, and is back when it is back', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const interviewId = await interviewOf(opened);
  const { id: sourceEvidenceId } = await opened.upload(interviewId, 'a.txt', 'a');
  await call('facts.create', { interviewId, patch: { sourceEvidenceId, sourcePage: 2 } });
  const source = async () => (await call('facts.list', { interviewId }))[0]?.sourceEvidenceId;
  await call('trash.move', { kind: 'evidence', id: sourceEvidenceId });
  expect(await source()).toBeNull();
  await call('trash.restore', { kind: 'evidence', id: sourceEvidenceId });
  expect(await source()).toBe(sourceEvidenceId);
});

test('the same file is filed once; the same bytes under another name are a card of their own', async () => {
  const opened = await openTestCore();
  const interviewId = await interviewOf(opened);
  const one = await opened.upload(interviewId, 'a.txt', 'same');
  expect((await opened.upload(interviewId, 'a.txt', 'same')).id).toBe(one.id);
  const other = await opened.upload(interviewId, 'b.txt', 'same');
  expect(other.id).not.toBe(one.id);
  expect(other.hash).toBe(one.hash);
});

test('files that could carry scripts are shown as text only', async () => {
  const opened = await openTestCore();
  const interviewId = await interviewOf(opened);
  const view = async (name: string) => (await opened.upload(interviewId, name, `<x>${name}</x>`)).view;
  expect(await view('a.svg')).toBe('text');
  expect(await view('a.html')).toBe('text');
  expect(await view('a.xml')).toBe('text');
  expect(await view('a.exe')).toBe('none');
});

test('changed or missing bytes are told, the card stays', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const interviewId = await interviewOf(opened);
  const { id, hash } = await opened.upload(interviewId, 'a.txt', 'original');
  expect(await call('evidence.verify', { id })).toMatchObject({ present: true });
  expect(await call('evidence.reveal', { id })).toMatchObject({ shown: true, path: expect.stringContaining(hash) });
  const stored = join(opened.folder, 'evidence', hash.slice(0, 2), hash);
  await chmod(stored, 0o600);
  await writeFile(stored, 'ORIGINAL');
  expect(await failure('evidence.verify', { id })).toBe('EVIDENCE_DAMAGED');
  await rm(stored);
  expect(await failure('evidence.reveal', { id })).toBe('EVIDENCE_DAMAGED');
  expect((await call('evidence.list', { interviewId }))[0]).toMatchObject({ id, present: false });
});

test('nothing is filed for an interview that is gone', async () => {
  const opened = await openTestCore();
  await expect(opened.upload(nobody, 'a.txt', 'a')).rejects.toThrow('NOT_FOUND');
  expect(await readdir(join(opened.folder, 'evidence'))).toEqual([]);
});

test('a request gets its draft once, by its own words', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const interviewId = await interviewOf(opened);
  const patch = { who: 'Ines', contact: 'Road 1', what: 'Two sentences, please', dueOn: '2026-12-01' };
  const request = await call('requests.create', { interviewId, patch });
  expect(request).toMatchObject({ ...patch, state: 'to_ask', letterId: null });
  const letter = await call('requests.draft', { id: request.id });
  expect(letter).toMatchObject({ kind: 'request', requestId: request.id, recipient: 'Ines\nRoad 1' });
  expect(letter.body).toContain('Dear Ines');
  expect(letter.body).toContain('two sentences');
  await call('letters.save', { id: letter.id, baseRevision: letter.revision, patch: { body: 'Mine' } });
  expect(await call('requests.draft', { id: request.id })).toMatchObject({ id: letter.id, body: 'Mine' });
  expect((await call('requests.list', { interviewId }))[0]?.letterId).toBe(letter.id);
  const changed = await call('requests.update', { id: request.id, patch: { state: 'received', mayQuote: true } });
  expect(changed).toMatchObject({ state: 'received', mayQuote: true, who: 'Ines' });
  expect(await failure('requests.update', { id: request.id, patch: { answerEvidenceId: nobody } })).toBe('NOT_FOUND');
});

test('a small picture is kept until its file is erased; what is no PNG is refused', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const interviewId = await interviewOf(opened);
  const { id } = await opened.upload(interviewId, 'a.png', 'x');
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');
  expect(await call('evidence.thumbnail', { id })).toEqual({ png: null });
  await call('evidence.keepThumbnail', { id, png });
  expect(await call('evidence.thumbnail', { id })).toEqual({ png });
  expect(await failure('evidence.keepThumbnail', { id, png: 'AAAA' })).toBe('INVALID_INPUT');
  expect(await failure('evidence.keepThumbnail', { id: nobody, png })).toBe('NOT_FOUND');
  await call('trash.move', { kind: 'evidence', id });
  expect(await call('evidence.thumbnail', { id })).toEqual({ png: null });
  await call('trash.erase', { kind: 'evidence', id });
  expect(await call('evidence.thumbnail', { id })).toEqual({ png: null });
});

test('a file that is too long to be searched whole says so', async () => {
  const opened = await openTestCore();
  const interviewId = await interviewOf(opened);
  const long = await opened.upload(interviewId, 'long.txt', 'ä word '.repeat(300_000));
  const short = await opened.upload(interviewId, 'short.txt', 'one word');
  const wordsOf = async (id: string) =>
    (await opened.call('evidence.list', { interviewId })).find((file) => file.id === id)?.words;
  await expect.poll(() => wordsOf(short.id), { timeout: 60_000 }).toBe('searchable');
  await expect.poll(() => wordsOf(long.id), { timeout: 60_000 }).toBe('beginning');
});
