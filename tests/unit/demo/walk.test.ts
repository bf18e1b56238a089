/** The demo's walk: an account of every stage, and the letter in every form, which other programs open; twice on one library too. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { walkThePath } from '../../../src-main/demo/walk';
import { openTestCore, temporaryFolder } from '../core/create-core/open-test-core';

const present = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const run = (program: string, ...given: string[]) => spawnSync(program, given, { encoding: 'utf8', timeout: 100_000 });
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}%]/gu, '');

test('it ends with all stages done and the letter in the folder, in every form', { timeout: 180_000 }, async () => {
  const opened = await openTestCore();
  const blank = await PDFDocument.create();
  blank.addPage();
  opened.pdf = await blank.save();
  const out = await temporaryFolder();
  for (let times = 0; times < 2; times++) {
    const said: string[] = [];
    await walkThePath(opened.core, out, (line) => said.push(line));
    const account = said.join('\n');
    for (const stage of ['Capture', 'Perspective', 'Fit', 'Debrief', 'Proof', 'Letter', 'Sent']) {
      expect(account).toMatch(new RegExp(`^${stage} `, 'm'));
    }
    expect(account).toContain('7 of 7 stages are done');
    expect(account).toMatch(/kept as it went out, SHA-256 [0-9a-f]{12}…/);
  }
  expect(await opened.call('interviews.list', {})).toHaveLength(1);
  expect((await PDFDocument.load(await readFile(join(out, 'letter.pdf')))).getPageCount()).toBe(1);
  expect((await PDFDocument.load(await readFile(join(out, 'packet.pdf')))).getPageCount()).toBeGreaterThan(2);
  const markdown = await readFile(join(out, 'letter.md'), 'utf8');
  expect(markdown).toContain('Dear Marta Lindqvist');
  const said = 'by 78%';
  expect(markdown).toContain(`${said}](fact:`);
  expect(await readFile(join(out, 'letter.html'), 'utf8')).toContain(said);

  const mail = await PostalMime.parse(await readFile(join(out, 'letter.eml')));
  expect(mail.to?.[0]?.address).toBe('m.lindqvist@halden-rowe.example');
  expect(mail.attachments).toHaveLength(3);

  if (present('qpdf'))
    for (const name of ['letter.pdf', 'packet.pdf']) expect(run('qpdf', '--check', join(out, name)).status).toBe(0);
  if (!present('soffice') || !present('pdftotext')) return;
  const profile = `-env:UserInstallation=file://${out}/office`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', join(out, 'word'), join(out, 'letter.docx'));
  const text = letters(run('pdftotext', join(out, 'word/letter.pdf'), '-').stdout);
  const body = markdown.slice(markdown.indexOf('Dear Marta')).replace(/\[([^\]]*)\]\(fact:[^)]*\)/g, '$1');
  for (const paragraph of body.replaceAll('**', '').split('\n\n').slice(0, 2))
    expect(text).toContain(letters(paragraph));
  expect(text).toContain(letters(said));
});
