/** A bit that changes by itself in a text: noticed at the start, when it is read and by a check; shown beside what a snapshot has; mended. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { restoreNewestSnapshot } from '../../../../src-main/core/library/damage';
import { flipWords } from '../../../support/damaged-library';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

/** `FLIPS=2000` for more. */
const FLIPS = Number(process.env['FLIPS'] ?? 40);
const body = 'Dear Ada,\n\nwaste fell by 23 percent within the first year; Łukasz and 山田 saw it happen.\n'.repeat(40);

interface Written {
  folder: string;
  interviewId: string;
  letterId: string;
  versionId: string;
}

/** A closed library with a letter, a version, a card and a fact, each in a snapshot. */
async function written(): Promise<Written> {
  const opened = await openTestCore();
  const { call, core, folder } = opened;
  const { id: interviewId } = await call('interviews.create', {
    timeZone: 'UTC',
    company: 'Acme',
    notes: 'Notes kept here'
  });
  const { id: letterId, revision } = await call('letters.create', { interviewId, kind: 'recovery' });
  const saved = await call('letters.save', {
    id: letterId,
    baseRevision: revision,
    patch: { body, subject: 'My subject' }
  });
  expect(saved.outcome).toBe('saved');
  const { id: versionId } = await call('letters.keepVersion', { id: letterId, label: 'Kept' });
  await call('questionCards.create', { interviewId, patch: { question: 'Why us?', said: 'Because of repacking' } });
  await call('facts.create', { interviewId, patch: { statement: 'Waste fell by a quarter', figure: '23' } });
  await core.close();
  expect(readdirSync(join(folder, 'snapshots')).length).toBeGreaterThan(0);
  return { folder, interviewId, letterId, versionId };
}

const reopen = (folder: string): Promise<TestCore> => openTestCore(folder, '2026-11-23T11:00:00.000Z');

test(
  'of 40 flipped bits in a letter’s text every one is noticed, and the letter is shown as damaged',
  { timeout: 300_000 },
  async () => {
    const { folder, letterId } = await written();
    const file = join(folder, 'library.sqlite');
    const whole = readFileSync(file);
    const text = Buffer.from(body);
    // The row's own bytes: where the database, not the search, reads the text from.
    const db = new BetterSqlite3(file);
    const { rowid } = db.prepare('SELECT rowid FROM letters').get() as { rowid: number };
    db.close();
    writeFileSync(file, whole);
    expect(rowid).toBe(1);
    const places: number[] = [];
    for (let at = whole.indexOf(text.subarray(0, 60)); at >= 0; at = whole.indexOf(text.subarray(0, 60), at + 1))
      places.push(at);
    const outcomes = { noticed: 0, elsewhere: 0, refused: 0 };
    for (let count = 0; count < FLIPS; count += 1) {
      const bytes = Buffer.from(whole);
      const at = places[count % places.length]! + ((count * 7919) % 400);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (count % 8)), at);
      writeFileSync(file, bytes);
      let opened: TestCore | undefined;
      try {
        opened = await reopen(folder);
      } catch {
        outcomes.refused += 1;
        continue;
      }
      const letter = await opened.call('letters.get', { id: letterId });
      if (letter.body !== body) {
        expect(letter.damaged, `byte ${at}`).toBe(true);
        expect((await opened.call('library.info', {})).damaged.map(({ kind }) => kind)).toContain('letter');
        outcomes.noticed += 1;
      } else outcomes.elsewhere += 1;
      await opened.core.close();
    }
    console.log('Flips:', outcomes);
    expect(outcomes.noticed).toBeGreaterThan(FLIPS / 4);
  }
);

