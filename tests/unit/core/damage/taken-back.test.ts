/** What is taken back is the same thing as it was, never another one that stood in its place. */
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { memoryFolder } from '../../../support/temporary-folder';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

/** Changes the closed library as a failing disk would: the sums stay as they were. */
function spoil(folder: string, change: (db: Database) => void): void {
  const db = new BetterSqlite3(join(folder, 'library.sqlite'));
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  change(db);
  db.close();
}

/** Too soon after the last snapshot for another. */
const soon = (folder: string): Promise<TestCore> => openTestCore(folder, '2026-11-23T10:05:00.000Z');

async function shown(opened: TestCore) {
  const { damaged } = await opened.call('library.info', {});
  expect(damaged).toHaveLength(1);
  const { kind, row } = damaged[0]!;
  return { target: { kind, row }, ...(await opened.call('damage.show', { kind, row })) };
}

async function begun(): Promise<{ opened: TestCore; interviewId: string }> {
  const opened = await openTestCore(memoryFolder());
  const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  return { opened, interviewId };
}

test('a row that came after the snapshot is not taken for the one that had its number', async () => {
  const { opened, interviewId } = await begun();
  const { id: letterId } = await opened.call('letters.create', { interviewId, kind: 'recovery' });
  const files = await Promise.all(['One', 'Two'].map((name) => opened.upload(interviewId, `${name}.txt`, name)));
  const [first] = await opened.call('enclosures.add', { letterId, evidenceId: files[0]!.id });
  await opened.call('enclosures.update', { id: first!.id, patch: { label: 'First label' } });
  // Its end takes the snapshot; the second one comes too soon for another.
  await opened.core.close();
  let again = await soon(opened.folder);
  await again.call('enclosures.remove', { id: first!.id });
  const [second] = await again.call('enclosures.add', { letterId, evidenceId: files[1]!.id });
  await again.call('enclosures.update', { id: second!.id, patch: { label: 'Second label' } });
  await again.core.close();
  spoil(opened.folder, (db) => db.exec("UPDATE enclosures SET label = 'Sfcond label'"));
  again = await soon(opened.folder);
  const { target, takenAt, fields } = await shown(again);
  expect(takenAt).toBeNull();
  expect(fields.map(({ kept }) => kept).filter((kept) => kept !== null)).toEqual([]);
  expect(await again.failure('damage.takeBack', target)).toBe('NOT_FOUND');
});

const flipped = (id: string, at: number): string =>
  id.slice(0, at) + (id[at] === '0' ? '1' : String.fromCharCode(id.charCodeAt(at) ^ 1)) + id.slice(at + 1);

test.each([
  ['the key, into one that is none', 8, 'x', 'As it was'],
  ['the key, into another one', 30, null, 'As it was'],
  ['the key of a card that was written on since', 30, null, 'Written on']
])('%s: the card is found and has its key again', async (_name, at, letter, said) => {
  const { opened, interviewId } = await begun();
  const { id } = await opened.call('questionCards.create', { interviewId, patch: { said: 'As it was' } });
  await opened.call('questionCards.create', { interviewId, patch: { said: 'Another one' } });
  await opened.core.close();
  let again = await soon(opened.folder);
  if (said !== 'As it was') await again.call('questionCards.update', { id, patch: { said } });
  await again.core.close();
  const wrong = letter === null ? flipped(id, at) : id.slice(0, at) + letter + id.slice(at + 1);
  spoil(opened.folder, (db) => void db.prepare('UPDATE question_cards SET id = ? WHERE id = ?').run(wrong, id));
  again = await soon(opened.folder);
  const { target, fields } = await shown(again);
  expect(fields).toContainEqual({ name: 'said', now: said, kept: 'As it was' });
  await again.call('damage.takeBack', target);
  const cards = await again.call('questionCards.list', { interviewId });
  expect(cards.map((card) => [card.id === id, card.said])).toEqual([
    [true, 'As it was'],
    [false, 'Another one']
  ]);
  expect((await again.call('library.info', {})).damaged).toEqual([]);
});

test('numbers that SQLite gave anew change nothing: each row is found by its key', async () => {
  const { opened, interviewId } = await begun();
  const made: { id: string }[] = [];
  for (const text of ['First sign', 'Second sign', 'Third sign'])
    made.push(await opened.call('signs.create', { interviewId, kind: 'good', text }));
  await opened.core.close();
  spoil(opened.folder, (db) => {
    db.prepare('UPDATE signs SET rowid = rowid + 100 WHERE id <> ?').run(made[0]!.id);
    db.prepare("UPDATE signs SET rowid = 3, text = 'Secone sign' WHERE id = ?").run(made[1]!.id);
  });
  const again = await soon(opened.folder);
  const { target, fields } = await shown(again);
  expect(fields).toContainEqual({ name: 'text', now: 'Secone sign', kept: 'Second sign' });
  await again.call('damage.takeBack', target);
  expect((await again.call('signs.list', { interviewId })).map(({ text }) => text).sort()).toEqual([
    'First sign',
    'Second sign',
    'Third sign'
  ]);
});

test('damage that is known stays known when erasing gives the rows other numbers', async () => {
  const { opened, interviewId } = await begun();
  const made: { id: string }[] = [];
  for (const text of ['First sign', 'Second sign', 'Third sign', 'Last sign'])
    made.push(await opened.call('signs.create', { interviewId, kind: 'good', text }));
  await opened.core.close();
  spoil(opened.folder, (db) => {
    db.prepare('UPDATE signs SET rowid = rowid + 100').run();
    db.prepare("UPDATE signs SET text = 'Lasu sign' WHERE id = ?").run(made[3]!.id);
  });
  const again = await soon(opened.folder);
  expect((await shown(again)).text.label).toBe('Lasu sign');
  await again.call('trash.move', { kind: 'sign', id: made[0]!.id });
  await again.call('trash.erase', {});
  const { text, target, fields } = await shown(again);
  expect(text.label).toBe('Lasu sign');
  expect(fields).toContainEqual({ name: 'text', now: 'Lasu sign', kept: 'Last sign' });
  await again.call('damage.takeBack', target);
  expect((await again.call('signs.list', { interviewId })).map((sign) => sign.text).sort()).toEqual([
    'Last sign',
    'Second sign',
    'Third sign'
  ]);
});
