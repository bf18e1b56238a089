/** The covering text of every kind of letter, and the mail around it: never more of a file than may be shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';
import { letterKinds } from '../../../../src-main/contract';
import { openTestCore, resourcesFolder, type TestCore } from '../create-core/open-test-core';

const words = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

async function begin(opened: TestCore, kind: (typeof letterKinds)[number] = 'recovery') {
  const interview = await opened.call('interviews.create', { timeZone: 'Europe/London' });
  const interviewId = interview.id;
  await opened.call('interviews.update', { id: interviewId, patch: { company: 'Halden & Rowe', role: 'Shift Lead' } });
  const letter = await opened.call('letters.create', { interviewId, kind });
  return { interviewId, letterId: letter.id };
}

async function mailOf(opened: TestCore, id: string, { attachLetter = true } = {}) {
  const coveringText = 'Dear Marta,\n\nHere it is.';
  const saved = await opened.call('letters.exportEml', { id, attachLetter, coveringText });
  if (saved.outcome !== 'download') throw new Error(saved.outcome);
  const answer = await opened.core.handle(new Request(`http://test.invalid/files/exports/${saved.exportId}`));
  return { saved, mail: await PostalMime.parse(await answer.arrayBuffer()) };
}

let opened: TestCore;
beforeEach(async () => {
  opened = await openTestCore();
  const blank = await PDFDocument.create();
  blank.addPage();
  opened.pdf = await blank.save();
});

const sentencesOf = (text: string): string[] => text.match(/[^.!?]+[.!?]/g) ?? [];
/** Without salutation, closing and name. */
const between = (text: string): string => text.split('\n\n').slice(1, -2).join(' ');

describe.each(letterKinds)('%s', (kind) => {
  test.each(['en-GB', 'de-DE'])('around an attached letter stand two or three sentences (%s)', async (language) => {
    const { interviewId, letterId } = await begin(opened, kind);
    await opened.call('letters.save', { id: letterId, baseRevision: 1, patch: { language, subject: '' } });
    for (const files of [0, 1, 2]) {
      if (files > 0) {
        const { id: evidenceId } = await opened.upload(interviewId, `${files}.txt`, `file ${files}`);
        await opened.call('enclosures.add', { letterId, evidenceId });
      }
      const { subject, text, attachLetter } = await opened.call('letters.coveringText', { id: letterId });
      const sentences = sentencesOf(between(text));
      expect([2, 3], text).toContain(sentences.length);
      expect(words(between(text)), text).toBeLessThanOrEqual(60);
      expect(words(subject)).toBeGreaterThanOrEqual(3);
      expect(words(subject)).toBeLessThanOrEqual(7);
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\s,|\n{3}/);
      expect(attachLetter).toBe(files > 0);
    }
  });

  test('the letter itself is the mail’s text, without a letter around it or a file of it', async () => {
    const { letterId } = await begin(opened, kind);
    const body =
      'Dear Ms Rao,\n\nThank you for **Tuesday**. [31 %](fact:0123456789) less:\n\n- one\n- two\n\nKind regards\n\nNadia\n';
    const patch = { body, subject: 'Figures for the night shift' };
    await opened.call('letters.save', { id: letterId, baseRevision: 1, patch });
    const { letterText, subject } = await opened.call('letters.coveringText', { id: letterId });
    expect(subject).toBe('Figures for the night shift');
    const said = 'Dear Ms Rao,\n\nThank you for Tuesday. 31 % less:\n\n- one\n- two\n\nKind regards\n\nNadia';
    expect(letterText).toBe(said);
    const { mail } = await mailOf(opened, letterId, { attachLetter: false });
    expect(mail.subject).toBe('Figures for the night shift');
    expect(mail.text?.trim()).toBe(said);
    expect(mail.html).toContain('<strong>Tuesday</strong>');
    expect(mail.attachments).toEqual([]);
  });
});

describe.each(letterKinds)('%s, where company or role are not known', (kind) => {
  test.each([
    ['', ''],
    ['Halden & Rowe Ltd', ''],
    ['', 'the Shift Lead (nights) job'],
    ['Halden & Rowe', 'Shift Lead, Ref. 2231']
  ])('the sentence goes on without them: “%s”, “%s”', async (company, role) => {
    const { interviewId, letterId } = await begin(opened, kind);
    await opened.call('interviews.update', { id: interviewId, patch: { company, role } });
    const { text } = await opened.call('letters.coveringText', { id: letterId });
    expect(text).not.toMatch(/\[(?:company|role)\]|\bat[,.]|\s[,.;]|\S {2,}|Ltd|nights|2231/);
    if (kind !== 'request') expect(text.includes('Halden & Rowe')).toBe(company !== '');
    if (kind !== 'request') expect(text.includes('Shift Lead')).toBe(role !== '');
  });
});

