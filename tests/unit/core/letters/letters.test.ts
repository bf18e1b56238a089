/** Letters through the operations: what is drafted from a review, and that no text is ever lost. */
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { letterKinds } from '../../../../src-main/contract';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

const timeZone = 'Europe/Berlin';

async function interviewOf({ call }: TestCore, company = 'Acme', role = 'Clerk'): Promise<string> {
  const startsAt = '2026-11-23T07:00:00.000Z';
  return (await call('interviews.create', { timeZone, company, role, startsAt })).id;
}

test('an empty review gives a letter with visible gaps', async () => {
  const opened = await openTestCore();
  const { id } = await opened.call('interviews.create', { timeZone });
  for (const kind of letterKinds)
    for (const tone of ['plain', 'warm', 'formal'] as const) {
      const { body, subject } = await opened.call('letters.create', { interviewId: id, kind, tone });
      expect(body).toMatch(/\[(name of the person|company|role|your name)/);
      expect(body + subject).not.toMatch(/\{\{|undefined|null/);
      expect(body).not.toMatch(/\n{3,}/);
    }
});

test('retracted, private and trashed facts are not claimed', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const interviewId = await interviewOf(opened);
  const make = async (statement: string, sharing: 'yes' | 'no' | 'ask') =>
    call('facts.create', { interviewId, patch: { statement, figure: '77', sharing } });
  await make('Told', 'yes');
  await make('Private', 'no');
  await make('Unasked', 'ask');
  await call('facts.retract', { id: (await make('Retracted', 'yes')).id, retracted: true });
  await call('trash.move', { kind: 'fact', id: (await make('Trashed', 'yes')).id });
  const { body } = await call('letters.create', { interviewId, kind: 'recovery' });
  expect(body).toContain('Told: 77](fact:');
  for (const other of ['Private', 'Unasked', 'Retracted', 'Trashed']) expect(body).not.toContain(other);
});

test('coming late is named only where it was answered with yes', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const interviewId = await interviewOf(opened);
  const draft = async () => (await call('letters.create', { interviewId, kind: 'recovery' })).body;
  await call('perspective.answer', { interviewId, itemId: 'late-arrival', patch: { happened: 'no' } });
  expect(await draft()).not.toContain('waiting');
  await call('perspective.answer', { interviewId, itemId: 'late-arrival', patch: { happened: 'yes' } });
  expect((await draft()).match(/waiting/g)).toHaveLength(1);
});

test('signs of Markdown in names stay signs', async () => {
  const opened = await openTestCore();
  const interviewId = await interviewOf(opened, 'A*C*ME_', 'C*lerk');
  const { body, subject } = await opened.call('letters.create', { interviewId, kind: 'recovery' });
  expect(body).toContain('A\\*C\\*ME\\_');
  expect(subject).toContain('C*lerk');
});

test('a save on an old revision keeps both texts, once, and a repeated save is no conflict', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, revision } = await call('letters.create', { interviewId: await interviewOf(opened), kind: 'decline' });
  const first = await call('letters.save', { id, baseRevision: revision, patch: { body: 'one' } });
  expect(first).toMatchObject({ outcome: 'saved', letter: { revision: revision + 1, body: 'one' } });
  const again = await call('letters.save', { id, baseRevision: revision, patch: { body: 'one' } });
  expect(again).toMatchObject({ outcome: 'saved', letter: { revision: revision + 1 } });
  for (let times = 0; times < 2; times++) {
    const conflict = await call('letters.save', { id, baseRevision: revision, patch: { body: 'other' } });
    expect(conflict).toMatchObject({ outcome: 'conflict', letter: { body: 'one', revision: revision + 1 } });
  }
  const versions = await call('letters.versions', { id });
  expect(versions.map((version) => version.reason)).toEqual(['conflict']);
  const kept = await call('letters.version', { versionId: versions[0]?.id ?? '' });
  expect(kept.content.body).toBe('other');
});

test('what stood before a pause is kept, what is typed in one go is not', async () => {
  const opened = await openTestCore();
  const { call, pass } = opened;
  const { id, ...created } = await call('letters.create', {
    interviewId: await interviewOf(opened),
    kind: 'decline'
  });
  let { revision } = created;
  const type = async (body: string) => {
    const { letter } = await call('letters.save', { id, baseRevision: revision, patch: { body } });
    revision = letter.revision;
  };
  for (const body of ['a', 'ab', 'abc']) await type(body);
  expect(await call('letters.versions', { id })).toEqual([]);
  pass(11_000);
  await type('abcd');
  const [version] = await call('letters.versions', { id });
  expect(version).toMatchObject({ reason: 'pause', words: 1 });
  expect((await call('letters.version', { versionId: version?.id ?? '' })).content.body).toBe('abc');
});

