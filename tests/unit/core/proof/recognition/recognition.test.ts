/** Words in pictures on a real library: found, quoted, stopped, looked at again, erased. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, expect, test, vi } from 'vitest';
import { filesWith } from '../../../../support/erasable-library';
import { photographedPages, type PhotographedPage } from '../../../../support/photographed/pages';
import { paintPage, scannedPdf } from '../../../../support/photographed/paint-page';
import { openTestCore, type TestCore } from '../../create-core/open-test-core';

vi.setConfig({ testTimeout: 120_000 });

const page = (name: string): PhotographedPage => photographedPages.find((each) => each.name === name)!;
let certificate: Buffer<ArrayBuffer>;
let letter: Buffer<ArrayBuffer>;
beforeAll(async () => {
  certificate = Buffer.from((await paintPage(page('German certificate, scanned'))).bytes);
  letter = Buffer.from((await paintPage({ ...page('letter, compressed'), dpi: 150, jpeg: 80 })).bytes);
});

async function library(folder?: string) {
  const opened = await openTestCore(folder);
  const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  return { ...opened, interviewId };
}
const looked = ({ call }: TestCore, id: string, state = 'read') =>
  vi.waitFor(async () => expect((await call('evidence.get', { id })).pictureWords).toBe(state), {
    timeout: 90_000,
    interval: 100
  });
/** Its job has the file's own id. */
const jobOf = async ({ call }: TestCore, of: string) => (await call('jobs.list', {})).find(({ id }) => id === of);
const hits = async ({ call }: TestCore, text: string): Promise<string[]> =>
  (await call('search.query', { text })).hits.map(({ id }) => id);

test('a photographed certificate is read by itself, found, and says where its words stand', async () => {
  const opened = await library();
  const { id, pictureWords } = await opened.upload(opened.interviewId, 'urkunde.png', certificate);
  expect(pictureWords).toBe('waiting');
  await looked(opened, id);
  await vi.waitFor(async () => expect(await hits(opened, 'Schweissen')).toEqual([id]));
  const sheet = (await opened.call('evidence.recognised', { id, page: 1 }))!;
  const line = sheet.lines.find(({ words }) => words.some(({ text }) => text === 'Weiß'))!;
  expect(line.words.map(({ text }) => text)).toEqual(['Herr', 'Thorsten', 'Weiß']);
  // Set 18 points high in the middle, 250 points from the top of 842.
  const middle = (line.left + line.width / 2) / sheet.width;
  expect(Math.abs(middle - 0.5)).toBeLessThan(0.02);
  expect(Math.abs(line.top / sheet.height - 0.29)).toBeLessThan(0.03);
  expect(await opened.call('evidence.recognised', { id, page: 2 })).toBeNull();
  expect(await opened.call('evidence.get', { id })).toMatchObject({ words: 'empty', unsureWords: 0 });
  // Whether a fact stands in it is told by these words, and that they were read from a picture.
  const { interviewId } = opened;
  for (const figure of ['87', '78'])
    await opened.call('facts.create', { interviewId, patch: { figure, unit: 'Punkte', sourceEvidenceId: id } });
  const places = await opened.call('facts.places', { interviewId });
  expect(places.map(({ state, recognised }) => [state, recognised])).toEqual([
    ['found', true],
    ['missing', false]
  ]);
});

test('pages with written words keep them; only the scanned ones are looked at', async () => {
  const opened = await library();
  const mixed = await PDFDocument.load(await scannedPdf([letter], 150));
  const written = mixed.insertPage(0);
  written.drawText('Written quartz words of the first page', { font: await mixed.embedFont(StandardFonts.Helvetica) });
  const { id } = await opened.upload(opened.interviewId, 'mixed.pdf', Buffer.from(await mixed.save()));
  await looked(opened, id);
  expect(await opened.call('evidence.recognised', { id, page: 1 })).toBeNull();
  const sheet = (await opened.call('evidence.recognised', { id, page: 2 }))!;
  expect(sheet.lines.flatMap(({ words }) => words.map(({ text }) => text))).toContain('Harrowgate');
  for (const words of ['quartz', 'Harrowgate'])
    await vi.waitFor(async () => expect(await hits(opened, words)).toEqual([id]));
  const all = await PDFDocument.create();
  all
    .addPage()
    .drawText('Nothing but written words on this page', { font: await all.embedFont(StandardFonts.Courier) });
  const plain = await opened.upload(opened.interviewId, 'plain.pdf', Buffer.from(await all.save()));
  await looked(opened, plain.id, 'none');
});

