/** The demo's walk: an account of every stage, and the letter in two files; twice on one library too. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { walkThePath } from '../../../src-main/demo/walk';
import { openTestCore, temporaryFolder } from '../core/create-core/open-test-core';

test('it ends with all stages done and the letter in the folder', async () => {
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
  }
  expect(await opened.call('interviews.list', {})).toHaveLength(1);
  expect((await PDFDocument.load(await readFile(join(out, 'letter.pdf')))).getPageCount()).toBe(1);
  expect(await readFile(join(out, 'letter.md'), 'utf8')).toContain('Dear Marta Lindqvist');
});
