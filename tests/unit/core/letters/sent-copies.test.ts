/** What was sent: its text, facts and PDF are kept for good, and no clean-up takes the file away. */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { claimMarkdown } from '$shared/letter/claims/links';
import { AppError } from '../../../../src-main/core/kernel/app-error';
import { openTestCore, temporaryFolder, type TestCore } from '../create-core/open-test-core';
import { message } from '$shared/messages/catalogue';

async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage();
  return pdf.save();
}

async function interviewWithFact(opened: TestCore) {
  const { call } = opened;
  opened.pdf = await pdfOf(1);
  const { id: interviewId } = await call('interviews.create', { timeZone: 'Europe/Berlin', company: 'Acme' });
  const fact = await call('facts.create', {
    interviewId,
    patch: { statement: 'Errors fell', figure: '38', unit: '%' }
  });
  return { interviewId, fact };
}

async function sentLetter(opened: TestCore) {
  const { call } = opened;
  const { interviewId, fact } = await interviewWithFact(opened);
  const { id, revision } = await call('letters.create', { interviewId, kind: 'recovery' });
  const body = `Dear you,\n\n${claimMarkdown('errors fell by 38%', fact.id)}\n\nKind regards\n\nJo\n`;
  await call('letters.save', { id, baseRevision: revision, patch: { subject: 'As sent', body } });
  const copy = await call('letters.freeze', { id, sentAt: '2026-11-23T10:00:00Z' });
  return { interviewId, id, fact, body, copy };
}

const bytesOf = async ({ core }: TestCore, copyId: string): Promise<Response> =>
  core.handle(new Request(`http://test.invalid/files/sent/${copyId}`));

test('a frozen letter keeps its text, its facts as they stood, and its PDF by hash', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { interviewId, id, fact, copy } = await sentLetter(opened);
  await call('facts.update', { id: fact.id, patch: { figure: '3' } });
  await call('letters.save', { id, baseRevision: 2, patch: { subject: 'Changed since' } });
  expect(await call('letters.sentCopies', { interviewId })).toEqual([copy]);
  expect(copy).toMatchObject({ subject: 'As sent', pages: 1, sentAt: '2026-11-23T10:00:00.000Z' });
  expect(copy.claimed).toEqual([{ factId: fact.id, statement: 'Errors fell', figure: '38', unit: '%', period: '' }]);
  const answer = await bytesOf(opened, copy.id);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toContain('Letter%20to%20Acme');
  const hash = createHash('sha256')
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest('hex');
  expect(hash).toBe(copy.pdfHash);
  const [version] = await call('letters.versions', { id });
  expect(version).toMatchObject({ reason: 'sent' });
});

test('emptying the trash and collecting files leave the PDF; erasing its interview takes it', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { interviewId, copy } = await sentLetter(opened);
  const other = await call('interviews.create', { timeZone: 'Europe/Berlin' });
  await opened.upload(other.id, 'a.txt', 'text');
  await call('trash.move', { kind: 'interview', id: other.id });
  await call('trash.erase', {});
  expect((await bytesOf(opened, copy.id)).status).toBe(200);
  await call('trash.move', { kind: 'interview', id: interviewId });
  await call('trash.erase', {});
  expect((await bytesOf(opened, copy.id)).status).toBe(404);
});

test('a letter that is saved while it is printed is printed again', async () => {
  const opened = await openTestCore(await temporaryFolder());
  const { call } = opened;
  const { id, interviewId } = await sentLetter(opened);
  await call('letters.save', { id, baseRevision: 2, patch: { subject: 'New' } });
  let printed = 0;
  let writing: Promise<unknown> = Promise.resolve();
  opened.onPrint = () => {
    printed += 1;
    if (printed > 1) return;
    writing = call('letters.save', { id, baseRevision: 3, patch: { subject: 'Newer' } });
  };
  const copy = await call('letters.freeze', { id, sentAt: '2026-11-23T13:00:00Z' });
  await writing;
  expect(printed).toBe(2);
  expect(copy.subject).toBe('Newer');
  expect(await call('letters.sentCopies', { interviewId })).toHaveLength(2);
});