test('a fact keeps how its quote was read', async () => {
  const { call, interviewId } = await library();
  const { id, quoteFrom } = await call('facts.create', { interviewId, patch: { quote: 'a' } });
  expect(quoteFrom).toBe('written');
  await call('facts.update', { id, patch: { quoteFrom: 'unsure' } });
  expect((await call('facts.list', { interviewId }))[0]!.quoteFrom).toBe('unsure');
});

test('what was cut off by the end of the program is done at the next start', async () => {
  const first = await library();
  const { id } = await first.upload(first.interviewId, 'urkunde.png', certificate);
  await first.core.close();
  const again = await openTestCore(first.folder);
  expect((await again.call('evidence.get', { id })).pictureWords).toBe('waiting');
  await looked(again, id);
});

test('long work can be stopped, stays stopped, and is taken up again when asked', async () => {
  const opened = await library();
  const book = Buffer.from(
    await scannedPdf(
      Array.from({ length: 40 }, () => letter),
      150
    )
  );
  const { id } = await opened.upload(opened.interviewId, 'book.pdf', book);
  await vi.waitFor(
    async () => expect(await jobOf(opened, id)).toMatchObject({ kind: 'recognising', state: 'running', total: 40 }),
    { timeout: 60_000 }
  );
  expect(await opened.call('jobs.cancel', { id })).toEqual({ cancelled: true });
  await looked(opened, id, 'stopped');
  expect(await jobOf(opened, id)).toMatchObject({ state: 'cancelled' });
  // Nothing of what was read until then stays.
  expect(await opened.call('evidence.recognised', { id, page: 1 })).toBeNull();
  await opened.core.close();
  const again = await openTestCore(opened.folder);
  expect((await again.call('evidence.get', { id })).pictureWords).toBe('stopped');
  expect(await again.call('evidence.recognise', { id })).toEqual({ waiting: true });
  await vi.waitFor(async () => expect(await again.call('evidence.recognised', { id, page: 1 })).not.toBeNull(), {
    timeout: 60_000
  });
});

test('words that changed on the disk are not shown, and read anew', async () => {
  const first = await library();
  const { id } = await first.upload(first.interviewId, 'urkunde.png', certificate);
  await looked(first, id);
  await first.core.close();
  const db = new Database(join(first.folder, 'library.sqlite'));
  db.exec("UPDATE recognised_pages SET sheet = replace(sheet, '87', '97')");
  db.close();
  const again = await openTestCore(first.folder);
  const words = async (): Promise<string[] | undefined> =>
    (await again.call('evidence.recognised', { id, page: 1 }))?.lines.flatMap((line) =>
      line.words.map(({ text }) => text)
    );
  expect(await words()).toBeUndefined();
  await looked(again, id);
  expect(await words()).toContain('87');
});

test('erased evidence takes its recognised words along, out of library, backups and search', async () => {
  const first = await library();
  const { id } = await first.upload(first.interviewId, 'letter.jpg', letter);
  await looked(first, id);
  await vi.waitFor(async () => expect(await hits(first, 'Harrowgate')).toEqual([id]));
  await first.core.close();
  // Each start takes a backup.
  const again = await openTestCore(first.folder, '2026-11-23T18:00:00.000Z');
  expect(existsSync(join(first.folder, 'snapshots'))).toBe(true);
  expect(filesWith(first.folder, 'Harrowgate').length).toBeGreaterThan(0);
  await again.call('trash.move', { kind: 'evidence', id });
  expect(await again.call('evidence.recognised', { id, page: 1 }).catch(() => 'gone')).toBe('gone');
  expect(await again.call('trash.erase', { kind: 'evidence', id })).toEqual({ erased: 1, everywhere: true });
  await again.core.close();
  expect(filesWith(first.folder, 'Harrowgate')).toEqual([]);
});
