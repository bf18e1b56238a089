/** The thread that reads words: honest files come out of it, hostile ones end in a reason, and the program's own thread stays free. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { evidenceText } from '../../../../../src-main/core/proof/text/evidence-text';
import {
  docxBomb,
  laughingDocx,
  laughingXml,
  mailOfDeepParts,
  mailOfManyParts,
  nestedRtf,
  pdfBomb,
  pdfWithPageLoop,
  writeLargeCsv
} from '../../../../support/hostile-files';
import { docxOf } from '../../../../support/office-files';
import { resourcesFolder } from '../../create-core/open-test-core';
import { has, pdfOf } from '../../packet/make-pdfs';
import { sealedPdfs } from '../../../../support/sealed-pdfs';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const pdf = 'application/pdf';
const report = join(resourcesFolder, 'sample/returns-report.pdf');

const folder = mkdtempSync(join(tmpdir(), 'hostile-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function fileOf(bytes: string | Uint8Array): string {
  const path = join(folder, String(count++));
  writeFileSync(path, bytes);
  return path;
}

async function wordsOf(path: string, type: string) {
  const words = await evidenceText(path, { mediaType: type });
  return words!;
}

describe('honest files', () => {
  test('the report of the sample is read', async () => {
    const { text, unread } = await wordsOf(report, pdf);
    expect(unread).toBeNull();
    expect(text).toContain('78%');
    expect(text).toContain('14 people');
  });
  test('one that is given up gives nothing', async () => {
    const ending = new AbortController();
    const words = evidenceText(report, { mediaType: pdf }, ending.signal);
    ending.abort();
    expect(await words).toBeNull();
  });
  test('one that is not on the disk is an error, for it may be back tomorrow', async () => {
    await expect(evidenceText(join(folder, 'nowhere'), { mediaType: pdf })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('files that can’t be read say why', () => {
  test.each([
    pdf,
    docx,
    'application/vnd.oasis.opendocument.text',
    'text/rtf',
    'text/html',
    'message/rfc822',
    'text/csv'
  ])('a file of zero bytes called %s is empty, not damaged', async (type) =>
    expect(await wordsOf(fileOf(''), type)).toEqual({ text: '', unread: 'empty' })
  );
  test('cut off, or something else under that name', async () => {
    const whole = await pdfOf(['words']);
    expect(await wordsOf(fileOf(docxOf('words').subarray(0, 200)), docx)).toMatchObject({ unread: 'damaged' });
    expect(await wordsOf(fileOf(whole.subarray(0, 60)), pdf)).toMatchObject({ unread: 'damaged' });
    expect(await wordsOf(fileOf('%PDF-1.7 and then nothing'), pdf)).toMatchObject({ unread: 'damaged' });
  });
  test('a page without words', async () => {
    expect(await wordsOf(fileOf(await pdfOf([''])), pdf)).toEqual({ text: '', unread: 'empty' });
  });
  test('a Word document with a password', async () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    expect(await wordsOf(fileOf(locked), docx)).toMatchObject({ unread: 'locked' });
  });
  test.runIf(has('qpdf'))('a PDF with a password to open; one that only forbids is read', async () => {
    const [plain, asks, forbids] = [
      fileOf(await pdfOf(['permitted words'])),
      join(folder, 'asks'),
      join(folder, 'forbids')
    ];
    const encrypt = (user: string, to: string, ...rules: string[]) =>
      execFileSync('qpdf', ['--encrypt', user, 'owner', '256', ...rules, '--', plain, to]);
    encrypt('secret', asks);
    encrypt('', forbids, '--extract=n', '--print=none');
    expect(await wordsOf(asks, pdf)).toEqual({ text: '', unread: 'locked' });
    expect(await wordsOf(forbids, pdf)).toEqual({ text: 'permitted words', unread: null });
  });
});

test.each(sealedPdfs)('a PDF sealed %s is encrypted, not damaged', async (_, bytes) => {
  expect(await wordsOf(fileOf(bytes), pdf)).toEqual({ text: '', unread: 'encrypted' });
});

test('a PDF that is damaged is damaged, whatever it says of an encryption', async () => {
  const cut = sealedPdfs[0]![1].subarray(0, 200);
  expect(await wordsOf(fileOf(Buffer.concat([cut, Buffer.from('/Encrypt')])), pdf)).toEqual({
    text: '',
    unread: 'damaged'
  });
});

describe('hostile files', () => {
  test('a Word document that unpacks to 300 MB costs two', async () => {
    const { text, unread } = await wordsOf(fileOf(docxBomb()), docx);
    expect(unread).toBeNull();
    expect(text.length).toBe(2 * 1024 * 1024);
  });
  test('entities that would grow to a billion words stay what they are', async () => {
    const { text } = await wordsOf(fileOf(laughingDocx()), docx);
    expect(text.length).toBeLessThan(5_000);
    const page = await wordsOf(fileOf(laughingXml), 'application/xml');
    expect(page.text).toMatch(/before[^]*behind/);
    expect(page.text.length).toBeLessThan(5_000);
  });
  test('RTF a million groups deep is read as if it were flat', async () => {
    const { text } = await wordsOf(fileOf(nestedRtf()), 'text/rtf');
    expect(text).toContain('bottom');
  });
  test('of a table of 200 MB the beginning is read', async () => {
    const { text, unread } = await wordsOf(writeLargeCsv(join(folder, 'large'), 200), 'text/csv');
    expect(unread).toBeNull();
    expect(text.length).toBe(2 * 1024 * 1024);
  });
  test('mails of 10,000 parts, beside each other and in each other', async () => {
    expect((await wordsOf(fileOf(mailOfManyParts()), 'message/rfc822')).text).toMatch(/Many parts\nlast words/);
    expect(await wordsOf(fileOf(mailOfDeepParts()), 'message/rfc822')).toEqual({
      text: 'Deep parts',
      unread: 'partly'
    });
  });
  test('a PDF whose page tree holds itself ends', async () => {
    const { text, unread } = await wordsOf(fileOf(pdfWithPageLoop()), pdf);
    expect(text).toBe('');
    expect(['damaged', 'empty', 'slow']).toContain(unread);
  });
  test('a small PDF that unpacks to 400 MB ends within its limits', async () => {
    const before = process.memoryUsage.rss();
    const { text, unread } = await wordsOf(fileOf(pdfBomb(400)), pdf);
    expect(unread === null ? text.length : 0).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect([null, 'large', 'slow']).toContain(unread);
    expect(process.memoryUsage.rss() - before).toBeLessThan(3 * 1024 ** 3);
  });
});