test('marked as sent again without a change, there is still one copy', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, interviewId, copy } = await sentLetter(opened);
  expect(await call('letters.freeze', { id, sentAt: '2026-11-23T14:00:00Z' })).toEqual(copy);
  expect(await call('letters.sentCopies', { interviewId })).toHaveLength(1);
});

test('marked as sent again with another enclosure, there are two: the paper lists them', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, interviewId, copy } = await sentLetter(opened);
  const report = await opened.upload(interviewId, 'report.txt', 'a report');
  await call('enclosures.add', { letterId: id, evidenceId: report.id });
  const again = await call('letters.freeze', { id, sentAt: '2026-11-23T14:00:00Z' });
  expect(again.id).not.toBe(copy.id);
  expect(await call('letters.freeze', { id, sentAt: '2026-11-23T15:00:00Z' })).toEqual(again);
  expect(await call('letters.sentCopies', { interviewId })).toEqual([again, copy]);
});

test('asked for twice at once, a letter is frozen once', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, interviewId } = await sentLetter(opened);
  await call('letters.save', { id, baseRevision: 2, patch: { subject: 'Another' } });
  const freeze = () => call('letters.freeze', { id, sentAt: '2026-11-23T14:00:00Z' });
  const [one, other] = await Promise.all([freeze(), freeze()]);
  expect(other).toEqual(one);
  expect(await call('letters.sentCopies', { interviewId })).toHaveLength(2);
});

test('the version kept of an exported letter is the text that was printed', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id } = await sentLetter(opened);
  let writing: Promise<unknown> | undefined;
  opened.onPrint = () => {
    writing ??= call('letters.save', { id, baseRevision: 2, patch: { subject: 'Newer' } });
  };
  await call('letters.exportPdf', { id });
  await writing;
  const [newest] = await call('letters.versions', { id });
  expect(newest).toMatchObject({ reason: 'exported' });
  expect(await call('letters.version', { versionId: newest!.id })).toMatchObject({ content: { subject: 'Newer' } });
});

test.each(['letters.exportPdf', 'letters.exportPacket', 'letters.exportEml', 'letters.freeze'] as const)(
  'a letter that goes to the trash while %s prints it is not found, and nothing was wrong with the printing',
  async (name) => {
    const opened = await openTestCore();
    const { call, failure } = opened;
    const { id } = await sentLetter(opened);
    await call('letters.save', { id, baseRevision: 2, patch: { subject: 'Another' } });
    let trashing: Promise<unknown> = Promise.resolve();
    opened.onPrint = () => {
      trashing = call('trash.move', { kind: 'letter', id });
      throw new AppError('UNEXPECTED', message('errors.layoutFailed'));
    };
    const more = { 'letters.exportEml': { coveringText: '' }, 'letters.freeze': { sentAt: '2026-11-23T14:00:00Z' } };
    expect(await failure(name, { id, ...more[name as keyof typeof more] })).toBe('NOT_FOUND');
    await trashing;
  }
);

test('without a print engine nothing is frozen and the reason is said', async () => {
  const opened = await openTestCore();
  const { call, failure } = opened;
  const { id, interviewId } = await sentLetter(opened);
  await call('letters.save', { id, baseRevision: 2, patch: { subject: 'Another' } });
  opened.onPrint = () => {
    throw new AppError('UNSUPPORTED', message('errors.noPrinter'));
  };
  expect(await failure('letters.freeze', { id, sentAt: '2026-11-23T13:00:00Z' })).toBe('UNSUPPORTED');
  expect(await call('letters.sentCopies', { interviewId })).toHaveLength(1);
});

test('a version remembers the facts that it claimed, as they stood', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, fact } = await sentLetter(opened);
  const { id: versionId } = await call('letters.keepVersion', { id, label: 'one' });
  await call('facts.update', { id: fact.id, patch: { figure: '3' } });
  const version = await call('letters.version', { versionId });
  expect(version.claimed).toMatchObject([{ factId: fact.id, figure: '38' }]);
  expect(version.words).toBe(9);
});