test('cards, facts, versions and what else was typed tell of damage, each by its kind', async () => {
  const { folder, interviewId, versionId } = await written();
  for (const words of ['Because of repacking', 'Waste fell by a quarter', 'Notes kept here', '"subject":"My subject']) {
    expect(flipWords(folder, words), words).toBeGreaterThan(0);
  }
  const { call, failure } = await reopen(folder);
  const { damaged } = await call('library.info', {});
  expect(damaged.map(({ kind }) => kind).sort()).toEqual(['fact', 'interview', 'question_card', 'version']);
  expect((await call('questionCards.list', { interviewId }))[0]).toMatchObject({ damaged: true });
  expect((await call('facts.list', { interviewId }))[0]).toMatchObject({ damaged: true });
  const { letterId } = (await call('letters.list', { interviewId })).map(({ id }) => ({ letterId: id }))[0]!;
  expect((await call('letters.versions', { id: letterId }))[0]).toMatchObject({ damaged: true });
  expect(await failure('letters.version', { versionId })).toBe('TEXT_DAMAGED');
  expect(await failure('letters.restoreVersion', { id: letterId, versionId })).toBe('TEXT_DAMAGED');
});

test('nothing goes out with a damaged letter; what is typed is kept, and the damage is not made good by it', async () => {
  const { folder, letterId } = await written();
  flipWords(folder, 'My subject');
  const { call, failure } = await reopen(folder);
  for (const name of [
    'letters.exportPdf',
    'letters.exportDocx',
    'letters.exportHtml',
    'letters.exportMarkdown',
    'letters.print'
  ] as const) {
    expect(await failure(name, { id: letterId }), name).toBe('TEXT_DAMAGED');
  }
  expect(await failure('letters.freeze', { id: letterId, sentAt: '2026-11-23T10:00:00Z' })).toBe('TEXT_DAMAGED');
  const { revision } = await call('letters.get', { id: letterId });
  const saved = await call('letters.save', { id: letterId, baseRevision: revision, patch: { body: 'Typed since.' } });
  expect(saved).toMatchObject({ outcome: 'saved', letter: { body: 'Typed since.', damaged: true } });
  await call('letters.setIgnored', { id: letterId, ignored: ['length.words/'] });
  expect(await call('letters.get', { id: letterId })).toMatchObject({ damaged: true });
});

test('the snapshot’s words are shown and taken back; the damaged ones stay as a version; or all stays as it is', async () => {
  const { folder, letterId, interviewId } = await written();
  flipWords(folder, 'My subject');
  flipWords(folder, 'Waste fell by a quarter');
  const { call, failure } = await reopen(folder);
  const { damaged } = await call('library.info', {});
  const letter = damaged.find(({ kind }) => kind === 'letter')!;
  expect(letter).toMatchObject({ id: letterId, interviewId, label: 'Ly subject' });
  const target = { kind: letter.kind, row: letter.row };
  const shown = await call('damage.show', target);
  expect(shown.takenAt).not.toBeNull();
  expect(shown.fields).toContainEqual({ name: 'subject', now: 'Ly subject', kept: 'My subject' });
  await call('damage.takeBack', target);
  const mended = await call('letters.get', { id: letterId });
  expect(mended).toMatchObject({ subject: 'My subject', body });
  expect(mended.damaged).toBeUndefined();
  const [kept] = await call('letters.versions', { id: letterId });
  expect(kept).toMatchObject({ reason: 'damaged' });
  expect(kept!.damaged).toBeUndefined();
  expect((await call('letters.version', { versionId: kept!.id })).content.subject).toBe('Ly subject');
  expect(await failure('damage.takeBack', target)).toBe('NOT_FOUND');

  const fact = (await call('library.info', {})).damaged.find(({ kind }) => kind === 'fact')!;
  await call('damage.keep', { kind: fact.kind, row: fact.row });
  expect((await call('facts.list', { interviewId }))[0]?.damaged).toBeUndefined();
  expect((await call('library.info', {})).damaged.map(({ kind }) => kind)).toEqual(['version']);
});

test('a check of the whole library finds what nobody has read', async () => {
  const { folder } = await written();
  const opened = await reopen(folder);
  expect(await opened.call('library.verify', {})).toMatchObject({ damaged: [], sound: true });
  await opened.core.close();
  flipWords(folder, 'Because of repacking');
  const again = await reopen(folder);
  const { damaged, texts, sound } = await again.call('library.verify', {});
  expect(damaged.map(({ kind }) => kind)).toEqual(['question_card']);
  expect(texts).toBeGreaterThan(4);
  expect(sound).toBe(true);
});