test('salutation and closing around an attached letter are the letter’s own', async () => {
  const { letterId } = await begin(opened);
  const body =
    'Sehr geehrte Frau Dr. Yıldız,\nsehr geehrter Herr Brandt,\n\nich danke Ihnen.\n\nMit freundlichen Grüßen\n\nNadia Haddad\n';
  await opened.call('letters.save', { id: letterId, baseRevision: 1, patch: { body, language: 'de-DE' } });
  const { text } = await opened.call('letters.coveringText', { id: letterId });
  expect(text).toMatch(/^Sehr geehrte Frau Dr\. Yıldız,\nsehr geehrter Herr Brandt,\n\nvielen Dank für das Gespräch/);
  expect(text).toMatch(/\n\nMit freundlichen Grüßen\n\nNadia Haddad$/);
});

test('it goes to the person whom the letter names', async () => {
  const { interviewId, letterId } = await begin(opened);
  for (const [name, email] of [
    ['Tom Achebe', 't@example.org'],
    ['Marta Lindqvist', 'm@example.org']
  ] as const) {
    await opened.call('people.create', { interviewId, patch: { name, email } });
  }
  await opened.call('letters.save', {
    id: letterId,
    baseRevision: 1,
    patch: { recipient: 'Marta Lindqvist\nHalden & Rowe' }
  });
  expect((await opened.call('letters.coveringText', { id: letterId })).to).toBe('Marta Lindqvist <m@example.org>');
  const { mail, saved } = await mailOf(opened, letterId);
  expect(mail.to).toEqual([{ name: 'Marta Lindqvist', address: 'm@example.org' }]);
  expect(saved).toMatchObject({ fileName: expect.stringMatching(/^Letter to Halden & Rowe.*\.eml$/) as string });
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([expect.stringMatching(/\.pdf$/)]);
});

test('an address without a name is nobody whom a letter could name', async () => {
  const { interviewId, letterId } = await begin(opened);
  for (const patch of [
    { email: 'desk@example.org' },
    { name: 'Ann', email: 'a@example.org' },
    { name: 'Ann Lee', email: 'l@example.org' }
  ]) {
    await opened.call('people.create', { interviewId, patch });
  }
  const to = async (recipient: string) => {
    const { revision } = await opened.call('letters.get', { id: letterId });
    await opened.call('letters.save', { id: letterId, baseRevision: revision, patch: { recipient } });
    return opened.call('letters.coveringText', { id: letterId });
  };
  expect(await to('Ann Lee\nHalden & Rowe')).toMatchObject({ to: 'Ann Lee <l@example.org>' });
  expect(await to('Ann\nHalden & Rowe')).toMatchObject({ to: 'Ann <a@example.org>' });
  const unnamed = await to('Ms Lindqvist');
  expect(unnamed.to).toBe('<desk@example.org>');
  expect(unnamed.text).toMatch(/^Dear Ms\. Lindqvist,/);
});

test('a request to a bare address greets without a name, and without a gap', async () => {
  const { letterId } = await begin(opened, 'request');
  await opened.call('letters.save', { id: letterId, baseRevision: 1, patch: { recipient: 'ines@example.org' } });
  const { to, text } = await opened.call('letters.coveringText', { id: letterId });
  expect(to).toBe('<ines@example.org>');
  expect(text).toMatch(/^Hello,\n/);
});

test('an enclosure goes along under its name on the list, as a file of its own kind', async () => {
  const { interviewId, letterId } = await begin(opened);
  const { id: evidenceId } = await opened.upload(interviewId, 'IMG_2381.txt', 'Signed for six colleagues.');
  await opened.call('evidence.update', { id: evidenceId, patch: { title: 'Training record' } });
  const [listed] = await opened.call('enclosures.add', { letterId, evidenceId });
  const names = async () => (await mailOf(opened, letterId)).mail.attachments.slice(1).map(({ filename }) => filename);
  expect(await names()).toEqual(['1 Training record.txt']);
  await opened.call('enclosures.update', { id: listed!.id, patch: { label: 'Record 2024/25' } });
  expect(await names()).toEqual(['1 Record 2024 25.txt']);
});

