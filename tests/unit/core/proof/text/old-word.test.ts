/** Word documents of before 2007, real ones, and what is said of broken ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWords } from '../../../../../src-main/core/proof/text/read-words';
import { oldWordOf } from '../../../../support/old-word';
import { has } from '../../packet/make-pdfs';

const folder = mkdtempSync(join(tmpdir(), 'old-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(has('soffice'))('written by LibreOffice', () => {
  let whole: Buffer = Buffer.alloc(0);
  beforeAll(() => {
    const rows = Array.from({ length: 400 }, (_, at) => `<p>Row ${at} of the wombatlist</p>`).join('');
    whole = Buffer.from(
      oldWordOf(
        folder,
        `<h1>Zeugnis für Łukasz</h1><p>Jo cut the waiting time – from 9 to 2 days. „Größe“ Отзыв 推薦</p>${rows}<table><tr><td>Cell one</td><td>Cell two</td></tr></table>`
      )
    );
  }, 150_000);
  const wordsOf = (bytes: Uint8Array) => {
    const path = join(folder, 'read.doc');
    writeFileSync(path, bytes);
    return readWords({ path, kind: 'doc' });
  };

  test('its words are found, in every script', async () => {
    const { text, unread } = await wordsOf(whole);
    expect(unread).toBeNull();
    for (const words of [
      'Zeugnis für Łukasz',
      '– from 9 to 2 days. „Größe“ Отзыв 推薦',
      'Row 399 of',
      'Cell one\tCell two'
    ]) {
      expect(text).toContain(words);
    }
  });
  test.each([0.3, 0.6, 0.9])('cut off at %d of its length it is damaged', async (part) =>
    expect(await wordsOf(whole.subarray(0, whole.length * part))).toEqual({ text: '', unread: 'damaged' })
  );
  test('a stream in a circle is damage, not an endless wait', async () => {
    const bytes = Buffer.from(whole);
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    for (let at = 0; at < 40; at += 1) bytes.writeUInt32LE(at, table + 4 * at);
    expect(await wordsOf(bytes)).toEqual({ text: '', unread: 'damaged' });
  });
});