test('restoring keeps what stood there and takes only versions of the same letter', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const interviewId = await interviewOf(opened);
  const letter = await call('letters.create', { interviewId, kind: 'decline' });
  const other = await call('letters.create', { interviewId, kind: 'recovery' });
  const { id: versionId } = await call('letters.keepVersion', { id: letter.id, label: 'first' });
  const save = { id: letter.id, baseRevision: letter.revision, patch: { body: 'changed', subject: 'S' } };
  await call('letters.save', save);
  const restored = await call('letters.restoreVersion', { id: letter.id, versionId });
  expect(restored).toMatchObject({ body: letter.body, subject: letter.subject, revision: letter.revision + 2 });
  const reasons = (await call('letters.versions', { id: letter.id })).map((version) => version.reason);
  expect(reasons).toEqual(['before_restore', 'named']);
  expect(await failure('letters.restoreVersion', { id: other.id, versionId })).toBe('NOT_FOUND');
});

test('a draft is signed with the name in the settings, or with the one above an address', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const interviewId = await interviewOf(opened);
  const begin = () => call('letters.create', { interviewId, kind: 'thank_you' });
  const open = '[your name]';
  const letter = await begin();
  expect(letter.body).toContain(open);
  // A street is no name.
  await call('settings.update', { patch: { sender: '4 Mill Lane\nLeeds' } });
  expect((await begin()).body).toContain(open);
  await call('settings.update', { patch: { sender: 'Jo Doe\n4 Mill Lane' } });
  expect((await begin()).body).toMatch(/\n\nJo Doe\n$/);
  await call('settings.update', { patch: { senderName: 'Joanna Doe' } });
  expect((await begin()).body).toMatch(/\n\nJoanna Doe\n$/);
  const patch = { sender: 'J. Doe\nLeeds' };
  await call('letters.save', { id: letter.id, baseRevision: letter.revision, patch });
  expect((await call('letters.draft', { id: letter.id, tone: 'plain' })).body).toMatch(/\n\nJ\. Doe\n$/);
});

test('an exported PDF names its writer, counts its pages, and waits for the page', async () => {
  const opened = await openTestCore();
  const { call, asked, core } = opened;
  await call('settings.update', { patch: { senderName: 'Jo Doe' } });
  const { id } = await call('letters.create', { interviewId: await interviewOf(opened, 'A/B: C'), kind: 'recovery' });
  const printed = await PDFDocument.create();
  printed.addPage();
  printed.addPage();
  opened.pdf = await printed.save();
  opened.saveResult = { outcome: 'cancelled' };
  expect(await call('letters.exportPdf', { id })).toEqual({ outcome: 'cancelled' });
  expect(await call('letters.versions', { id })).toEqual([]);
  opened.saveResult = { outcome: 'download' };
  const saved = await call('letters.exportPdf', { id });
  expect(asked.find(({ what }) => what === 'printPdf')?.with).toMatchObject({ path: `/print.html?letter=${id}` });
  if (saved.outcome !== 'download') throw new Error('not a download');
  expect(saved).toMatchObject({ pages: 2, fileName: 'Letter to A B C – Jo Doe – 2026-11-23.pdf' });
  const answer = await core.handle(new Request(`http://test.invalid/files/exports/${saved.exportId}`));
  const pdf = await PDFDocument.load(await answer.arrayBuffer(), { updateMetadata: false });
  expect(pdf.getAuthor()).toBe('Jo Doe');
  await call('letters.exportMarkdown', { id });
  expect((await call('letters.versions', { id })).map((version) => version.reason)).toEqual(['exported']);
});

test('a letter in the trash is gone until it is restored', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const interviewId = await interviewOf(opened);
  const { id, revision } = await call('letters.create', { interviewId, kind: 'recovery' });
  await call('trash.move', { kind: 'letter', id });
  expect(await call('letters.list', { interviewId })).toEqual([]);
  for (const name of ['letters.get', 'letters.exportPdf', 'letters.print', 'letters.versions'] as const) {
    expect(await failure(name, { id })).toBe('NOT_FOUND');
  }
  expect(await failure('letters.save', { id, baseRevision: revision, patch: { body: '' } })).toBe('NOT_FOUND');
  await call('trash.restore', { kind: 'letter', id });
  expect(await call('letters.get', { id })).toMatchObject({ revision });
});
