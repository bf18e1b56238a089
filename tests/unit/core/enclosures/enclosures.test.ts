/** Enclosures through the operations: they follow the claims, keep what the user decided, and say what is wrong with a file. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test, vi } from 'vitest';
import { sealedPdfs } from '../../../support/sealed-pdfs';
import type { Enclosure } from '../../../../src-main/contract';
import { claimMarkdown } from '$shared/letter/claims/links';
import { openTestCore, resourcesFolder, type TestCore } from '../create-core/open-test-core';
import { labelsOf, pdfOf } from '../packet/make-pdfs';
import { said } from '../../../support/said';

// Every file that is looked at starts a thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });
const sample = readFileSync(join(resourcesFolder, 'sample/returns-report.pdf'));

interface Written extends TestCore {
  interviewId: string;
  letterId: string;
  write(...claims: string[]): Promise<Enclosure[]>;
  fact(patch: object): Promise<string>;
  titles(): Promise<string[]>;
}

async function letterOf(): Promise<Written> {
  const core = await openTestCore();
  const { call } = core;
  const { id: interviewId } = await call('interviews.create', {
    timeZone: 'Europe/Berlin',
    company: 'Acme',
    role: 'Clerk'
  });
  const { id: letterId } = await call('letters.create', { interviewId, kind: 'recovery' });
  const list = () => call('enclosures.follow', { letterId });
  return Object.assign(core, {
    interviewId,
    letterId,
    async write(...facts: string[]) {
      const { revision } = await call('letters.get', { id: letterId });
      const body = ['Dear Ms Lindqvist,', ...facts.map((id) => claimMarkdown('said', id)), 'Nadia'].join('\n\n');
      await call('letters.save', { id: letterId, baseRevision: revision, patch: { body } });
      return list();
    },
    fact: async (patch: object) =>
      (await call('facts.create', { interviewId, patch: { statement: 'A fact', sharing: 'yes', ...patch } })).id,
    titles: async () => (await list()).map(({ number, title, pages }) => `${number} ${title} ${pages}`.trim())
  });
}

test('files behind claims come in the letter’s order, each once, with the pages that the facts name', async () => {
  const core = await letterOf();
  const report = await core.upload(core.interviewId, 'report.pdf', sample);
  const note = await core.upload(core.interviewId, 'note.txt', 'Two days instead of nine.');
  const first = await core.fact({ sourceEvidenceId: report.id, sourcePage: 2 });
  const second = await core.fact({ sourceEvidenceId: note.id });
  const third = await core.fact({ sourceEvidenceId: report.id, sourcePage: 1 });
  const list = await core.write(second, first, third);
  expect(
    list.map(({ evidenceId, number, pages, way, origin }) => ({ evidenceId, number, pages, way, origin }))
  ).toEqual([
    { evidenceId: note.id, number: 1, pages: '', way: 'attached', origin: 'claim' },
    { evidenceId: report.id, number: 2, pages: '1-2', way: 'merged', origin: 'claim' }
  ]);
  expect(list[1]).toMatchObject({
    pageCount: 2,
    problem: null,
    problemCode: null,
    claimKeys: [first, third].map((id) => id.replaceAll('-', '').slice(-10))
  });
  await core.write(first);
  expect(await core.titles()).toEqual(['1 report.pdf 2']);
});

test('what the user decided stays when the claim goes, and the whole file can be chosen', async () => {
  const core = await letterOf();
  const { call } = core;
  const report = await core.upload(core.interviewId, 'report.pdf', sample);
  const fact = await core.fact({ sourceEvidenceId: report.id, sourcePage: 2 });
  const [first] = await core.write(fact);
  expect(first!.pages).toBe('2');
  const [whole] = await call('enclosures.update', { id: first!.id, patch: { pages: '' } });
  expect(whole!.pages).toBe('');
  await call('enclosures.update', { id: first!.id, patch: { pages: '2' } });
  expect(await core.write()).toEqual([]);
  const [again] = await core.write(fact);
  await call('enclosures.update', { id: again!.id, patch: { label: ' The report ' } });
  await core.write();
  expect(await core.titles()).toEqual(['1 The report']);
});

test('added by hand, ordered, left out and taken out', async () => {
  const core = await letterOf();
  const { call, letterId } = core;
  const report = await core.upload(core.interviewId, 'report.pdf', sample);
  const note = await core.upload(core.interviewId, 'note.txt', 'Two days.');
  const fact = await core.fact({ sourceEvidenceId: report.id });
  await core.write(fact);
  const [, added] = await call('enclosures.add', { letterId, evidenceId: note.id });
  expect(added).toMatchObject({ origin: 'hand', number: 2 });
  const [moved, claimed] = await call('enclosures.move', { id: added!.id, toPosition: 0 });
  expect([moved!.evidenceId, moved!.number]).toEqual([note.id, 1]);
  const left = await call('enclosures.remove', { id: claimed!.id });
  expect(left[1]).toMatchObject({ included: false, number: null });
  expect(await call('enclosures.remove', { id: moved!.id })).toHaveLength(1);
  expect(await core.failure('enclosures.add', { letterId, evidenceId: crypto.randomUUID() })).toBe('NOT_FOUND');
  expect(await core.failure('enclosures.update', { id: moved!.id, patch: {} })).toBe('NOT_FOUND');
  await call('trash.move', { kind: 'evidence', id: report.id });
  expect(await core.titles()).toEqual([]);
});

test('retracted facts and those that may not be shared bring nothing; a recording waits for the user', async () => {
  const core = await letterOf();
  const report = await core.upload(core.interviewId, 'report.pdf', sample);
  const tape = await core.upload(core.interviewId, 'interview.mp3', 'ID3 sound');
  const secret = await core.fact({ sourceEvidenceId: report.id, sharing: 'no' });
  const retracted = await core.fact({ sourceEvidenceId: report.id });
  await core.call('facts.retract', { id: retracted, retracted: true });
  const heard = await core.fact({ sourceEvidenceId: tape.id });
  const list = await core.write(secret, retracted, heard);
  expect(list.map(({ evidenceId, included }) => [evidenceId, included])).toEqual([[tape.id, false]]);
});

test('files that can’t be merged say why, and nothing hangs', async () => {
  const core = await letterOf();
  const { call, letterId, interviewId } = core;
  const huge = await PDFDocument.create();
  for (let page = 0; page < 5000; page++) huge.addPage();
  const jpegHead = Buffer.from([
    0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x4e, 0x20, 0x3a, 0x98, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9
  ]);
  const files: [string, Uint8Array<ArrayBuffer>, RegExp][] = [
    ['empty.pdf', new Uint8Array(), /empty/],
    ['damaged.pdf', Buffer.from('%PDF-1.7\n%nothing'), /can’t be opened/],
    ['locked.pdf', lockedPdf(), /password/],
    ['5000.pdf', new Uint8Array(await huge.save()), /5,000 pages/],
    ['300-megapixels.jpg', jpegHead, /too large/],
    ['empty.docx', new Uint8Array(), /empty/],
    ['beheaded.pdf', Buffer.alloc(9000, 1), /damaged, or not the type its name says/],
    ['sealed.pdf', sealedPdfs[0]![1], /encrypted for certain readers/]
  ];
  for (const [name, bytes, problem] of files) {
    const { id } = await core.upload(interviewId, name, bytes);
    const added = (await call('enclosures.add', { letterId, evidenceId: id })).at(-1)!;
    expect(added.problem && said(added.problem), name).toMatch(problem);
    expect(added.way, name).toBe('attached');
  }
  const many = (await call('enclosures.follow', { letterId }))[3]!;
  const chosen = (await call('enclosures.update', { id: many.id, patch: { pages: '4998-9999' } }))[3]!;
  expect(chosen).toMatchObject({ way: 'merged', problem: null, pageCount: 5000 });
  const none = (await call('enclosures.update', { id: many.id, patch: { pages: '6000' } }))[3]!;
  expect(none.problem).toEqual({ key: 'enclosed.noSuchPages', params: { pages: 5000 } });
  const codes = (await call('enclosures.follow', { letterId })).map(({ problemCode }) => problemCode);
  expect(codes).toEqual(['empty', 'damaged', 'locked', 'no_such_pages', 'large', 'empty', 'damaged', 'encrypted']);
});

test('a file that vanished or changed on disk is said', async () => {
  const core = await letterOf();
  const { call, letterId, folder } = core;
  const one = await core.upload(core.interviewId, 'one.pdf', sample);
  const two = await core.upload(core.interviewId, 'two.pdf', new Uint8Array(await pdfOf(['Two'])));
  for (const { id } of [one, two]) await call('enclosures.add', { letterId, evidenceId: id });
  const file = (hash: string): string => join(folder, 'evidence', hash.slice(0, 2), hash);
  rmSync(file(one.hash));
  rmSync(file(two.hash));
  writeFileSync(file(two.hash), 'shorter');
  const list = await call('enclosures.follow', { letterId });
  expect(list.map(({ problem }) => problem)).toEqual([{ key: 'enclosed.missing' }, { key: 'enclosed.changed' }]);
});

test('the packet: named for the company, followed as a job, with remarks on what is not in it', async () => {
  const core = await letterOf();
  const { call, letterId } = core;
  core.pdf = await pdfOf(['Dear Ms Lindqvist']);
  const report = await core.upload(core.interviewId, 'report.pdf', sample);
  const note = await core.upload(core.interviewId, 'note.docx', 'not pages');
  const broken = await core.upload(core.interviewId, 'broken.pdf', '%PDF-1.7');
  await core.write(await core.fact({ sourceEvidenceId: report.id, sourcePage: 1 }));
  for (const { id } of [note, broken]) await call('enclosures.add', { letterId, evidenceId: id });
  const jobId = crypto.randomUUID();
  const result = await call('letters.exportPacket', { id: letterId, jobId });
  expect(result).toMatchObject({
    outcome: 'download',
    pages: 2,
    fileName: expect.stringMatching(/^Packet for Acme.*\.pdf$/)
  });
  expect('remarks' in result && result.remarks?.map(said)).toEqual([
    'Enclosure 3 (broken.pdf) could not be merged. Look at it in Enclosures.',
    'Send enclosure 2 (note.docx) along as a file of its own.'
  ]);
  expect(await call('jobs.list', {})).toContainEqual(
    expect.objectContaining({ id: jobId, kind: 'packet', state: 'finished' })
  );
  const versions = await call('letters.versions', { id: letterId });
  expect(versions[0]!.reason).toBe('exported');
});

test('its own pages are printed as one document; by an engine that gives all pages one size, the labels by themselves', async () => {
  const core = await letterOf();
  const { call, letterId } = core;
  const report = await core.upload(core.interviewId, 'report.pdf', sample);
  await core.write(await core.fact({ sourceEvidenceId: report.id, sourcePage: 1 }));
  const printedFor = async (): Promise<string[]> => {
    core.asked.length = 0;
    const made = await call('letters.exportPacket', { id: letterId, jobId: crypto.randomUUID() });
    expect(made).toMatchObject({ outcome: 'download', pages: 2 });
    const jobs = core.asked
      .filter(({ what }) => what === 'printPdf')
      .map((each) => (each.with as { path: string }).path);
    return jobs.map((path) => [...new URLSearchParams(path.split('?')[1]).keys()].join(' '));
  };
  core.pdf = await labelsOf(['Enclosure 1, page 1 of 1'], 'Dear Ms Lindqvist');
  expect(await printedFor()).toEqual(['letter packet labelled']);
  core.pdf = await pdfOf(['Dear Ms Lindqvist']);
  expect(await printedFor()).toEqual(['letter packet labelled', 'letter packet', 'labels']);
});

test('a packet that is cancelled while the letter prints ends at once and leaves nothing', async () => {
  const core = await letterOf();
  const { call, letterId } = core;
  const jobId = crypto.randomUUID();
  core.pdf = await pdfOf(['Dear Ms Lindqvist']);
  let release = (): void => undefined;
  core.printing = new Promise((resolve) => (release = resolve));
  const failed = core.failure('letters.exportPacket', { id: letterId, jobId });
  await expect.poll(() => core.asked.some(({ what }) => what === 'printPdf')).toBe(true);
  await call('jobs.cancel', { id: jobId });
  expect(await failed).toBe('CANCELLED');
  release();
  expect(await call('letters.versions', { id: letterId })).toEqual([]);
  expect(core.asked.map(({ what }) => what)).not.toContain('saveFile');
});

/** Encrypted with a user password, as any program may write it: RC4, 40 bit. */
function lockedPdf(): Uint8Array<ArrayBuffer> {
  const hex = 'ab'.repeat(32);
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O<${hex}>/U<${hex}>/P -4>>endobj
trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]>>
%%EOF`);
}