test('whole files go along as they were filed; of a PDF with chosen pages or redactions only what may be seen', async () => {
  const { interviewId, letterId } = await begin(opened);
  const report = readFileSync(join(resourcesFolder, 'sample/returns-report.pdf'));
  const { id: reportId } = await opened.upload(interviewId, 'report.pdf', new Uint8Array(report));
  const { id: noteId } = await opened.upload(interviewId, 'Größe.txt', 'Größe');
  const list = await opened.call('enclosures.add', { letterId, evidenceId: reportId });
  await opened.call('enclosures.add', { letterId, evidenceId: noteId });
  const whole = await mailOf(opened, letterId);
  expect(whole.mail.attachments.slice(1).map(({ filename }) => filename)).toEqual(['1 report.pdf', '2 Größe.txt']);
  expect(Buffer.from(whole.mail.attachments[1]!.content as ArrayBuffer).equals(report)).toBe(true);

  const redactions = [{ page: 1, x: 0, y: 0, width: 1, height: 1 }];
  await opened.call('enclosures.update', { id: list[0]!.id, patch: { pages: '1', redactions } });
  const { mail } = await mailOf(opened, letterId);
  const part = mail.attachments.find(({ filename }) => filename?.includes('report'));
  // Where the part can't be made, nothing of the file goes along; never the original.
  if (part) {
    expect((await PDFDocument.load(part.content as ArrayBuffer)).getPageCount()).toBe(1);
    expect(Buffer.from(part.content as ArrayBuffer).equals(report)).toBe(false);
  }
  expect(part).toBeDefined();
}, 60_000);

test('what is made into pages for it stands on the letter’s own paper, tagged', async () => {
  const { interviewId, letterId } = await begin(opened);
  const picture = readFileSync(join(resourcesFolder, 'sample/training-record.png'));
  const { id: evidenceId } = await opened.upload(interviewId, 'record.png', new Uint8Array(picture));
  const [added] = await opened.call('enclosures.add', { letterId, evidenceId });
  const redactions = [{ page: 1, x: 0, y: 0, width: 0.1, height: 0.1 }];
  await opened.call('enclosures.update', { id: added!.id, patch: { redactions } });
  const { revision } = await opened.call('letters.get', { id: letterId });
  await opened.call('letters.save', { id: letterId, baseRevision: revision, patch: { paperSize: 'Letter' } });
  const { mail } = await mailOf(opened, letterId);
  const pdf = await PDFDocument.load(mail.attachments[1]!.content as ArrayBuffer);
  expect(pdf.getPage(0).getSize()).toEqual({ width: 792, height: 612 });
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
}, 60_000);

test('a file that is too large for an e-mail is left out, and that is said', async () => {
  const { interviewId, letterId } = await begin(opened);
  const { id: evidenceId } = await opened.upload(interviewId, 'large.bin', new Uint8Array(16_000_000));
  await opened.call('enclosures.add', { letterId, evidenceId });
  const { saved, mail } = await mailOf(opened, letterId);
  expect(mail.attachments).toHaveLength(1);
  expect(saved).toMatchObject({ remarks: [{ key: 'mail.tooLarge', params: { title: 'large.bin' } }] });
});

test('the covering text counts what goes along with the mail, not what stays behind', async () => {
  const { interviewId, letterId } = await begin(opened);
  for (const [name, content] of [
    ['plan.txt', 'a plan'],
    ['empty.txt', ''],
    ['rota.txt', 'a rota']
  ] as const) {
    const { id: evidenceId } = await opened.upload(interviewId, name, content);
    await opened.call('enclosures.add', { letterId, evidenceId });
  }
  expect((await opened.call('letters.coveringText', { id: letterId })).text).toContain('two papers');
  const large = await opened.upload(interviewId, 'film.txt', 'x'.repeat(16_000_000));
  await opened.call('enclosures.add', { letterId, evidenceId: large.id });
  expect((await opened.call('letters.coveringText', { id: letterId })).text).toContain('two papers');
  const { mail } = await mailOf(opened, letterId);
  expect(mail.attachments).toHaveLength(3);
});