test('a kept PDF that was changed or taken away on the disk is found out', async () => {
  const opened = await openTestCore();
  const { call, folder } = opened;
  const { copy } = await sentLetter(opened);
  expect(await call('letters.verifySent', { id: copy.id })).toEqual({ state: 'same' });
  const file = join(folder, 'evidence', copy.pdfHash.slice(0, 2), copy.pdfHash);
  chmodSync(file, 0o600);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = bytes[bytes.length - 1]! ^ 1;
  writeFileSync(file, bytes);
  expect(await call('letters.verifySent', { id: copy.id })).toEqual({ state: 'changed' });
  unlinkSync(file);
  expect(await call('letters.verifySent', { id: copy.id })).toEqual({ state: 'missing' });
});

test('a letter in the trash takes nothing of what was sent with it', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { interviewId, id, copy } = await sentLetter(opened);
  await call('trash.move', { kind: 'letter', id });
  expect(await call('letters.sentCopies', { interviewId })).toEqual([copy]);
  expect(await call('letters.verifySent', { id: copy.id })).toEqual({ state: 'same' });
});

test('what left before the last change is kept as it left: text, facts, enclosures and day', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { interviewId, fact } = await interviewWithFact(opened);
  const letter = await call('letters.create', { interviewId, kind: 'recovery' });
  const { id } = letter;
  const report = await opened.upload(interviewId, 'report.txt', 'a report');
  const [enclosure] = await call('enclosures.add', { letterId: id, evidenceId: report.id });
  const body = claimMarkdown('errors fell by 38%', fact.id);
  await call('letters.save', { id, baseRevision: letter.revision, patch: { subject: 'As it left', body } });
  expect(await call('letters.exported', { id })).toEqual([]);
  await call('letters.exportPdf', { id });
  expect(await call('letters.exported', { id })).toMatchObject([{ same: true }]);

  await call('enclosures.update', { id: enclosure!.id, patch: { included: false } });
  expect(await call('letters.exported', { id })).toMatchObject([{ same: false }]);
  await call('facts.update', { id: fact.id, patch: { figure: '3' } });
  await call('letters.save', { id, baseRevision: letter.revision + 1, patch: { subject: 'Changed after it left' } });
  const [left] = await call('letters.exported', { id });
  expect(left).toMatchObject({ same: false });

  const sentAt = '2026-11-23T13:00:00Z';
  const copy = await call('letters.freeze', { id, sentAt, versionId: left!.versionId });
  expect(copy).toMatchObject({ subject: 'As it left', claimed: [{ figure: '38' }] });
  expect(opened.asked.findLast(({ what }) => what === 'printPdf')?.with).toMatchObject({
    path: `/print.html?letter=${id}&version=${left!.versionId}`
  });
  const [version] = await call('letters.versions', { id });
  const kept = await call('letters.version', { versionId: version!.id });
  expect(kept).toMatchObject({ reason: 'sent', content: { subject: 'As it left' }, enclosed: [{ included: true }] });
  expect((await call('letters.get', { id })).subject).toBe('Changed after it left');

  expect(await call('letters.freeze', { id, sentAt, versionId: left!.versionId })).toEqual(copy);
  const now = await call('letters.freeze', { id, sentAt });
  expect(now).toMatchObject({ subject: 'Changed after it left', claimed: [{ figure: '3' }] });
  expect(await opened.failure('letters.freeze', { id, sentAt, versionId: version!.id })).toBe('NOT_FOUND');
});

test('exported again with other enclosures, another text has left', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  const { id, interviewId } = await sentLetter(opened);
  await call('letters.exportPdf', { id });
  await call('letters.exportPdf', { id });
  expect(await call('letters.exported', { id })).toHaveLength(1);
  const report = await opened.upload(interviewId, 'report.txt', 'a report');
  await call('enclosures.add', { letterId: id, evidenceId: report.id });
  await call('letters.exportPdf', { id });
  expect((await call('letters.exported', { id })).map(({ same }) => same)).toEqual([true, false]);
});