test('of a snapshot whose words changed by themselves all else is taken, and those words from a whole one', async () => {
  const { folder } = await written();
  const opened = await openTestCore(folder, '2026-11-23T12:00:00.000Z');
  const { id } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Later' });
  expect(id).not.toBe('');
  await opened.core.close();
  const names = readdirSync(join(folder, 'snapshots')).sort();
  const newest = join(folder, 'snapshots', names.at(-1)!);
  const bytes = readFileSync(newest);
  const at = bytes.indexOf('My subject');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(newest, bytes);
  const { takenAt } = await restoreNewestSnapshot(folder, '0.0.0-test');
  expect(names.at(-1)).toContain(takenAt.toISOString().replaceAll(':', '-'));
  const restored = await openTestCore(folder, '2026-11-23T13:00:00.000Z');
  expect((await restored.call('interviews.list', {})).map(({ company }) => company).sort()).toEqual(['Acme', 'Later']);
  const [interview] = (await restored.call('interviews.list', {})).filter(({ company }) => company === 'Acme');
  const [letter] = await restored.call('letters.list', { interviewId: interview!.id });
  expect(letter).toMatchObject({ subject: 'My subject', body });
  expect((await restored.call('library.info', {})).damaged).toEqual([]);
});

test('every operation leaves every row with a sum that fits', async () => {
  const { call } = await openTestCore();
  const { interviewId } = await call('sample.add', {});
  const [card] = await call('questionCards.list', { interviewId });
  await call('questionCards.update', { id: card!.id, patch: { said: 'Other words', score: 2 } });
  const [fact] = await call('facts.list', { interviewId });
  await call('facts.retract', { id: fact!.id, retracted: true, because: 'Wrong' });
  await call('trash.move', { kind: 'fact', id: fact!.id });
  await call('trash.restore', { kind: 'fact', id: fact!.id });
  await call('trash.move', { kind: 'fact', id: fact!.id });
  await call('trash.erase', { kind: 'fact', id: fact!.id });
  expect(await call('library.verify', {})).toMatchObject({ damaged: [], sound: true });
});

test('a bit that changed in the search’s own index closes nothing: it is made anew, and finds what it found before', async () => {
  const { folder, letterId } = await written();
  const first = await reopen(folder);
  await expect
    .poll(async () => (await first.call('search.query', { text: 'dear' })).preparing, { timeout: 20_000 })
    .toBe(0);
  await first.core.close();
  // Folded, a word stands in the index alone; the letter begins with “Dear”.
  expect(flipWords(folder, 'dear')).toBeGreaterThan(0);
  const opened = await reopen(folder);
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  expect((await opened.call('letters.get', { id: letterId })).damaged).toBeUndefined();
  const find = async (text: string): Promise<number> => (await opened.call('search.query', { text })).hits.length;
  await expect.poll(() => find('dear'), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await find('repacking')).toBeGreaterThan(0);
  await opened.core.close();
});

test('every bit of the index’s pages flipped, one at a time, leaves the letters readable or is refused as damage', async () => {
  const { folder, letterId } = await written();
  const file = join(folder, 'library.sqlite');
  const db = new BetterSqlite3(file);
  const pages = db
    .prepare("SELECT pageno FROM dbstat WHERE name LIKE 'search_index%' ORDER BY pageno")
    .pluck()
    .all() as number[];
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const whole = readFileSync(file);
  const outcomes = { opened: 0, refused: 0 };
  for (let count = 0; count < 24; count += 1) {
    const at = (pages[count % pages.length]! - 1) * size + 100 + ((count * 2477) % (size - 200));
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (count % 8)), at);
    writeFileSync(file, bytes);
    try {
      const opened = await reopen(folder);
      expect(await opened.call('letters.get', { id: letterId })).toMatchObject({ body });
      await opened.core.close();
      outcomes.opened += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'LIBRARY_DAMAGED' });
      outcomes.refused += 1;
    }
  }
  console.log('Flips in the index:', outcomes);
});
